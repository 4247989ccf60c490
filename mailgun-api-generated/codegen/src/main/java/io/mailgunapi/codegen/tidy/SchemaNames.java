package io.mailgunapi.codegen.tidy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mailgunapi.codegen.tidy.Description.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Gives every named schema a readable name. {@code github.com-mailgun-bounces-model-Bounce} is
 * {@code Bounce}, and where two would be called so, the second is {@code ModelBounce}. A name that
 * spells out method and path is replaced by the operation's.
 */
record SchemaNames(Description description) {

  /** What the name of a schema looks like. */
  static final Pattern TIDY = Pattern.compile("[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*");

  private static final Pattern ARTEFACT =
      Pattern.compile(".*([0-9]{3}Response|Inner|OneOf|AnyOf|AllOf)[0-9]*");
  private static final Pattern METHOD_AND_PATH =
      Pattern.compile("(?i)(get|put|post|delete|patch)[-_ /].*");

  /** Has letters of both cases and looks like the name of a type. */
  private static final Pattern MIXED =
      Pattern.compile("([A-Z]|[a-z]+[A-Z])[A-Za-z0-9]*[a-z][A-Za-z0-9]*");

  /** Words of an origin that tell none from another. */
  private static final Pattern SAYS_LITTLE =
      Pattern.compile(
          "(?i)github|com|org|net|io|mailgun|api|httpapi|client|golang|go|pkg|internal"
              + "|models?|entities|schemas?|v[0-9]+|src");

  void apply() {
    ObjectNode schemas = description.schemas();
    TakenNames taken = new TakenNames(Reserved.names(description));
    Map<String, String> names = new LinkedHashMap<>();
    List<String> untidy = new ArrayList<>();
    schemas
        .fieldNames()
        .forEachRemaining(
            name -> {
              boolean stays =
                  TIDY.matcher(name).matches()
                      && !ARTEFACT.matcher(name).matches()
                      && taken.keep(name);
              names.put(name, name);
              if (!stays) {
                untidy.add(name);
              }
            });
    if (untidy.isEmpty()) {
      return;
    }
    Map<String, List<String>> uses = new SchemaUses(description).names();
    for (String name : untidy) {
      names.put(name, taken.take(wishes(name, uses.getOrDefault(name, List.of()))));
    }
    rename(schemas, names);
  }

  private static List<String> wishes(String name, List<String> uses) {
    List<String> wishes = new ArrayList<>();
    if (METHOD_AND_PATH.matcher(name).matches()) {
      wishes.addAll(uses);
      wishes.add(ofRequest(name));
    } else if (ARTEFACT.matcher(name).matches()) {
      wishes.addAll(uses);
      wishes.add(
          Names.upperCamel(name.replaceFirst("[0-9]{3}Response[0-9]*$", "Response"))
              .replaceFirst("(Inner|OneOf|AnyOf|AllOf)[0-9]*$", "Item"));
    }
    List<String> tokens = Names.tokens(name);
    int from = firstOfType(name, tokens);
    String type = name(tokens.subList(from, tokens.size()));
    for (int start = from; start >= 0; start--) {
      List<String> telling = new ArrayList<>(tokens.subList(start, from));
      telling.removeIf(token -> SAYS_LITTLE.matcher(token).matches());
      wishes.add(Names.upperCamel(String.join("-", telling)) + type);
    }
    for (int start = from; start >= 0; start--) {
      wishes.add(Names.upperCamel(String.join("-", tokens.subList(start, from))) + type);
    }
    // One of Java's own: the schema is a model of it.
    wishes.add(type + "Model");
    wishes.removeIf(wish -> !TIDY.matcher(wish).matches());
    return wishes.isEmpty() ? List.of("Value" + Names.upperCamel(name)) : wishes;
  }

  /** Where the name of the type begins; the tokens before it say where the type comes from. */
  private static int firstOfType(String name, List<String> tokens) {
    int from = tokens.size();
    while (from > 0 && MIXED.matcher(tokens.get(from - 1)).matches()) {
      from--;
    }
    if (from < tokens.size()) {
      return from;
    }
    boolean origin = name.contains("/") || name.contains(".");
    return origin ? Math.max(0, tokens.size() - 1) : 0;
  }

  /** Tokens in mixed case stay as they are, others are camel-cased. */
  private static String name(List<String> tokens) {
    StringBuilder name = new StringBuilder();
    for (String token : tokens) {
      boolean mixed = MIXED.matcher(token).matches();
      name.append(mixed ? Names.capital(token) : Names.upperCamel(token));
    }
    return name.toString();
  }

  /** {@code POST-v3-lists-multipart-form-data-RequestBody} is {@code PostListsRequest}. */
  private static String ofRequest(String name) {
    String place = name.replaceFirst("[-_]?(multipart|application)[-_/].*$", "");
    return Names.upperCamel(place.replaceAll("(?<=[-_])v[0-9]+(?=[-_])", ""))
        + (place.equals(name) ? "" : "Request");
  }

  private void rename(ObjectNode schemas, Map<String, String> names) {
    Map<String, JsonNode> renamed = new LinkedHashMap<>();
    names.forEach((old, name) -> renamed.put(name, schemas.path(old)));
    schemas.removeAll();
    renamed.forEach(schemas::set);
    references(description.document(), names);
  }

  private static void references(JsonNode node, Map<String, String> names) {
    if (node instanceof ObjectNode object) {
      String name = names.get(Description.referenced(object));
      if (name != null) {
        object.setAll(Description.reference(name));
      }
    }
    node.forEach(child -> references(child, names));
  }

  /** What the schemas are to the operations that use them. */
  private record SchemaUses(Description description) {

    Map<String, List<String>> names() {
      Map<String, List<String>> names = new LinkedHashMap<>();
      for (Operation operation : description.allOperations()) {
        String base = Names.capital(operation.id());
        operation
            .node()
            .path("requestBody")
            .path("content")
            .properties()
            .forEach(
                entry ->
                    note(
                        names,
                        entry.getValue(),
                        base + "Request",
                        base + ContextNames.form(entry.getKey()) + "Request"));
        operation
            .node()
            .path("responses")
            .properties()
            .forEach(
                answer ->
                    answer
                        .getValue()
                        .path("content")
                        .forEach(
                            media -> {
                              boolean success = answer.getKey().startsWith("2");
                              String reason = ContextNames.reason(answer.getKey());
                              note(
                                  names,
                                  media,
                                  base + (success ? "Response" : reason),
                                  base + reason + "Response");
                            }));
      }
      return names;
    }

    private static void note(Map<String, List<String>> names, JsonNode media, String... wishes) {
      String schema = Description.referenced(media.path("schema"));
      if (schema.isEmpty()) {
        schema = Description.referenced(media.path("schema").path("items"));
        wishes = new String[] {wishes[0] + "Item"};
      }
      if (!schema.isEmpty()) {
        names.computeIfAbsent(schema, key -> new ArrayList<>()).addAll(List.of(wishes));
      }
    }
  }
}
