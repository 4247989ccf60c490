package io.mailgunapi.codegen.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.mailgunapi.codegen.openapi.DocumentWalk;
import io.mailgunapi.codegen.openapi.Kind;
import java.time.DateTimeException;
import java.time.Period;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Vendor extensions are the documented ones, stand where they belong and say what they must. */
final class ExtensionCheck implements SpecCheck {

  private static final Map<String, Set<Kind>> PLACES =
      Map.ofEntries(
          Map.entry("x-mailgun-pagination", Set.of(Kind.OPERATION)),
          Map.entry("x-mailgun-deprecation", Set.of(Kind.OPERATION)),
          Map.entry("x-mailgun-safe", Set.of(Kind.OPERATION)),
          Map.entry("x-mailgun-unsafe", Set.of(Kind.OPERATION)),
          Map.entry("x-mailgun-retention", Set.of(Kind.OPERATION)),
          Map.entry("x-mailgun-host", Set.of(Kind.OPERATION)),
          Map.entry("x-mailgun-domain", Set.of(Kind.PARAMETER)),
          Map.entry("x-mailgun-method", Set.of(Kind.MEDIA_TYPE)),
          Map.entry("x-mailgun-name", Set.of(Kind.SCHEMA, Kind.PARAMETER)),
          Map.entry("x-mailgun-aliases", Set.of(Kind.SCHEMA)),
          Map.entry("x-mailgun-list", Set.of(Kind.SCHEMA)),
          Map.entry("x-mailgun-values", Set.of(Kind.SCHEMA)),
          Map.entry("x-mailgun-boolean", Set.of(Kind.SCHEMA, Kind.PARAMETER)));
  private static final Set<String> RESOLUTIONS = Set.of("hour", "day", "month");

  /** The extensions that are documented. */
  static Set<String> names() {
    return PLACES.keySet();
  }

  @Override
  public void check(SpecView spec, Findings findings) {
    DocumentWalk.walk(
        spec.root().json(),
        (kind, at, json) -> new Node(at, json).values().forEach(v -> place(kind, v, findings)));
    Set<String> ids = spec.operations().stream().map(SpecOperation::id).collect(Collectors.toSet());
    for (SpecOperation operation : spec.operations()) {
      checkDeprecation(operation, ids, findings);
      checkRepeating(operation, findings);
      checkRetention(operation.node().child("x-mailgun-retention"), findings);
      Node host = operation.node().child("x-mailgun-host");
      if (!host.json().isMissingNode() && !host.json().asText().equals("storage")) {
        findings.add(host, "There is no host '" + host.json().asText() + "'.", "Say 'storage'.");
      }
    }
    for (Node schema : spec.all(Kind.SCHEMA)) {
      checkValues(schema, findings);
      checkAliases(schema, findings);
      checkList(schema, findings);
      checkBoolean(schema, schema, findings);
    }
    for (Node parameter : spec.all(Kind.PARAMETER)) {
      checkBoolean(parameter, parameter.child("schema"), findings);
      Node domain = parameter.child("x-mailgun-domain");
      if (!domain.json().isMissingNode() && !domain.json().isBoolean()) {
        findings.add(domain, "x-mailgun-domain is not true.", "Say true, or leave it away.");
      }
    }
    checkMethods(spec, ids, findings);
  }

  private static void place(Kind kind, Node value, Findings findings) {
    if (!value.key().startsWith("x-") || kind == Kind.RESPONSE || kind == Kind.PATHS) {
      return;
    }
    Set<Kind> places = PLACES.get(value.key());
    if (places == null) {
      findings.add(
          value,
          "The extension '" + value.key() + "' is not documented.",
          "Mend its name, or explain it in spec/README.md and teach the generator.");
    } else if (!places.contains(kind)) {
      findings.add(
          value,
          value.key() + " does not belong on a " + kind.name().toLowerCase(Locale.ROOT) + ".",
          "See the table of extensions in spec/README.md.");
    }
  }

  private static void checkDeprecation(
      SpecOperation operation, Set<String> ids, Findings findings) {
    Node node = operation.node();
    Node deprecation = node.child("x-mailgun-deprecation");
    if (node.json().path("deprecated").asBoolean() != node.has("x-mailgun-deprecation")) {
      findings.add(
          node,
          operation.name() + " has only one of 'deprecated' and x-mailgun-deprecation.",
          "Write both.");
    }
    if (!node.has("x-mailgun-deprecation")) {
      return;
    }
    onlyFields(deprecation, Set.of("replacement", "reason"), findings);
    if (SentenceCheck.words(deprecation.text("reason")) < SentenceCheck.LEAST) {
      findings.add(deprecation, "The deprecation has no reason.", "Say why in a sentence.");
    }
    String replacement = deprecation.text("replacement");
    if (deprecation.has("replacement") && !ids.contains(replacement)) {
      findings.add(
          deprecation.child("replacement"),
          "There is no operation '" + replacement + "'.",
          "Name an operationId, or leave it away where nothing replaces this.");
    }
    if (replacement.equals(operation.id())) {
      findings.add(deprecation, "The operation replaces itself.", "Name another.");
    }
  }

