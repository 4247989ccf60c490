package io.mailgunapi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.testing.wire.ApiOperation;
import io.mailgunapi.testing.wire.ApiParameter;
import io.mailgunapi.testing.wire.BodyShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What callers may say, at random and at its worst, arrives as they said it. */
class RandomRequestPropertyTest {
  private static final int REQUESTS = 8;
  private static final String RESERVED =
      "a/b c?d#e%f%2Fg+h&i=j;k@l:m[n]{o}|p\\q\"r<s>t'é–☃\uD83D\uDE00~!$()*,.";

  private static SuiteFixture fixture;
  private final long seed = Long.getLong("mailgun.contract.seed", 20251211L);

  @BeforeAll
  static void start() throws Exception {
    fixture = new SuiteFixture();
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  @Test
  void randomRequestsAreSentAsDescribedAndMeant() {
    List<String> wrong = new ArrayList<>();
    for (GeneratedMethod method : fixture.methods) {
      ApiOperation operation = fixture.operation(method);
      for (int i = 0; i < REQUESTS && wrong.size() < 30; i++) {
        long own = seed + 31L * method.toString().hashCode() + i;
        RandomJson values = RandomJson.requests(fixture.lens, new Random(own));
        CallInput input = random(operation, method, values, new Random(own));
        Trial trial = fixture.prober.probe(operation, method, input);
        fixture
            .requests
            .reasons(trial)
            .forEach(reason -> wrong.add(method + " seed " + own + ": " + reason));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void reservedCharactersArriveIntactInEveryPathAndQueryValue() {
    List<String> wrong = new ArrayList<>();
    int values = 0;
    for (GeneratedMethod method : fixture.methods) {
      ApiOperation operation = fixture.operation(method);
      CallInput input = reserved(operation, method);
      Trial trial = fixture.prober.probe(operation, method, input);
      changed(trial).forEach(reason -> wrong.add(method + ": " + reason));
      values +=
          (int)
              List.of(input.path(), input.query()).stream()
                  .flatMap(each -> each.values().stream())
                  .filter(each -> each.toString().contains("☃"))
                  .count();
    }
    assertThat(wrong).isEmpty();
    assertThat(values).isGreaterThan(250);
  }

  @Test
  void pathValuesThatWouldLeaveThePathAreRefusedOrArriveAsTheyAre() {
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    for (GeneratedMethod method : fixture.methods) {
      ApiOperation operation = fixture.operation(method);
      CallInput example = fixture.examples.input(operation, method);
      for (String name : example.path().keySet()) {
        for (String text : List.of("..", ".", "", " ", "%2e%2e", "../..")) {
          Map<String, JsonNode> path = new LinkedHashMap<>(example.path());
          path.put(name, JsonNodeFactory.instance.stringNode(text));
          CallInput input =
              new CallInput(
                  path, example.query(), example.header(), example.body(), example.shape());
          Trial trial = fixture.prober.probe(operation, method, input);
          tried++;
          boolean refused =
              trial.exchanges().isEmpty() && trial.failure() instanceof IllegalArgumentException;
          if (!refused && !changed(trial).isEmpty()) {
            wrong.add(method + " " + name + "='" + text + "': " + changed(trial));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(tried).isGreaterThan(1000);
  }

  /** Enumerations are open in the client and closed in the description. */
  private static List<String> changed(Trial trial) {
    return fixture.requests.reasons(trial).stream()
        .filter(reason -> !reason.contains("does not have a value in the enumeration"))
        .toList();
  }

  private static CallInput random(
      ApiOperation operation, GeneratedMethod method, RandomJson values, Random random) {
    Map<String, Map<String, JsonNode>> places = new LinkedHashMap<>();
    for (ApiParameter parameter : operation.parameters()) {
      if (!parameter.required() && random.nextBoolean()) {
        continue;
      }
      JsonNode value =
          parameter.in().equals("header")
              ? fixture.examples.input(operation, method).header().get(parameter.name())
              : values.of(parameter.schema());
      places
          .computeIfAbsent(parameter.in(), place -> new LinkedHashMap<>())
          .put(parameter.name(), value);
    }
    BodyShape shape = fixture.examples.shape(operation, method);
    return new CallInput(
        places.getOrDefault("path", Map.of()),
        places.getOrDefault("query", Map.of()),
        places.getOrDefault("header", Map.of()),
        shape == null ? null : withoutCommas(values.of(shape.schema()), shape),
        shape);
  }

  /** Lists that are sent as one field can't have commas, or blanks around them, in an item. */
  private static JsonNode withoutCommas(JsonNode body, BodyShape shape) {
    for (Map.Entry<String, JsonNode> encoding : shape.encoding().properties()) {
      if (!encoding.getValue().path("explode").asBoolean(true)
          && body.path(encoding.getKey()) instanceof ArrayNode items) {
        for (int i = 0; i < items.size(); i++) {
          items.set(i, "x" + items.get(i).asString().replaceAll("[,\\s]", "") + "x");
        }
      }
    }
    return body;
  }

  private static CallInput reserved(ApiOperation operation, GeneratedMethod method) {
    CallInput example = fixture.examples.input(operation, method);
    Map<String, JsonNode> path = new LinkedHashMap<>(example.path());
    Map<String, JsonNode> query = new LinkedHashMap<>(example.query());
    int count = 0;
    for (ApiParameter parameter : operation.parameters()) {
      Map<String, JsonNode> place = parameter.in().equals("path") ? path : query;
      JsonNode value = reserved(operation, parameter, ++count);
      if (value != null && !parameter.in().equals("header")) {
        place.put(parameter.name(), value);
      }
    }
    return new CallInput(path, query, example.header(), example.body(), example.shape());
  }

  private static JsonNode reserved(ApiOperation operation, ApiParameter parameter, int count) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    JsonNode holder = fixture.examples.parameter(operation, parameter.in(), parameter.name());
    JsonNode schema = parameter.schema();
    boolean list = fixture.lens.is(schema, "array");
    JsonNode item = list ? fixture.lens.items(schema) : schema;
    boolean plain =
        fixture.lens.types(item).contains("string")
            && fixture.lens.format(item).isEmpty()
            && !holder.has("x-mailgun-boolean");
    if (!plain) {
      return null;
    }
    boolean joined = list && !holder.path("explode").asBoolean(true);
    String text = count + (joined ? RESERVED.replace(",", "") : RESERVED);
    return list ? nodes.arrayNode().add(text).add("second " + text) : nodes.stringNode(text);
  }
}
