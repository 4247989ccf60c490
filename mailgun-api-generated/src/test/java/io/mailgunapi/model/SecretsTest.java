package io.mailgunapi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.json.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretsTest {
  private static final String SECRET = "s3cret-value";

  private static void assertMasked(Object value) {
    assertThat(value.toString()).doesNotContain(SECRET).contains("██");
  }

  @Test
  void keysArePrintedAsBlocks() {
    SigningKey key = SigningKey.builder().httpSigningKey(SECRET).build();

    assertMasked(key);
    assertThat(key.httpSigningKey()).isEqualTo(SECRET);
    assertThat(Json.write(key)).isEqualTo("{'http_signing_key':'" + SECRET + "'}");
    assertMasked(
        Json.read(
            CreatedApiKey.class,
            "{'message': 'm', 'key': {'id': 'k', 'secret': '"
                + SECRET
                + "', 'description': '', 'kind': 'user', 'role': 'admin', 'is_disabled': false,"
                + " 'created_at': '2024-01-02T03:04:05', 'updated_at': '2024-01-02T03:04:05',"
                + " 'domain_name': null, 'requestor': null, 'user_name': null}}"));
  }

  @Test
  void passwordsArePrintedAsBlocks() {
    assertMasked(CreateDomainRequest.builder().name("n").smtpPassword(SECRET).build());
    assertMasked(UpdateDomainRequest.builder().smtpPassword(SECRET).build());
    assertMasked(UpdateSmtpCredentialsRequest.builder().password(SECRET).build());
    assertMasked(CreateSmtpCredentialsRequest.builder().login("l").password(SECRET, "x").build());
    assertMasked(
        SmtpCredentialChange.builder().message("m").credentials(Map.of("l", SECRET)).build());
    assertMasked(
        CreateDomainKeyRequest.builder().signingDomain("d").selector("s").pem(SECRET).build());
  }

  @Test
  void aPasswordIsNotRepeatedWhenItIsRefused() {
    assertThatThrownBy(() -> CreateDomainRequest.builder().name("n").smtpPassword("abcd").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "CreateDomainRequest.smtpPassword has 4 characters, allowed is at least 5: add to it");
  }
}
