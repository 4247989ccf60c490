package io.mailgunapi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import io.mailgunapi.model.Bounce;
import io.mailgunapi.model.ClickTracking;
import io.mailgunapi.model.DeliveryStatus;
import io.mailgunapi.model.Domain;
import io.mailgunapi.model.EventFlags;
import io.mailgunapi.model.MonthlyLimit;
import io.mailgunapi.model.SendingMetrics;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LenientScalarsTest {
  private static MonthlyLimit limit(String value) {
    return Json.read(MonthlyLimit.class, "{'limit': " + value + "}");
  }

  private static SendingMetrics rate(String value) {
    return Json.read(SendingMetrics.class, "{'clicked_rate': " + value + "}");
  }

  @ParameterizedTest
  @CsvSource({
    "550, 550",
    "'550', 550",
    "true, true",
    "5.10, 5.10",
    "1e3, 1e3",
  })
  void textIsReadFromNumbersAndBooleansAsTheyAreSpelled(String json, String text) {
    assertThat(Json.read(Bounce.class, "{'address': 'a', 'code': " + json + "}").code())
        .isEqualTo(text);
  }

  @Test
  void textIsReadFromABooleanWhereItMayBeAWord() {
    assertThat(Json.read(ClickTracking.class, "{'active': false}").active()).isEqualTo("false");
    assertThat(Json.read(ClickTracking.class, "{'active': 'htmlonly'}").active())
        .isEqualTo("htmlonly");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5000000000", "\"5000000000\"", "5000000000.0", "5e9", "\"5e9\""})
  void wholeNumbersAreReadFromAnySpelling(String json) {
    assertThat(limit(json).limit()).isEqualTo(5_000_000_000L);
  }

  @Test
  void wholeNumbersKeepAllOf64Bits() {
    assertThat(limit("9223372036854775807").limit()).isEqualTo(Long.MAX_VALUE);
    assertThat(limit("'-9223372036854775808'").limit()).isEqualTo(Long.MIN_VALUE);
    assertThat(limit("9007199254740993").limit()).isEqualTo(9_007_199_254_740_993L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775808", "0.5", "\"many\"", "1e1000000000", "1e-999999999"})
  void whatIsNoWholeNumberIsRefusedWithItsPath(String json) {
    assertThatThrownBy(() -> limit(json))
        .isInstanceOf(JsonDataException.class)
        .hasMessageStartingWith("Expected a ")
        .hasMessageEndingWith("at path $.limit");
  }

  @Test
  void aNumberOfAMillionDigitsIsRefusedAtOnceAndNotRepeatedInTheMessage() {
    String digits = "9".repeat(1_000_000);

    assertThatThrownBy(() -> limit(digits))
        .hasMessage("Expected a number of at most 1000 digits at path $.limit");
    assertThatThrownBy(() -> rate("'" + digits + "'"))
        .hasMessage("Expected a number of at most 1000 digits at path $.clicked_rate");
    assertThatThrownBy(() -> Json.read(Object.class, digits))
        .hasMessage("Expected a number of at most 1000 digits at path $");
  }

  @Test
  void aRateIsReadExactlyFromTextAndNumber() {
    assertThat(rate("'0.8300'").clickedRate()).isEqualTo(new BigDecimal("0.8300"));
    assertThat(rate("0.1").clickedRate()).isEqualTo(new BigDecimal("0.1"));
    assertThat(rate("'1E-4'").clickedRate()).isEqualByComparingTo("0.0001");
    assertThat(Json.write(rate("'1E-4'"))).isEqualTo("{'clicked_rate':'0.0001'}");
  }

  @Test
  void anEmptyTextIsNoNumberAndNoTruth() {
    SendingMetrics metrics =
        Json.read(SendingMetrics.class, "{'clicked_rate': '', 'accepted_count': ''}");
    assertThat(metrics.clickedRate()).isNull();
    assertThat(metrics.acceptedCount()).isNull();
    assertThat(Json.read(EventFlags.class, "{'is-routed': ''}").isRouted()).isNull();
    assertThat(Json.read(DeliveryStatus.class, "{'session-seconds': ''}").sessionSeconds())
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({"true, true", "'yes', true", "'True', true", "false, false", "'no', false"})
  void truthsAreReadFromWords(String json, boolean expected) {
    String quoted = json.equals("true") || json.equals("false") ? json : "'" + json + "'";
    assertThat(Json.read(EventFlags.class, "{'is-routed': " + quoted + "}").isRouted())
        .isEqualTo(expected);
  }

  @Test
  void otherWordsAreNoTruths() {
    assertThatThrownBy(() -> Json.read(EventFlags.class, "{'is-routed': 'perhaps'}"))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Expected a boolean but was 'perhaps' at path $.is-routed");
  }

  @Test
  void fractionsAreReadFromTextAndNumbersButNotFromInfinity() {
    assertThat(Json.read(DeliveryStatus.class, "{'session-seconds': '0.25'}").sessionSeconds())
        .isEqualTo(0.25);
    assertThat(Json.read(DeliveryStatus.class, "{'session-seconds': 3}").sessionSeconds())
        .isEqualTo(3.0);
    for (String json : new String[] {"1e400", "'NaN'", "'-Infinity'", "'x'"}) {
      assertThatThrownBy(() -> Json.read(DeliveryStatus.class, "{'session-seconds': " + json + "}"))
          .isInstanceOf(JsonDataException.class)
          .hasMessage(
              "Expected a number but was '"
                  + json.replace("'", "")
                  + "' at path $.session-seconds");
    }
  }

  @Test
  void thirtyTwoBitsAreKept() {
    String domain =
        "{'id': 'i', 'name': 'n', 'state': 'active', 'type': 'custom',"
            + " 'created_at': 'Wed, 10 Jul 2013 19:26:52 GMT', 'message_ttl': ";
    assertThat(Json.read(Domain.class, domain + "'259200'}").messageTtl()).isEqualTo(259_200);
    assertThatThrownBy(() -> Json.read(Domain.class, domain + "3000000000}"))
        .isInstanceOf(JsonDataException.class)
        .hasMessageContaining("$.message_ttl");
  }

  @Test
  void anObjectInPlaceOfAScalarIsRefusedWithItsPath() {
    assertThatThrownBy(() -> limit("{}"))
        .isInstanceOf(JsonDataException.class)
        .hasMessageContaining("BEGIN_OBJECT")
        .hasMessageContaining("$.limit");
    assertThatThrownBy(() -> Json.read(Bounce.class, "{'address': ['a']}"))
        .isInstanceOf(JsonDataException.class)
        .hasMessageContaining("$.address");
  }
}
