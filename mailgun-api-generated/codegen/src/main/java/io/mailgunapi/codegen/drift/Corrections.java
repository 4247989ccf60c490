package io.mailgunapi.codegen.drift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the list of corrections. */
final class Corrections {

  private static final Set<String> FIELDS = Set.of("id", "where", "what", "reason");

  private Corrections() {}

  /**
   * Reads the list.
   *
   * @throws IllegalArgumentException if it is not what spec/README.md describes; names the entry
   */
  static List<Correction> read(Path file) {
    try {
      JsonNode list = new ObjectMapper(new YAMLFactory()).readTree(Files.readString(file));
      List<Correction> corrections = new ArrayList<>();
      Set<String> ids = new HashSet<>();
      for (JsonNode entry : list) {
        Correction correction = correction(file, entry, corrections.size() + 1);
        if (!ids.add(correction.id())) {
          throw refused(file, correction.id(), "this id is taken. Give each entry its own");
        }
        corrections.add(correction);
      }
      return corrections;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + " is not valid YAML: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the list of corrections " + file, e);
    }
  }

  private static Correction correction(Path file, JsonNode entry, int number) {
    String id = entry.path("id").asText("entry " + number);
    for (String field : FIELDS) {
      if (entry.path(field).isMissingNode() || texts(entry.path(field)).isEmpty()) {
        throw refused(file, id, "'" + field + "' is missing. Add it");
      }
    }
    entry
        .fieldNames()
        .forEachRemaining(
            field -> {
              if (!FIELDS.contains(field)) {
                throw refused(file, id, "'" + field + "' is unknown. Use id, where, what, reason");
              }
            });
    return new Correction(
        id, texts(entry.path("where")), texts(entry.path("what")), entry.path("reason").asText());
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(each -> texts.add(each.asText()));
    } else if (!node.asText().isBlank()) {
      texts.add(node.asText());
    }
    return texts;
  }

  private static IllegalArgumentException refused(Path file, String id, String cause) {
    return new IllegalArgumentException(file.getFileName() + ", " + id + ": " + cause + ".");
  }
}
