package io.mailgunapi.wire;

import static io.mailgunapi.wire.Exchange.answers;
import static io.mailgunapi.wire.Exchange.refuses;
import static io.mailgunapi.wire.SuppressionRequests.DOMAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.model.ApiKeyKind;
import io.mailgunapi.model.ListKeysQuery;
import io.mailgunapi.model.SubaccountStatus;
import io.mailgunapi.model.UpdateSmtpCredentialsRequest;
import io.mailgunapi.model.UserRole;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is answered about accounts, keys, logins and users. */
final class AccountAnswers {
  private AccountAnswers() {}

  static Map<String, Exchange> all() {
    Map<String, Exchange> all = new LinkedHashMap<>();
    all.put(
        "F56",
        refuses(
            api -> api.users().getCurrentUser(),
            403,
            error -> assertThat(error.message()).startsWith("Incompatible key")));
    all.put(
        "F57",
        answers(
            api -> api.accountManagement().listSandboxRecipients(),
            answer -> {
              assertThat(answer.recipients().get(0).email()).isEqualTo("bob@example.org");
              assertThat(answer.recipients().get(0).activated()).isTrue();
            }));
    all.put(
        "F58",
        answers(
            api ->
                api.credentials()
                    .updateCredentials(
                        DOMAIN, "test_login", UpdateSmtpCredentialsRequest.builder().build()),
            answer -> {
              assertThat(answer.message()).isEqualTo("Password changed");
              assertThat(answer.note()).startsWith("Be sure to save it");
              assertThat(answer.credentials())
                  .containsEntry("test_login@mg.example.com", "new-s3cret");
              assertThat(answer.toString()).doesNotContain("new-s3cret");
            }));
    all.put(
        "F60",
        answers(
            api -> api.keys().listKeys(ListKeysQuery.builder().kind(ApiKeyKind.USER).build()),
            answer -> {
              assertThat(answer.items().get(0).id()).isEqualTo("3a7b-18");
              assertThat(answer.items().get(0).domainName()).isNull();
              assertThat(answer.items().get(0).requestor()).isNull();
              assertThat(answer.items().get(0).userName()).isNull();
              assertThat(answer.items().get(0).createdAt())
                  .isEqualTo(LocalDateTime.of(2024, 1, 2, 3, 4, 5));
            }));
    all.put(
        "F60-user",
        answers(
            api -> api.users().getUser("u1"),
            answer -> {
              assertThat(answer.role()).isEqualTo(UserRole.ADMIN);
              assertThat(answer.githubUserId()).isNull();
              assertThat(answer.salesforceUserId()).isNull();
              assertThat(answer.tfaCreatedAt()).isNull();
              assertThat(answer.passwordUpdatedAt())
                  .isEqualTo(LocalDateTime.of(2024, 1, 2, 3, 4, 5, 123_456_000));
              assertThat(answer.auth().priorMethod()).isEmpty();
            }));
    all.put(
        "F63",
        answers(
            api -> api.subaccounts().getSubaccount("646d00a1b32c35364a2ad34f"),
            answer -> {
              assertThat(answer.subaccount().status()).isEqualTo(SubaccountStatus.OPEN);
              assertThat(answer.subaccount().createdAt()).isNull();
              assertThat(answer.subaccount().features()).isNull();
            }));
    all.put(
        "F64",
        answers(
            api -> api.accountManagement().getSigningKey(),
            answer -> {
              assertThat(answer.httpSigningKey()).isEqualTo("key-0123456789abcdef");
              assertThat(answer.message()).isNull();
              assertThat(answer.toString()).doesNotContain("0123456789");
            }));
    return all;
  }
}
