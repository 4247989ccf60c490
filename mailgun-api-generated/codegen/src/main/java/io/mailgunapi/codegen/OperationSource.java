package io.mailgunapi.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One method of an interface, with the default methods that make it pleasant to call.
 *
 * @param methodName the name in Java
 * @param summary one line
 * @param description the prose
 * @param annotations complete annotation lines
 * @param annotationImports what they import
 * @param required what every call gives: path values, required query and header values, the body
 * @param optional query and header values that may be left out
 * @param returnType the type of the answer
 * @param queryClass the class that holds the optional values; null if there are none
 * @param deprecation the text for the Javadoc tag; null if it is not deprecated
 */
record OperationSource(
    String methodName,
    @Nullable String summary,
    @Nullable String description,
    List<String> annotations,
    Set<String> annotationImports,
    List<ArgumentSource> required,
    List<ArgumentSource> optional,
    JavaType returnType,
    boolean answersNothing,
    @Nullable String queryClass,
    @Nullable String deprecation) {

  private static final int WIDTH = 100;

  /** One argument of the annotated method. */
  record ArgumentSource(
      String name,
      JavaType type,
      boolean nullable,
      String annotation,
      Set<String> imports,
      @Nullable String description) {
    String declaration() {
      String declared = nullable && !type.isList() ? "@Nullable " + type.boxed() : type.boxed();
      return declared + " " + name;
    }

    String tag() {
      String text = description == null ? name : JavadocText.html(description);
      return "@param " + name + " " + text;
    }
  }

  String answer() {
    return answersNothing ? "Void" : returnType.boxed();
  }

  boolean isDeprecated() {
    return deprecation != null;
  }

  private String prose() {
    StringBuilder prose = new StringBuilder();
    if (summary != null) {
      prose.append(summary.strip()).append(summary.strip().endsWith(".") ? "" : ".");
    }
    if (description != null) {
      prose.append("\n\n").append(description);
    }
    return prose.toString();
  }

  /** The arguments of the annotated method. */
  private List<ArgumentSource> all() {
    List<ArgumentSource> all = new ArrayList<>(required);
    all.addAll(optional);
    return all;
  }

  private List<String> tags(List<ArgumentSource> arguments, boolean withQuery) {
    List<String> tags = new ArrayList<>();
    arguments.forEach(argument -> tags.add(argument.tag()));
    if (withQuery) {
      tags.add("@param query the optional values");
    }
    if (deprecation != null) {
      tags.add("@deprecated " + deprecation);
    }
    return tags;
  }

  String javadoc() {
    return JavadocText.comment(2, prose(), tags(all(), false));
  }

  String queryJavadoc() {
    return JavadocText.comment(2, prose(), tags(required, true));
  }

  String bareJavadoc() {
    return JavadocText.comment(2, prose(), tags(required, false));
  }

  /** The arguments of the annotated method, one a line. */
  String arguments() {
    return all().stream()
        .map(argument -> "\n      " + argument.annotation() + " " + argument.declaration())
        .collect(Collectors.joining(","));
  }

  /** The same without annotations, for an implementation. */
  String parameters() {
    return all().stream().map(ArgumentSource::declaration).collect(Collectors.joining(", "));
  }

  String parameterNames() {
    return all().stream().map(ArgumentSource::name).collect(Collectors.joining(", "));
  }

  /** The head of the default method that takes the required values. */
  String bareDeclaration() {
    return declaration(required.stream().map(ArgumentSource::declaration).toList());
  }

  /**
   * The head of the default method that takes the required values and the optional ones in one
   * object.
   */
  String queryDeclaration() {
    List<String> arguments =
        new ArrayList<>(required.stream().map(ArgumentSource::declaration).toList());
    arguments.add(queryClass + " query");
    return declaration(arguments);
  }

  private String declaration(List<String> arguments) {
    String head = "  default Call<" + answer() + "> " + methodName + "(";
    String line = head + String.join(", ", arguments) + ") {";
    return line.length() <= WIDTH
        ? line
        : head + "\n      " + String.join(",\n      ", arguments) + ") {";
  }

  /** What the default method with a query object passes on. */
  String passedOn() {
    List<String> values = new ArrayList<>();
    required.forEach(argument -> values.add(argument.name()));
    optional.forEach(argument -> values.add("query." + JavaNames.property(argument.name()) + "()"));
    return String.join(", ", values);
  }

  String passedOnBare() {
    List<String> values = new ArrayList<>();
    required.forEach(argument -> values.add(argument.name()));
    values.add(queryClass + ".builder().build()");
    return String.join(", ", values);
  }

  Set<String> imports(String modelPackage) {
    Set<String> imports = callImports(modelPackage);
    imports.addAll(annotationImports);
    all().forEach(argument -> imports.addAll(argument.imports()));
    if (queryClass != null) {
      imports.add(modelPackage + "." + queryClass);
    }
    return imports;
  }

  /** What the annotated method needs without its annotations. */
  Set<String> callImports(String modelPackage) {
    Set<String> imports = new TreeSet<>();
    for (ArgumentSource argument : all()) {
      imports.addAll(typeImports(argument.type(), modelPackage));
      if (argument.nullable() && !argument.type().isList()) {
        imports.add("org.jspecify.annotations.Nullable");
      }
    }
    if (!answersNothing) {
      imports.addAll(typeImports(returnType, modelPackage));
    }
    return imports;
  }

  private static Set<String> typeImports(JavaType type, String modelPackage) {
    Set<String> imports = new TreeSet<>(type.imports());
    String generated = type.adapted();
    if (generated != null) {
      imports.add(modelPackage + "." + generated);
    }
    return imports;
  }
}
