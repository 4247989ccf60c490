package io.mailgunapi.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.model.WebhookName;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathValuesTest {
  @RegisterExtension final Loopback mailgun = new Loopback();

  @ParameterizedTest
  @CsvSource({
    "a/b, a%2Fb",
    "a?b, a%3Fb",
    "'a#b', a%23b",
    "a%2Fb, a%252Fb",
    "a+b@example.org, a%2Bb%40example.org",
    "a b, a%20b",
    "a;b=c&d, a%3Bb%3Dc%26d",
    "ü日, %C3%BC%E6%97%A5",
    "😀, %F0%9F%98%80",
    "a..b, a..b",
    "..a, ..a",
    "a\\b, a%5Cb",
    "'a:b,c|d', a%3Ab%2Cc%7Cd",
    "~a-b_c.d, ~a-b_c.d",
    "%, %25",
    "{address}, %7Baddress%7D",
  })
  void everyCharacterArrivesInItsOwnSegment(String value, String encoded) throws Exception {
    RecordedRequest request =
        mailgun.arrival(mailgun.bounces().deleteBounce("mg.example.com", value));

    assertThat(request.getTarget()).isEqualTo("/v3/mg.example.com/bounces/" + encoded);
    assertThat(request.getUrl().pathSegments())
        .containsExactly("v3", "mg.example.com", "bounces", value);
  }

  @Test
  void lineBreaksAndControlCharactersAreEncoded() throws Exception {
    RecordedRequest request =
        mailgun.arrival(mailgun.bounces().getBounce("mg.example.com", "a\r\nX: y\t\u0000"));

    assertThat(request.getTarget()).isEqualTo("/v3/mg.example.com/bounces/a%0D%0AX%3A%20y%09%00");
  }

  @Test
  void aDomainWithASlashStaysOneSegment() throws Exception {
    assertThat(mailgun.arrival(mailgun.domains().getDomain("a/../b")).getTarget())
        .isEqualTo("/v4/domains/a%2F..%2Fb");
  }

  @ParameterizedTest
  @ValueSource(strings = {".", ".."})
  void valuesThatWouldLeaveTheirPlaceAreRefusedBeforeAnythingIsSent(String value) {
    assertThatThrownBy(() -> mailgun.bounces().deleteBounce("mg.example.com", value).execute())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("path traversal");
    assertThat(mailgun.requestCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void anEmptyValueIsRefusedSinceDeletingOneWouldDeleteAll(String value) {
    assertThatThrownBy(() -> mailgun.bounces().deleteBounce("mg.example.com", value).execute())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("address is empty: give the value that the call is about");
    assertThatThrownBy(() -> mailgun.bounces().deleteAllBounces(value).execute())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("domain is empty: give the value that the call is about");
    assertThat(mailgun.requestCount()).isZero();
  }

  @Test
  void aMissingValueIsRefused() {
    assertThatThrownBy(() -> mailgun.bounces().deleteBounce("mg.example.com", null).execute())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"address\" value must not be null");
    assertThat(mailgun.requestCount()).isZero();
  }

  @Test
  void anEmptyHeaderIsRefusedSinceItPicksTheSubaccountToDelete() {
    assertThatThrownBy(() -> mailgun.subaccounts().deleteSubaccount(" ").execute())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("X-Mailgun-On-Behalf-Of is empty: give the value that the call is about");
    assertThat(mailgun.requestCount()).isZero();
  }

  @Test
  void theHeaderThatPicksTheSubaccountIsSent() throws Exception {
    RecordedRequest request = mailgun.arrival(mailgun.subaccounts().deleteSubaccount("646d"));

    assertThat(request.getMethod()).isEqualTo("DELETE");
    assertThat(request.getTarget()).isEqualTo("/v5/accounts/subaccounts");
    assertThat(request.getHeaders().values("X-Mailgun-On-Behalf-Of")).containsExactly("646d");
  }

  @Test
  void valuesOfAnEnumerationAreSpelledAsOnTheWireUnlistedOnesToo() throws Exception {
    assertThat(
            mailgun
                .arrival(
                    mailgun
                        .domainWebhooks()
                        .getDomainWebhook("mg.example.com", WebhookName.PERMANENT_FAIL))
                .getTarget())
        .isEqualTo("/v3/domains/mg.example.com/webhooks/permanent_fail");
    assertThat(
            mailgun
                .arrival(
                    mailgun
                        .domainWebhooks()
                        .getDomainWebhook("mg.example.com", WebhookName.of("a/b")))
                .getTarget())
        .isEqualTo("/v3/domains/mg.example.com/webhooks/a%2Fb");
  }

  @Test
  void severalValuesStayApart() throws Exception {
    assertThat(
            mailgun
                .arrival(
                    mailgun.templates().copyTemplateVersion("mg.example.com", "a/b", "v 1", "v?2"))
                .getUrl()
                .pathSegments())
        .containsExactly(
            "v3", "mg.example.com", "templates", "a/b", "versions", "v 1", "copy", "v?2");
  }
}
