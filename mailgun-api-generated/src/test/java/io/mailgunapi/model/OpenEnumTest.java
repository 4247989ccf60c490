package io.mailgunapi.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.json.Json;
import org.junit.jupiter.api.Test;

class OpenEnumTest {
  private static EventType read(String json) {
    return Json.read(EventType.class, json);
  }

  @Test
  void aListedTextIsTheConstant() {
    assertThat(read("'accepted'")).isSameAs(EventType.ACCEPTED).isSameAs(EventType.of("accepted"));
    assertThat(EventType.ACCEPTED.known()).isEqualTo(EventType.Known.ACCEPTED);
    assertThat(EventType.ACCEPTED.value()).isEqualTo("accepted");
    assertThat(EventType.ACCEPTED).hasToString("accepted");
  }

  @Test
  void anUnlistedTextIsKept() {
    EventType later = read("'quarantined'");

    assertThat(later.value()).isEqualTo("quarantined");
    assertThat(later.known()).isEqualTo(EventType.Known.UNRECOGNIZED);
    assertThat(later)
        .isEqualTo(EventType.of("quarantined"))
        .hasSameHashCodeAs(EventType.of("quarantined"))
        .isNotEqualTo(EventType.ACCEPTED)
        .isNotEqualTo(LogEventType.of("quarantined"));
    assertThat(Json.write(later)).isEqualTo("'quarantined'");
  }

  @Test
  void upperAndLowerCaseAreDifferentTexts() {
    assertThat(read("'ACCEPTED'").known()).isEqualTo(EventType.Known.UNRECOGNIZED);
    assertThat(read("'ACCEPTED'").value()).isEqualTo("ACCEPTED");
  }

  @Test
  void numbersBooleansAndEmptyTextAreTexts() {
    assertThat(read("5").value()).isEqualTo("5");
    assertThat(read("true").value()).isEqualTo("true");
    assertThat(read("''").value()).isEmpty();
    assertThat(read("null")).isNull();
  }

  @Test
  void aSwitchOverKnownValuesHasAPlaceForTheRest() {
    String said =
        switch (read("'quarantined'").known()) {
          case ACCEPTED -> "accepted";
          case UNRECOGNIZED -> "something new";
          default -> "something else";
        };
    assertThat(said).isEqualTo("something new");
  }

  @Test
  void signsAreNamedInWords() {
    assertThat(FilterComparator.NOT_EQUAL.value()).isEqualTo("!=");
    assertThat(ThresholdComparator.of(">=")).isSameAs(ThresholdComparator.GREATER_OR_EQUAL);
    assertThat(BounceDimension.ENVELOPE_SENDING_IP.value()).isEqualTo("envelope.sending-ip");
  }
}
