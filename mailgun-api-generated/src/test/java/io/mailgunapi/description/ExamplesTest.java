package io.mailgunapi.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.mailgunapi.api.ApiConverters;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Every example of the description, and what may one day stand in its place. */
class ExamplesTest {
  private static final Description DESCRIPTION = new Description();
  private static final Schemas SCHEMAS = new Schemas(DESCRIPTION);
  private static final Moshi MOSHI = ApiConverters.moshi();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  static Stream<Example> examples() {
    return Stream.concat(
        Example.answers(DESCRIPTION).stream(), Example.requests(DESCRIPTION).stream());
  }

  private static JsonAdapter<Object> adapter(Example example) {
    return MOSHI.adapter(DESCRIPTION.javaType(example.schema()));
  }

  private static Object decode(Example example, JsonNode body) throws IOException {
    return adapter(example).fromJson(body.toString());
  }

  private static JsonNode encode(Example example, Object value) {
    return JsonMapper.shared().readTree(adapter(example).toJson(value));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void comesBackEqualAfterDecodingAndEncoding(Example example) throws IOException {
    Object decoded = decode(example, example.value());

    assertThat(decode(example, encode(example, decoded)))
        .isEqualTo(decoded)
        .hasSameHashCodeAs(decoded);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void keepsEveryFieldThatTheDescriptionNames(Example example) throws IOException {
    JsonNode after = encode(example, decode(example, example.value()));

    assertThat(new Survival(DESCRIPTION).losses(example.schema(), example.value(), after))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void isValidAfterDecodingAndEncoding(Example example) throws IOException {
    JsonNode after = encode(example, decode(example, example.value()));

    assertThat(SCHEMAS.problems(example.schema(), after)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void isReadWithUnknownFieldsInEveryObject(Example example) throws IOException {
    Places places = new Places(DESCRIPTION, example);
    JsonNode more =
        places.withObjects(
            object -> {
              object.put("x-future-text", "x");
              object.put("x-future-number", 1e300);
              object.putNull("x-future-null");
              object.putObject("x-future-object").putArray("list").add(1).addNull().addObject();
            });

    Object decoded = decode(example, more);

    assertThat(new Survival(DESCRIPTION).losses(example.schema(), more, encode(example, decoded)))
        .isEmpty();
    assertThat(decode(example, encode(example, decoded))).isEqualTo(decoded);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void keepsUnknownValuesOfEnumerations(Example example) throws IOException {
    Places places = new Places(DESCRIPTION, example);
    JsonNode other = places.with(places.enums(), old -> NODES.stringNode("x-future value"));

    Object decoded = decode(example, other);
    JsonNode after = encode(example, decoded);

    assertThat(places.enums())
        .allSatisfy(
            pointer -> assertThat(after.at(pointer).asString()).isEqualTo("x-future value"));
    assertThat(decode(example, after)).isEqualTo(decoded);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void isReadWithNullAtEachOptionalPlace(Example example) throws IOException {
    Places places = new Places(DESCRIPTION, example);
    for (String pointer : places.optional()) {
      JsonNode less = places.with(List.of(pointer), old -> NODES.nullNode());
      Object decoded = decode(example, less);
      assertThat(decode(example, encode(example, decoded))).as(pointer).isEqualTo(decoded);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void isReadWithNullAtAllOptionalPlaces(Example example) throws IOException {
    Places places = new Places(DESCRIPTION, example);
    JsonNode less = places.with(places.optional(), old -> NODES.nullNode());

    Object decoded = decode(example, less);

    assertThat(decode(example, encode(example, decoded))).isEqualTo(decoded);
  }

  @Test
  void everyOperationThatAnswersJsonHasAnExample() {
    assertThat(Example.answers(DESCRIPTION)).hasSizeGreaterThan(220);
    assertThat(Example.requests(DESCRIPTION)).hasSizeGreaterThan(15);
    assertThat(
            examples()
                .map(example -> new Places(DESCRIPTION, example))
                .mapToInt(places -> places.optional().size())
                .sum())
        .isGreaterThan(1_000);
  }
}
