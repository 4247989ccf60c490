package io.mailgunapi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.testing.wire.ApiOperation;
import io.mailgunapi.testing.wire.Disturbance;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import okio.ByteString;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers that a later Mailgun may give, through the whole client. */
class DisturbedAnswersTest {
  private static SuiteFixture fixture;
  private static Disturbance disturbance;

  @BeforeAll
  static void start() throws Exception {
    fixture = new SuiteFixture();
    disturbance = new Disturbance(fixture.document);
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  /** An answer that is disturbed, and the operation that gets it. */
  private record Case(
      GeneratedMethod method,
      ApiOperation operation,
      String contentType,
      JsonNode schema,
      JsonNode answer) {}

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (GeneratedMethod method : fixture.methods) {
      ApiOperation operation = fixture.operation(method);
      String status = ScriptedServer.success(operation);
      JsonNode content = fixture.examples.answer(operation, status).path("content");
      String type = content.has(method.accepted()) ? method.accepted() : "application/json";
      JsonNode media = content.path(type);
      if (!status.startsWith("2") || media.isMissingNode()) {
        continue;
      }
      JsonNode schema = media.path("schema");
      Random random = new Random(operation.id().hashCode());
      cases.add(new Case(method, operation, type, schema, media.path("example")));
      cases.add(
          new Case(
              method, operation, type, schema, RandomJson.full(fixture.lens, random).of(schema)));
    }
    return cases;
  }

  private static Object decoded(Case each, JsonNode answer, String what, List<String> wrong) {
    fixture.server.answerWith(
        ScriptedServer.success(each.operation()),
        each.contentType(),
        ByteString.encodeUtf8(answer.toString()));
    Trial trial =
        fixture.prober.probe(
            each.operation(),
            each.method(),
            fixture.examples.input(each.operation(), each.method()));
    if (trial.value() == null) {
      wrong.add(each.method() + " " + what + ": " + trial.failure());
    }
    return trial.value();
  }

  private static JsonNode encoded(Case each, Object value) {
    return JsonMapper.shared()
        .readTree(fixture.moshi.adapter(each.method().answerType()).toJson(value));
  }

  @Test
  void unknownFieldsAreSkippedOrKeptAndDisturbNothing() {
    List<String> wrong = new ArrayList<>();
    for (Case each : cases()) {
      JsonNode disturbed = disturbance.unknownFields(each.schema(), each.answer());
      Object value = decoded(each, disturbed, "unknown fields", wrong);
      if (value != null) {
        List<String> reasons = new ArrayList<>();
        // Where the description keeps unknown fields, this finds those that are lost.
        new Survival(fixture.lens)
            .compare(each.schema(), disturbed, encoded(each, value), "answer", reasons);
        reasons.forEach(reason -> wrong.add(each.method() + ": " + reason));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void unknownEnumValuesKeepTheirText() {
    List<String> wrong = new ArrayList<>();
    int found = 0;
    for (Case each : cases()) {
      JsonNode disturbed = disturbance.unknownEnumValues(each.schema(), each.answer());
      Object value = decoded(each, disturbed, "unknown enum values", wrong);
      if (value != null) {
        List<String> reasons = new ArrayList<>();
        new Survival(fixture.lens)
            .compare(each.schema(), disturbed, encoded(each, value), "answer", reasons);
        reasons.forEach(reason -> wrong.add(each.method() + ": " + reason));
        found += disturbed.toString().contains(Disturbance.UNKNOWN) ? 1 : 0;
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(found).isGreaterThan(40);
  }

  @Test
  void nullAtEachOptionalPlaceIsAsIfItWereLeftOut() {
    List<String> wrong = new ArrayList<>();
    Set<String> places = new LinkedHashSet<>();
    for (Case each : cases()) {
      List<String> pointers = new ArrayList<>();
      optional(each.schema(), each.answer(), "", pointers);
      for (String pointer : pointers) {
        if (!places.add(schemaPlace(each, pointer))) {
          continue;
        }
        Object withNull = decoded(each, changed(each.answer(), pointer, true), pointer, wrong);
        Object without = decoded(each, changed(each.answer(), pointer, false), pointer, wrong);
        if (withNull != null && !withNull.equals(without)) {
          wrong.add(each.method() + " " + pointer + ": null is not as if it were left out");
        }
      }
      decoded(each, disturbance.nulls(each.schema(), each.answer()), "all nulls", wrong);
    }
    assertThat(wrong).isEmpty();
    assertThat(places).hasSizeGreaterThan(800);
  }

  /** Each field of each schema once: operation, and the pointer without indices. */
  private static String schemaPlace(Case each, String pointer) {
    return each.operation().id() + pointer.replaceAll("/[0-9]+", "/#");
  }

  /** The pointers to all optional fields of the value. */
  private static void optional(
      JsonNode schema, JsonNode value, String pointer, List<String> pointers) {
    JsonNode resolved = fixture.lens.resolve(schema);
    if (value.isArray()) {
      for (int i = 0; i < Math.min(1, value.size()); i++) {
        optional(fixture.lens.items(resolved), value.get(i), pointer + "/" + i, pointers);
      }
    } else if (value.isObject()) {
      Set<String> required = new LinkedHashSet<>();
      resolved.path("required").forEach(name -> required.add(name.asString()));
      value
          .properties()
          .forEach(
              field -> {
                JsonNode property = resolved.path("properties").path(field.getKey());
                String place = pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
                if (!property.isMissingNode()) {
                  if (!required.contains(field.getKey())) {
                    pointers.add(place);
                  }
                  optional(property, field.getValue(), place, pointers);
                }
              });
    }
  }

  private static JsonNode changed(JsonNode value, String pointer, boolean toNull) {
    JsonNode copy = value.deepCopy();
    int last = pointer.lastIndexOf('/');
    String name = pointer.substring(last + 1).replace("~1", "/").replace("~0", "~");
    ObjectNode parent = (ObjectNode) copy.at(pointer.substring(0, last));
    if (toNull) {
      parent.putNull(name);
    } else {
      parent.remove(name);
    }
    return copy;
  }
}
