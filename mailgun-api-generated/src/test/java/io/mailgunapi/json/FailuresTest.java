package io.mailgunapi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import io.mailgunapi.model.BouncePage;
import io.mailgunapi.model.DomainBounceStat;
import io.mailgunapi.model.DomainDetails;
import io.mailgunapi.model.Event;
import io.mailgunapi.model.EventPage;
import io.mailgunapi.model.MessageResponse;
import io.mailgunapi.model.MetricsPage;
import org.junit.jupiter.api.Test;

class FailuresTest {
  @Test
  void aMissingRequiredValueIsNamedWithItsPath() {
    assertThatThrownBy(() -> Json.read(BouncePage.class, "{'items': [{'address': 'a'}, {}]}"))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Required value 'address' missing at $.items[1]");
    assertThatThrownBy(() -> Json.read(MessageResponse.class, "{'message': null}"))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Required value 'message' missing at $");
    assertThatThrownBy(() -> Json.read(DomainDetails.class, "{}"))
        .hasMessage("Required value 'domain' missing at $");
  }

  @Test
  void aMissingRequiredNumberIsNamedWithItsPath() {
    assertThatThrownBy(
            () -> Json.read(DomainBounceStat.class, "{'domain': {'name': 'n'}, 'bounced': {}}"))
        .hasMessage("Required value 'total' missing at $.bounced");
  }

  @Test
  void aWrongTypeDeepInAPageIsNamedWithItsPath() {
    assertThatThrownBy(
            () ->
                Json.read(
                    EventPage.class,
                    "{'items': [{'id': 'e', 'event': 'failed', 'timestamp': 1,"
                        + " 'delivery-status': {'attempt-no': 'x'}}], 'paging': {}}"))
        .isInstanceOf(JsonDataException.class)
        .hasMessage(
            "Expected a decimal number but was 'x' at path $.items[0].delivery-status.attempt-no");
    assertThatThrownBy(
            () -> Json.read(MetricsPage.class, "{'items': [{'metrics': {'clicked_rate': 'x'}}]}"))
        .hasMessage(
            "Expected a decimal number but was 'x' at path $.items[0].metrics.clicked_rate");
    assertThatThrownBy(() -> Json.read(MetricsPage.class, "{'items': {'a': 1}}"))
        .isInstanceOf(JsonDataException.class)
        .hasMessageContaining("$.items");
  }

  @Test
  void aWrongFreeFormNumberInAListIsNamedByItsOwnIndex() {
    String digits = "1".repeat(1_001);
    assertThatThrownBy(
            () ->
                Json.read(
                    Event.class,
                    "{'id': 'e', 'event': 'opened', 'timestamp': 1, 'future': [1, "
                        + digits
                        + "]}"))
        .hasMessage("Expected a number of at most 1000 digits at path $.future[1]");
  }

  @Test
  void theSameFieldTwiceIsReadOnce() {
    assertThat(Json.read(MessageResponse.class, "{'message': 'a', 'message': 'b'}").message())
        .isEqualTo("b");
  }
}
