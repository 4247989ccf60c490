package io.mailgunapi.testing.area;

import io.mailgunapi.testing.wire.ApiOperation;
import io.mailgunapi.testing.wire.ResponseCheck;
import io.mailgunapi.testing.wire.SpecDocument;
import java.util.List;
import java.util.Map;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The last resort for an operation that no area knows, such as one that was just added to the
 * description: its example, with the values of the request where a field has the same name and
 * takes them.
 */
final class ReflectedAnswer implements Handler {
  private final SpecDocument document;
  private final ResponseCheck check;

  ReflectedAnswer(SpecDocument document) {
    this.document = document;
    this.check = new ResponseCheck(document);
  }

  @Override
  public Reply answer(Call call) {
    for (Map.Entry<String, JsonNode> response :
        call.operation().source().path("responses").properties()) {
      if (response.getKey().startsWith("2")) {
        return answer(call, Integer.parseInt(response.getKey()), response.getValue());
      }
    }
    throw Refusal.of(410, "This endpoint has been removed");
  }

  private Reply answer(Call call, int status, JsonNode response) {
    JsonNode media = document.resolve(response).path("content").path("application/json");
    if (media.isMissingNode()) {
      return new Reply(status, "", ByteString.EMPTY);
    }
    JsonNode answer = media.path("example").deepCopy();
    reflect(call, status, answer, answer);
    return Reply.of(status, answer);
  }

  private void reflect(Call call, int status, JsonNode root, JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        JsonNode given = given(call, name);
        JsonNode before = object.get(name);
        if (given != null) {
          object.set(name, given);
          if (!valid(call.operation(), status, root)) {
            object.set(name, before);
          }
        }
        reflect(call, status, root, object.get(name));
      }
    } else {
      node.forEach(item -> reflect(call, status, root, item));
    }
  }

  private boolean valid(ApiOperation operation, int status, JsonNode root) {
    byte[] bytes = ByteString.encodeUtf8(root.toString()).toByteArray();
    return check.check(operation, status, "application/json", bytes).isEmpty();
  }

  private static @Nullable JsonNode given(Call call, String name) {
    if (call.has(name)) {
      return call.body().get(name);
    }
    if (!call.path(name).isEmpty()) {
      return Nodes.node(call.path(name));
    }
    String query = call.query(name);
    return query == null ? null : Nodes.node(query);
  }
}
