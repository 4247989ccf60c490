package io.mailgunapi.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A class with properties: a model, a request or the optional values of a query.
 *
 * @param className its simple name
 * @param description the prose of the description
 * @param properties in the order of the description
 * @param json whether it has a place in JSON and needs an adapter
 * @param form whether it is sent as a form
 * @param paged what makes it a page; null if it is none
 * @param bareList the wire name of the property that a list in place of the object is read as; null
 *     if there is none
 */
record ModelSource(
    String className,
    @Nullable String description,
    List<PropertySource> properties,
    boolean json,
    boolean form,
    @Nullable PagedSource paged,
    @Nullable String bareList) {

  private static final int LINE = 96;

  /** A method has 255 parameters at most, {@code this} among them. */
  private static final int MOST_PARAMETERS = 254;

  String javadoc() {
    return JavadocText.comment(0, description, List.of());
  }

  List<String> imports() {
    Set<String> imports = new TreeSet<>();
    imports.add("java.util.Objects");
    imports.add("org.jspecify.annotations.Nullable");
    for (PropertySource property : properties) {
      imports.addAll(property.type().imports());
      if (property.collection()) {
        imports.add(property.list() ? "java.util.List" : "java.util.Map");
        imports.add("java.util.Collections");
        imports.add("io.mailgunapi.json.ImmutableCopies");
      }
      if (property.varargs()) {
        imports.add("java.util.Arrays");
      }
      if (form) {
        imports.addAll(formImports(property));
      }
    }
    if (form) {
      imports.add("io.mailgunapi.form.FormFields");
      imports.add("io.mailgunapi.form.FormRequest");
    }
    if (checks().stream().anyMatch(check -> check.contains("Pattern.compile"))) {
      imports.add("java.util.regex.Pattern");
    }
    if (paged != null) {
      imports.add("io.mailgunapi.spec.Paged");
      imports.add("java.util.List");
    }
    return new ArrayList<>(imports);
  }

  private static List<String> formImports(PropertySource property) {
    List<String> imports = new ArrayList<>();
    String statements = property.formStatements();
    if (statements.contains("Times.")) {
      imports.add("io.mailgunapi.json.Times");
    }
    if (statements.contains("Types.")) {
      imports.add("com.squareup.moshi.Types");
    }
    if (statements.contains("StringJoiner")) {
      imports.add("java.util.StringJoiner");
    }
    return imports;
  }

  String interfaces() {
    List<String> interfaces = new ArrayList<>();
    if (form) {
      interfaces.add("FormRequest");
    }
    if (paged != null) {
      interfaces.add("Paged<" + paged.itemType() + ">");
    }
    return interfaces.isEmpty() ? "" : " implements " + String.join(", ", interfaces);
  }

  /** The properties with a name of their own. */
  List<PropertySource> named() {
    return properties.stream().filter(property -> !property.open()).toList();
  }

  /** The property that keeps fields without one, if there is such. */
  @Nullable PropertySource open() {
    return properties.stream().filter(PropertySource::open).findFirst().orElse(null);
  }

  /** The statements with which the builder checks its values. */
  List<String> checks() {
    List<String> checks = new ArrayList<>();
    for (PropertySource property : properties) {
      if (property.required()) {
        String name = property.javaName();
        checks.add(
            "if ("
                + name
                + " == null) {\n        throw new IllegalArgumentException(\n            "
                + JavaLiteral.text(
                    className + "." + name + " is required: call " + name + "(...) before build()")
                + ");\n      }");
      }
      checks.addAll(property.limits().checks(className, property));
    }
    return checks;
  }

  /** Whether the constructor takes the builder, since it can't take all values one by one. */
  boolean large() {
    return properties.size() > MOST_PARAMETERS;
  }

  /** Where the constructor finds the values. */
  String from() {
    return large() ? "from." : "";
  }

  /** The parameters of the constructor, as many on a line as fit. */
  String constructorParameters() {
    return large()
        ? "Builder from"
        : filled(6, property -> property.builderFieldType() + " " + property.javaName());
  }

  /** What the builder hands to the constructor. */
  String constructorArguments() {
    return large() ? "this" : filled(10, PropertySource::javaName);
  }

  String hashArguments() {
    return filled(8, property -> "this." + property.javaName());
  }

  private String filled(int indent, Function<PropertySource, String> spelling) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder();
    for (PropertySource property : properties) {
      String next = spelling.apply(property);
      if (line.length() > 0 && indent + line.length() + next.length() + 2 > LINE) {
        lines.append(line.append(',')).append('\n').append(" ".repeat(indent));
        line = new StringBuilder();
      }
      line.append(line.length() == 0 ? "" : ", ").append(next);
    }
    String all = lines.append(line).toString();
    return all.isEmpty() ? "" : "\n" + " ".repeat(indent) + all;
  }

  boolean noProperties() {
    return properties.isEmpty();
  }
}
