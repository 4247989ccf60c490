package io.mailgunapi.codegen.lint;

import io.mailgunapi.codegen.bundle.Location;
import io.mailgunapi.codegen.openapi.Kind;
import io.mailgunapi.codegen.openapi.Pointer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Every free-form value and every time kept as text is listed in the README, with its reason. */
final class DeclaredCheck implements SpecCheck {

  /** The headings of the two tables. */
  static final String FREE_FORM = "Free-form values";

  static final String TEXT_TIMES = "Times kept as text";

  private static final Pattern TIME_NAME =
      Pattern.compile(
          "(.*[^a-z])?(at|date|time|timestamp|seen|since|until|begin|start|end|expires|expiration"
              + "|expiry|created|updated|modified)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TIME_WORDS =
      Pattern.compile("RFC 2822|RFC 3339|ISO 8601|seconds since 1970|[Tt]ime of day");

  @Override
  public void check(SpecView spec, Findings findings) {
    Path root = spec.bundle().files().get(0);
    Path readme = root.resolveSibling("README.md");
    String name = UsageCheck.name(root, readme);
    String text = read(readme);
    Map<String, Node> free = new LinkedHashMap<>();
    Map<String, Node> times = new LinkedHashMap<>();
    gather(spec, free, times);
    compare(name, new DeclaredTable(text, FREE_FORM), FREE_FORM, free, findings);
    compare(name, new DeclaredTable(text, TEXT_TIMES), TEXT_TIMES, times, findings);
  }

  private static String read(Path readme) {
    try {
      return Files.exists(readme) ? Files.readString(readme) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compare(
      String readme,
      DeclaredTable table,
      String heading,
      Map<String, Node> found,
      Findings findings) {
    found.forEach(
        (place, node) -> {
          if (!table.reasons().containsKey(place)) {
            findings.add(
                node,
                "'" + place + "' is missing in " + readme + " under '" + heading + "'.",
                "Give it a type, or list it there with the reason why it has none.");
          }
        });
    table
        .reasons()
        .forEach(
            (place, reason) -> {
              Location at = new Location(readme, table.line(place), Pointer.ROOT);
              if (!found.containsKey(place)) {
                findings.add(
                    at,
                    "'" + place + "' is listed under '" + heading + "' but is none.",
                    "Remove the row.");
              }
              if (SentenceCheck.words(reason) < SentenceCheck.LEAST) {
                findings.add(at, "'" + place + "' is listed without a reason.", "Say why.");
              }
            });
    for (String place : table.repeated()) {
      Location at = new Location(readme, table.line(place), Pointer.ROOT);
      findings.add(at, "'" + place + "' is listed twice.", "Remove one row.");
    }
  }

  private static void gather(SpecView spec, Map<String, Node> free, Map<String, Node> times) {
    for (Node schema : spec.namedSchemas()) {
      gather(spec, schema.key(), schema, schema, free, times);
    }
    for (SpecOperation operation : spec.operations()) {
      for (Node parameter : operation.parameters()) {
        Node resolved = spec.resolve(parameter);
        String place = operation.id() + "." + resolved.text("name");
        gather(spec, place, resolved.child("schema"), resolved, free, times);
      }
    }
    for (Node media : spec.all(Kind.MEDIA_TYPE)) {
      if (isFree(spec, media.child("schema"))) {
        free.put(media.at().toString(), media);
      }
    }
  }

  private static void gather(
      SpecView spec,
      String place,
      Node schema,
      Node described,
      Map<String, Node> free,
      Map<String, Node> times) {
    if (schema.has("$ref")) {
      return;
    }
    if (isFree(spec, schema)) {
      free.putIfAbsent(place, schema);
    }
    if (isTextTime(spec, place, schema, described)) {
      times.putIfAbsent(place, schema);
    }
    for (String key : List.of("properties", "patternProperties")) {
      for (Node field : schema.child(key).values()) {
        gather(spec, place + "." + field.key(), field, field, free, times);
      }
    }
    for (String key : List.of("items", "additionalProperties")) {
      if (schema.child(key).json().isObject()) {
        gather(spec, place, schema.child(key), described, free, times);
      }
    }
  }

  private static boolean isFree(SpecView spec, Node schema) {
    if (!schema.json().isObject() || schema.has("$ref")) {
      return false;
    }
    Optional<String> first = spec.types(schema).stream().findFirst();
    boolean shapeless =
        first.orElse("").equals("object")
            && !schema.has("properties")
            && !schema.has("patternProperties")
            && !schema.json().path("additionalProperties").isObject();
    return first.isEmpty() || shapeless;
  }

  private static boolean isTextTime(SpecView spec, String place, Node schema, Node described) {
    if (!spec.types(schema).contains("string") || schema.has("format") || schema.has("enum")) {
      return false;
    }
    String name = place.substring(place.lastIndexOf('.') + 1);
    String words = name.replaceAll("([a-z])([A-Z])", "$1_$2");
    return TIME_NAME.matcher(words).matches()
        || TIME_WORDS.matcher(described.text("description")).find();
  }
}
