package io.mailgunapi.codegen.tidy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.mailgunapi.codegen.tidy.Description.Operation;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Every operation has one tag: its first, or {@code Default}. Tags that differ in case and
 * punctuation alone are one, since their interfaces would have one file.
 */
record OperationTags(Description description) {

  void apply() {
    Map<String, String> spellings = new HashMap<>();
    for (JsonNode tag : description.document().path("tags")) {
      spelling(spellings, tag.path("name").asText());
    }
    for (Operation operation : description.operations()) {
      JsonNode tags = operation.node().path("tags");
      if (tags.isEmpty()) {
        operation.node().putArray("tags").add("Default");
      } else if (tags instanceof ArrayNode several) {
        String first = several.get(0).asText();
        several.removeAll().add(spelling(spellings, first));
      }
    }
  }

  /** How the tag was spelled where it was met first. */
  private static String spelling(Map<String, String> spellings, String tag) {
    String letters = String.join("", Names.tokens(tag)).toLowerCase(Locale.ROOT);
    String first = spellings.putIfAbsent(letters, tag);
    return first == null ? tag : first;
  }
}
