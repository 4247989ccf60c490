package io.mailgunapi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.model.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObjectOrTextTest {
  private static Event event(String variables) {
    return Json.read(
        Event.class,
        "{'id': 'e', 'event': 'opened', 'timestamp': 1, 'user-variables': " + variables + "}");
  }

  @Test
  void anObjectIsReadAsMembers() {
    ObjectOrText variables =
        event("{'order': {'id': 9007199254740993}, 'none': null}").userVariables();

    assertThat(variables.isText()).isFalse();
    assertThat(variables.text()).isNull();
    assertThat(variables.object())
        .containsEntry("order", Map.of("id", 9_007_199_254_740_993L))
        .containsEntry("none", null);
  }

  @Test
  void textThatIsNoObjectIsReadAsText() {
    Event event = event("'cut off {'");

    assertThat(event.userVariables().isText()).isTrue();
    assertThat(event.userVariables().text()).isEqualTo("cut off {");
    assertThat(event.userVariables().object()).isEmpty();
    assertThat(Json.write(event)).contains("'user-variables':'cut off {'");
    assertThat(Json.again(event)).isEqualTo(event);
  }

  @Test
  void otherValuesComeBackAsTheyCame() {
    for (String json : List.of("5", "true", "[1,2]", "0.5")) {
      Event event = event(json);
      assertThat(event.userVariables().isText()).isTrue();
      assertThat(Json.write(event)).contains("'user-variables':" + json);
      assertThat(Json.again(event)).isEqualTo(event);
    }
  }

  @Test
  void nullIsNoValue() {
    assertThat(event("null").userVariables()).isNull();
  }

  @Test
  void equalValuesAreEqual() {
    assertThat(ObjectOrText.of(Map.of("a", 1L)))
        .isEqualTo(event("{'a': 1}").userVariables())
        .hasSameHashCodeAs(event("{'a': 1}").userVariables())
        .hasToString("{a=1}")
        .isNotEqualTo(ObjectOrText.of("{a=1}"));
    assertThat(ObjectOrText.of("text"))
        .hasToString("text")
        .isEqualTo(event("'text'").userVariables());
  }

  @Test
  void aLaterChangeOfTheCallersMapDoesNotReachIt() {
    Map<String, Object> mine = new HashMap<>();
    List<Object> inner = new ArrayList<>(List.of(1));
    mine.put("list", inner);
    ObjectOrText kept = ObjectOrText.of(mine);

    mine.put("more", 2);
    inner.add(2);

    assertThat(kept.object()).isEqualTo(Map.of("list", List.of(1)));
    assertThatThrownBy(() -> kept.object().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
