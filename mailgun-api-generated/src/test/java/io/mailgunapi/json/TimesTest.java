package io.mailgunapi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import io.mailgunapi.model.ApiKey;
import io.mailgunapi.model.Bounce;
import io.mailgunapi.model.Event;
import io.mailgunapi.model.IpWarmupStage;
import io.mailgunapi.model.LogMessage;
import io.mailgunapi.model.MetricsQuery;
import io.mailgunapi.model.User;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
  private static final OffsetDateTime DECEMBER = OffsetDateTime.parse("2025-12-11T01:49:40Z");

  private static OffsetDateTime bounced(String text) {
    return Json.read(Bounce.class, "{'address': 'a', 'created_at': '" + text + "'}").createdAt();
  }

  private static Instant happened(String json) {
    return Json.read(Event.class, "{'id': 'e', 'event': 'opened', 'timestamp': " + json + "}")
        .timestamp();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thu, 11 Dec 2025 01:49:40 UTC",
        "Thu, 11 Dec 2025 01:49:40 GMT",
        "Thu, 11 Dec 2025 01:49:40 UT",
        "Thu, 11 Dec 2025 01:49:40 Z",
        "Thu, 11 Dec 2025 01:49:40 +0000",
        "Thu, 11 Dec 2025 01:49:40 -0000",
        "Thu, 11 Dec 2025 02:49:40 +0100",
        "Wed, 10 Dec 2025 20:49:40 EST",
        "Wed, 10 Dec 2025 18:49:40 MST",
        "Thu, 11 Dec 2025 01:49:40 +0000 (UTC)",
        "11 Dec 2025 01:49:40 UTC",
        "thu, 11 dec 2025 01:49:40 utc",
        "Thursday, 11 Dec 2025 01:49:40 UTC",
        "2025-12-11T01:49:40Z",
        "2025-12-11T01:49:40.000Z",
        "2025-12-11T02:49:40+01:00",
        "2025-12-11T02:49:40+0100",
        "2025-12-11T01:49:40",
        "2025-12-11 01:49:40",
        "2025-12-11 01:49:40 +0000 UTC",
        "2025-12-11 01:49:40 UTC",
        "1765417780",
        "1765417780.0",
      })
  void everySpellingIsTheSameTime(String text) {
    assertThat(bounced(text)).isEqualTo(DECEMBER);
  }

  @Test
  void aDayWithOneDigitAndAMissingSecondAreRead() {
    assertThat(bounced("Mon, 1 Dec 2025 01:49 UTC")).isEqualTo("2025-12-01T01:49:00Z");
    assertThat(bounced("Tue, 02 Jan 06 03:04:05 UTC")).isEqualTo("2006-01-02T03:04:05Z");
  }

  @Test
  void aWrongWeekdayDoesNotCount() {
    assertThat(bounced("Mon, 11 Dec 2025 01:49:40 UTC")).isEqualTo(DECEMBER);
  }

  @Test
  void anEmptyTextAndNullAreNoTime() {
    assertThat(bounced("")).isNull();
    assertThat(Json.read(Bounce.class, "{'address': 'a', 'created_at': null}").createdAt())
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "Thu, 11 Dec 2025 01:49:40 XYZ",
        "Thu, 11 Dec 2025 01:49:40",
        "2025-13-11T01:49:40Z",
        "2025-12-11T01:49:40ZZ",
        "9999999999999999999999",
        "999999999999999e99",
        " ",
      })
  void otherTextIsRefusedWithItsPath(String text) {
    assertThatThrownBy(() -> bounced(text))
        .isInstanceOf(JsonDataException.class)
        .hasMessage(
            "Expected a time such as 'Thu, 11 Dec 2025 01:49:40 UTC' or '2025-12-11T01:49:40Z' but"
                + " was '"
                + text
                + "' at path $.created_at");
  }

  @Test
  void aLongTextIsNotRepeatedInFull() {
    assertThatThrownBy(() -> bounced("x".repeat(10_000)))
        .hasMessageContaining("x".repeat(60) + "…'")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
  }

  @ParameterizedTest
  @CsvSource({
    "1765417780.160809, 160809000",
    "\"1765417780.160809\", 160809000",
    "1765417780, 0",
    "1765417780.1234567891234567, 123456789",
    "1.765417780160809e9, 160809000",
    "\"2025-12-11T01:49:40.5Z\", 500000000",
    "'\"Thu, 11 Dec 2025 01:49:40 UTC\"', 0",
  })
  void epochSecondsAreReadFromAnySpelling(String json, int nanos) {
    assertThat(happened(json)).isEqualTo(Instant.ofEpochSecond(1765417780L, nanos));
  }

  @Test
  void epochSecondsBefore1970AreRead() {
    assertThat(happened("-1.5")).isEqualTo(Instant.parse("1969-12-31T23:59:58.500Z"));
  }

  @Test
  void epochSecondsKeepTheirFraction() {
    Event event =
        Json.read(Event.class, "{'id': 'e', 'event': 'opened', 'timestamp': 1765417780.160809}");
    assertThat(Json.write(event)).contains("'timestamp':1765417780.160809");
    assertThat(Json.again(event)).isEqualTo(event);
  }

  @Test
  void wholeEpochSecondsAreWrittenWhole() {
    LogMessage message = Json.read(LogMessage.class, "{'scheduled-for': 5000000000}");
    assertThat(message.scheduledFor()).isEqualTo(Instant.ofEpochSecond(5_000_000_000L));
    assertThat(Json.write(message)).isEqualTo("{'scheduled-for':5000000000}");
  }

  @Test
  void theYearOneAndNanosecondsSurvive() {
    String stage =
        "{'first_updated_at':'2024-08-01T10:11:12.123456789Z',"
            + "'completed_at':'0001-01-01T00:00:00Z'}";
    assertThat(Json.write(Json.read(IpWarmupStage.class, stage))).isEqualTo(stage);
  }

  @Test
  void timesWithoutZoneAreUtc() {
    User user =
        Json.read(
            User.class,
            "{'id': 'u', 'tfa_created_at': '2024-01-02T03:04:00',"
                + " 'password_updated_at': 'Tue, 02 Jan 2024 04:04:05 +0100'}");
    assertThat(user.tfaCreatedAt()).isEqualTo(LocalDateTime.of(2024, 1, 2, 3, 4));
    assertThat(user.passwordUpdatedAt()).isEqualTo(LocalDateTime.of(2024, 1, 2, 3, 4, 5));
    assertThat(Json.write(user))
        .contains("'tfa_created_at':'2024-01-02T03:04:00'")
        .contains("'password_updated_at':'2024-01-02T03:04:05'");
  }

  @Test
  void aKeyThatNeverExpiresHasAnEmptyTextForATime() {
    ApiKey key =
        Json.read(
            ApiKey.class,
            "{'id': 'k', 'description': '', 'kind': 'user', 'role': 'admin',"
                + " 'created_at': '2024-01-02T03:04:05', 'updated_at': '2024-01-02T03:04:05',"
                + " 'expires_at': '', 'is_disabled': false, 'domain_name': null,"
                + " 'requestor': null, 'user_name': null}");
    assertThat(key.expiresAt()).isNull();
    assertThat(Json.write(key))
        .contains("'domain_name':null", "'requestor':null", "'user_name':null")
        .doesNotContain("expires_at");
  }

  @Test
  void aFractionOfASecondInAnAnswerIsNotLost() {
    Bounce bounce =
        Json.read(Bounce.class, "{'address': 'a', 'created_at': '2025-12-11T01:49:40.123Z'}");

    assertThat(bounce.createdAt()).isEqualTo("2025-12-11T01:49:40.123Z");
    assertThat(Json.again(bounce)).isEqualTo(bounce);
  }

  @Test
  void aFractionOfASecondInARequestIsNotSent() {
    MetricsQuery query =
        MetricsQuery.builder().start(OffsetDateTime.parse("2025-12-11T01:49:40.123Z")).build();

    assertThat(Json.write(query)).isEqualTo("{'start':'Thu, 11 Dec 2025 01:49:40 +0000'}");
  }

  @Test
  void timesAreWrittenAsRfc2822WithTheirOffset() {
    Bounce bounce =
        Bounce.builder()
            .address("a")
            .createdAt(OffsetDateTime.parse("2025-12-01T02:49:40+01:00"))
            .build();
    assertThat(Json.write(bounce))
        .isEqualTo("{'address':'a','created_at':'Mon, 01 Dec 2025 02:49:40 +0100'}");
  }
}