  private static void checkRepeating(SpecOperation operation, Findings findings) {
    Node safe = operation.node().child("x-mailgun-safe");
    Node unsafe = operation.node().child("x-mailgun-unsafe");
    boolean isSafe = !safe.json().isMissingNode();
    if (isSafe && (!operation.method().equals("post") || !safe.json().asBoolean())) {
      findings.add(safe, "x-mailgun-safe is for a POST, and true.", "Remove it.");
    }
    if (unsafe.json().isMissingNode()) {
      return;
    }
    if (!Set.of("put", "delete").contains(operation.method())) {
      findings.add(unsafe, "x-mailgun-unsafe is for a PUT or DELETE.", "Remove it.");
    }
    if (SentenceCheck.words(unsafe.json().asText()) < SentenceCheck.LEAST) {
      findings.add(unsafe, "x-mailgun-unsafe does not say why.", "Say it in a sentence.");
    }
  }

  private static void checkRetention(Node retention, Findings findings) {
    onlyFields(retention, RESOLUTIONS, findings);
    for (Node ceiling : retention.values()) {
      try {
        Period.parse(ceiling.json().asText());
      } catch (DateTimeException e) {
        findings.add(ceiling, "'" + ceiling.json().asText() + "' is no period.", "Say it as P60D.");
      }
    }
  }

  private static void checkValues(Node schema, Findings findings) {
    if (schema.has("x-mailgun-boolean")) {
      return;
    }
    Set<String> values = new HashSet<>();
    schema.child("enum").json().forEach(value -> values.add(value.asText()));
    boolean named = schema.at().parent().text().equals("/components/schemas");
    if (named) {
      for (String value : values) {
        if (!schema.child("x-mailgun-values").has(value)) {
          findings.add(
              schema,
              "x-mailgun-values does not explain '" + value + "'.",
              "Say what the value means.");
        }
      }
    }
    for (Node value : schema.child("x-mailgun-values").values()) {
      if (!values.contains(value.key())) {
        findings.add(
            value, "'" + value.key() + "' is not a value of the enumeration.", "Mend one of both.");
      }
    }
  }

  private static void checkAliases(Node schema, Findings findings) {
    Node aliases = schema.child("x-mailgun-aliases");
    if (aliases.json().isMissingNode()) {
      return;
    }
    boolean text = aliases.json().isArray() && !aliases.json().isEmpty();
    for (JsonNode alias : aliases.json()) {
      text &= alias.isTextual() && !alias.asText().equals(schema.key());
    }
    if (!text) {
      findings.add(aliases, "x-mailgun-aliases is not a list of other names.", "Write one.");
    }
  }

  private static void checkList(Node schema, Findings findings) {
    Node list = schema.child("x-mailgun-list");
    if (list.json().isMissingNode()) {
      return;
    }
    JsonNode property = schema.child("properties").child(list.json().asText()).json();
    if (!property.path("type").asText().equals("array")) {
      findings.add(list, "x-mailgun-list names no list among the properties.", "Name one.");
    }
  }

  private static void checkBoolean(Node holder, Node schema, Findings findings) {
    Node spelling = holder.child("x-mailgun-boolean");
    if (spelling.json().isMissingNode()) {
      return;
    }
    onlyFields(spelling, Set.of("true", "false"), findings);
    Set<String> allowed = new HashSet<>();
    schema.child("enum").json().forEach(value -> allowed.add(value.asText()));
    if (!spelling.json().path("true").isTextual()) {
      findings.add(spelling, "x-mailgun-boolean does not spell 'true'.", "Add it, as text.");
    }
    for (Node value : spelling.values()) {
      if (!value.json().isTextual()) {
        findings.add(value, "The spelling is not text.", "Quote it.");
      } else if (!allowed.isEmpty() && !allowed.contains(value.json().asText())) {
        findings.add(
            value,
            "The field does not take '" + value.json().asText() + "'.",
            "Spell it as one of the values in 'enum'.");
      }
    }
  }

  private static void checkMethods(SpecView spec, Set<String> ids, Findings findings) {
    Set<String> names = new HashSet<>(ids);
    for (Node media : spec.all(Kind.MEDIA_TYPE)) {
      if (media.has("x-mailgun-method") && !names.add(media.text("x-mailgun-method"))) {
        findings.add(
            media.child("x-mailgun-method"),
            "The method '" + media.text("x-mailgun-method") + "' exists already.",
            "Choose another name.");
      }
    }
  }

  /** Notes fields of an extension that nothing would read. */
  static void onlyFields(Node extension, Set<String> fields, Findings findings) {
    for (Node field : extension.values()) {
      if (!fields.contains(field.key())) {
        findings.add(
            field,
            extension.key() + " has no field '" + field.key() + "'.",
            "Take one of " + fields.stream().sorted().collect(Collectors.joining(", ")) + ".");
      }
    }
  }
}
