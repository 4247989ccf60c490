package io.mailgunapi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.testing.wire.ResponseCheck;
import io.mailgunapi.testing.wire.SpecCatalogue;
import io.mailgunapi.testing.wire.SpecDocument;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Random answers that the description allows, for every model that answers are made of. */
class RoundTripPropertyTest {
  private static final int PAYLOADS = 40;

  private final SpecDocument document = SpecDocument.bundled();
  private final SchemaLens lens = new SchemaLens(document);
  private final Survival survival = new Survival(lens);
  private final Moshi moshi = ApiConverters.moshi();
  private final long seed = Long.getLong("mailgun.contract.seed", 20251211L);

  @Test
  void randomAnswersOfEveryModelRoundTrip() throws Exception {
    List<String> wrong = new ArrayList<>();
    int models = 0;
    for (String name : answerModels()) {
      Class<?> type = modelClass(name);
      if (type == null) {
        continue;
      }
      models++;
      for (int i = 0; i < PAYLOADS && wrong.size() < 20; i++) {
        long own = seed + 31L * name.hashCode() + i;
        JsonNode payload = RandomJson.answers(lens, new Random(own)).of(document.schema(name));
        roundTrip(name + " seed " + own, document.schema(name), type, payload, wrong);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(models).isGreaterThan(200);
  }

  @Test
  void randomAnswersAreWhatTheDescriptionAllows() {
    ResponseCheck check = new ResponseCheck(document);
    List<String> wrong = new ArrayList<>();
    new SpecCatalogue(document)
        .operations()
        .forEach(
            operation ->
                operation
                    .source()
                    .path("responses")
                    .properties()
                    .forEach(
                        response -> {
                          JsonNode schema =
                              lens.resolve(response.getValue())
                                  .path("content")
                                  .path("application/json")
                                  .path("schema");
                          if (schema.isMissingNode() || response.getKey().equals("default")) {
                            return;
                          }
                          JsonNode payload = RandomJson.answers(lens, new Random(seed)).of(schema);
                          check
                              .check(
                                  operation,
                                  Integer.parseInt(response.getKey()),
                                  "application/json",
                                  payload.toString().getBytes(StandardCharsets.UTF_8))
                              .forEach(each -> wrong.add(operation.id() + ": " + each));
                        }));
    assertThat(wrong).isEmpty();
  }

  private void roundTrip(
      String label, JsonNode schema, Type type, JsonNode payload, List<String> wrong)
      throws Exception {
    JsonAdapter<Object> adapter = moshi.adapter(type);
    Object value;
    try {
      value = adapter.fromJson(payload.toString());
    } catch (RuntimeException e) {
      wrong.add(label + ": " + e + " in " + payload);
      return;
    }
    String encoded = adapter.toJson(value);
    if (value == null || !value.equals(adapter.fromJson(encoded))) {
      wrong.add(label + ": is another after encoding and decoding: " + payload);
    }
    List<String> reasons = new ArrayList<>();
    survival.compare(schema, payload, JsonMapper.shared().readTree(encoded), "", reasons);
    reasons.forEach(reason -> wrong.add(label + ": " + reason));
  }

  private static Class<?> modelClass(String name) {
    try {
      return Class.forName("io.mailgunapi.model." + name);
    } catch (ClassNotFoundException e) {
      // Lists and maps have no class of their own.
      return null;
    }
  }

  /** The named schemas that answers and webhooks are made of. */
  private Set<String> answerModels() {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode item : document.root().path("paths")) {
      for (JsonNode operation : item) {
        operation.path("responses").forEach(response -> collect(lens.resolve(response), names));
      }
    }
    for (Map.Entry<String, JsonNode> hook : document.root().path("webhooks").properties()) {
      for (JsonNode operation : hook.getValue()) {
        // Others are forms, which are read by other means.
        collect(operation.path("requestBody").path("content").path("application/json"), names);
      }
    }
    return names;
  }

  private void collect(JsonNode node, Set<String> names) {
    String reference = node.path("$ref").asString("");
    String prefix = "#/components/schemas/";
    if (reference.startsWith(prefix) && names.add(reference.substring(prefix.length()))) {
      collect(lens.resolve(node), names);
    }
    node.forEach(child -> collect(child, names));
  }
}
