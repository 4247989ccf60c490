package io.mailgunapi.wire;

import static io.mailgunapi.wire.Exchange.answers;
import static io.mailgunapi.wire.Exchange.sends;
import static io.mailgunapi.wire.SuppressionRequests.DOMAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.mailgunapi.model.AccountWebhookRequest;
import io.mailgunapi.model.ApiKey;
import io.mailgunapi.model.WebScheme;
import io.mailgunapi.model.WebhookName;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;

/** Shapes that are not recorded but stand in samples of many clients, and are read as well. */
final class Samples {
  private static final OffsetDateTime SECOND_OF_JANUARY =
      OffsetDateTime.parse("2024-01-02T03:04:05Z");

  private Samples() {}

  static void addTo(Map<String, Exchange> all) {
    all.put(
        "sample-validity-dates",
        answers(
            api -> api.keys().listKeys(),
            answer -> {
              assertThat(answer.items().get(0).createdAt())
                  .isEqualTo(LocalDateTime.of(2024, 1, 2, 3, 4, 5));
              assertThat(answer.items().get(0).expiresAt()).isNull();
              assertThat(answer.items().get(0).disabledReason()).isNull();
            }));
    all.put(
        "sample-keys-without-dates",
        answers(
            api -> api.keys().listKeys(),
            answer -> {
              assertThat(answer.items()).extracting(ApiKey::createdAt).containsOnlyNulls();
              assertThat(answer.items()).extracting(ApiKey::updatedAt).containsOnlyNulls();
              assertThat(answer.items().get(0).id()).isEqualTo("k1");
            }));
    all.put(
        "sample-subaccount-dates",
        answers(
            api -> api.subaccounts().listSubaccounts(),
            answer -> {
              assertThat(answer.subaccounts().get(0).createdAt()).isEqualTo(SECOND_OF_JANUARY);
              assertThat(answer.subaccounts().get(0).updatedAt()).isEqualTo(SECOND_OF_JANUARY);
            }));
    all.put(
        "sample-event-text",
        answers(
            api -> api.events().listEvents(DOMAIN),
            answer -> {
              assertThat(answer.items().get(0).timestamp())
                  .isEqualTo(Instant.ofEpochSecond(1765417780L, 160_809_000));
              assertThat(answer.items().get(0).deliveryStatus().code()).isEqualTo(550);
              assertThat(answer.items().get(0).userVariables().text()).isEqualTo("{\"a\": \"tru");
            }));
    all.put(
        "sample-event-enhanced-code",
        answers(
            api -> api.events().listEvents(DOMAIN),
            answer -> {
              assertThat(answer.items())
                  .extracting(event -> event.deliveryStatus().code())
                  .containsExactly(null, 550L);
              assertThat(answer.items().get(0).deliveryStatus().additionalProperties())
                  .containsOnly(entry("code", "5.1.1"));
            }));
    all.put(
        "sample-htmlonly",
        answers(
            api -> api.domainTracking().getTrackingSettings(DOMAIN),
            answer -> {
              assertThat(answer.tracking().click().active()).isEqualTo("htmlonly");
              assertThat(answer.tracking().webScheme()).isEqualTo(WebScheme.HTTPS);
            }));
    all.put(
        "sample-credential-size",
        answers(
            api -> api.credentials().listCredentials(DOMAIN),
            answer -> {
              assertThat(answer.items().get(0).sizeBytes()).isEqualTo("123");
              assertThat(answer.items().get(1).sizeBytes()).isNull();
            }));
    all.put(
        "sample-account-webhook",
        sends(
            api ->
                api.accountWebhooks()
                    .updateAccountWebhook(
                        "64b1f6a0c1a2b3d4e5f60718",
                        AccountWebhookRequest.builder()
                            .url("https://a.example.com/")
                            .eventTypes(WebhookName.DELIVERED)
                            .build())));
    all.put(
        "sample-bounce-number",
        answers(
            api -> api.bounces().getBounce(DOMAIN, "bob@example.org"),
            answer -> assertThat(answer.code()).isEqualTo("550")));
    all.put(
        "sample-allowlist-iso",
        answers(
            api -> api.allowlist().getAllowlistEntry(DOMAIN, "bob@example.org"),
            answer ->
                assertThat(answer.createdAt())
                    .isEqualTo(OffsetDateTime.parse("2025-12-11T01:49:40Z"))));
  }
}
