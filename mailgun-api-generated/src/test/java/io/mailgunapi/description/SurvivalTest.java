package io.mailgunapi.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The comparison of examples must itself be able to fail. */
class SurvivalTest {
  private static final Description DESCRIPTION = new Description();
  private static final JsonNode BOUNCE = json("{'$ref': '#/components/schemas/Bounce'}");
  private static final JsonNode EVENT = json("{'$ref': '#/components/schemas/Event'}");

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }

  private static List<String> losses(JsonNode schema, String before, String after) {
    return new Survival(DESCRIPTION).losses(schema, json(before), json(after));
  }

  @Test
  void spellingsOfZonesNumbersAndNullListsDoNotCount() {
    assertThat(
            losses(
                BOUNCE,
                "{'address': 'a', 'code': 550, 'created_at': 'Thu, 11 Dec 2025 01:49:40 UTC'}",
                "{'address': 'a', 'code': '550', 'created_at': 'Thu, 11 Dec 2025 02:49:40 +0100'}"))
        .isEmpty();
    assertThat(
            losses(EVENT, "{'tags': null, 'timestamp': '1.50'}", "{'tags': [], 'timestamp': 1.5}"))
        .isEmpty();
  }

  @Test
  void lostAndChangedFieldsAreFound() {
    assertThat(losses(BOUNCE, "{'address': 'a', 'error': 'e'}", "{'address': 'b'}"))
        .containsExactly("$.address: \"a\" became \"b\"", "$.error: \"e\" became nothing");
    assertThat(
            losses(
                BOUNCE,
                "{'created_at': 'Thu, 11 Dec 2025 01:49:40 UTC'}",
                "{'created_at': 'Thu, 11 Dec 2025 01:49:40 +0100'}"))
        .hasSize(1);
  }

  @Test
  void lostListItemsAndKeptFieldsAreFound() {
    assertThat(losses(EVENT, "{'tags': ['a', 'b']}", "{'tags': ['a']}")).hasSize(1);
    assertThat(losses(EVENT, "{'future': {'n': 1}}", "{'future': {'n': 1.0}}")).hasSize(1);
  }

  @Test
  void unknownFieldsOfModelsThatSkipThemDoNotCount() {
    assertThat(losses(BOUNCE, "{'address': 'a', 'future': 1}", "{'address': 'a'}")).isEmpty();
  }
}
