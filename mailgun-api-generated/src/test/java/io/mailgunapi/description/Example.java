package io.mailgunapi.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An example of a JSON body.
 *
 * @param place where it stands
 * @param schema what it is an example of
 * @param value the example
 */
record Example(String place, JsonNode schema, JsonNode value) {

  @Override
  public String toString() {
    return place;
  }

  /** The examples of answers: of success, and of refusals. */
  static List<Example> answers(Description description) {
    List<Example> examples = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : description.root().path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        for (Map.Entry<String, JsonNode> answer :
            operation.getValue().path("responses").properties()) {
          if (!answer.getValue().has("$ref")) {
            add(
                examples,
                operation.getValue().path("operationId").asString() + " " + answer.getKey(),
                answer.getValue());
          }
        }
      }
    }
    description
        .root()
        .at("/components/responses")
        .properties()
        .forEach(answer -> add(examples, answer.getKey(), answer.getValue()));
    return examples;
  }

  /** The examples of JSON requests, webhooks included. */
  static List<Example> requests(Description description) {
    List<Example> examples = new ArrayList<>();
    for (String group : List.of("paths", "webhooks")) {
      for (Map.Entry<String, JsonNode> path : description.root().path(group).properties()) {
        for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
          add(
              examples,
              operation.getValue().path("operationId").asString() + " request",
              operation.getValue().path("requestBody"));
        }
      }
    }
    return examples;
  }

  private static void add(List<Example> examples, String place, JsonNode body) {
    for (Map.Entry<String, JsonNode> content : body.path("content").properties()) {
      boolean form = content.getKey().contains("form");
      if (form || content.getKey().equals("text/plain")) {
        continue;
      }
      String where = place + " " + content.getKey();
      JsonNode media = content.getValue();
      if (media.has("example")) {
        examples.add(new Example(where, media.path("schema"), media.path("example")));
      }
      media
          .path("examples")
          .properties()
          .forEach(
              named ->
                  examples.add(
                      new Example(
                          where + " " + named.getKey(),
                          media.path("schema"),
                          named.getValue().path("value"))));
    }
  }
}
