package io.mailgunapi.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The Moshi adapter of a model. */
record AdapterSource(ModelSource model) {
  /**
   * One name that the reader recognises, and what it reads.
   *
   * @param keepsText whether text in place of a number stays with the unknown fields
   */
  record NameCase(int index, String wireName, PropertySource property, boolean keepsText) {
    /** Another name for the property, which counts only where the proper one is missing. */
    boolean alias() {
      return !wireName.equals(property.wireName());
    }

    String literal() {
      return JavaLiteral.text(wireName);
    }
  }

  String modelName() {
    return model.className();
  }

  List<NameCase> cases() {
    List<NameCase> cases = new ArrayList<>();
    for (PropertySource property : model.named()) {
      cases.add(new NameCase(cases.size(), property.wireName(), property, keepsText(property)));
      for (String alias : property.aliases()) {
        cases.add(new NameCase(cases.size(), alias, property, keepsText(property)));
      }
    }
    return cases;
  }

  /** The names as the arguments of {@code Options.of}, broken into lines. */
  String nameArguments() {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder();
    for (NameCase nameCase : cases()) {
      if (line.length() + nameCase.literal().length() > 84) {
        lines.append("\n          ").append(line.toString().stripTrailing());
        line.setLength(0);
      }
      line.append(nameCase.literal()).append(nameCase.index() == cases().size() - 1 ? "" : ", ");
    }
    return lines.append("\n          ").append(line).toString();
  }

  /** The models and enums whose adapters this one calls. */
  List<AdaptedType> adapted() {
    Set<String> names = new TreeSet<>();
    for (PropertySource property : model.properties()) {
      String adapted = property.type().adapted();
      if (adapted != null) {
        names.add(adapted);
      }
    }
    return names.stream().map(name -> new AdaptedType(name, JavaType.adapterField(name))).toList();
  }

  /** The property that a list in place of the object is read as. */
  @Nullable PropertySource bareList() {
    return model.named().stream()
        .filter(property -> property.wireName().equals(model.bareList()))
        .findFirst()
        .orElse(null);
  }

  boolean hasAdapted() {
    return !adapted().isEmpty();
  }

  /** An adapter that is called, and the field that holds it. */
  record AdaptedType(String name, String field) {}

  @Nullable PropertySource open() {
    return model.open();
  }

  /** The statement that keeps an unknown field. */
  String openReadExpression() {
    PropertySource open = model.open();
    return open == null ? "" : open.type().item().readExpression("reader");
  }

  /** The cases whose text may lie with the unknown fields, where a number takes its place again. */
  List<NameCase> kept() {
    return cases().stream().filter(NameCase::keepsText).toList();
  }

  private boolean keepsText(PropertySource property) {
    return model.open() != null
        && !typed()
        && property.type().kind() == JavaType.Kind.LONG_OR_TEXT
        && property.nullable();
  }

  /** Whether unknown fields have a type, and so no place for null. */
  boolean typed() {
    PropertySource open = model.open();
    return open != null && open.type().item().kind() != JavaType.Kind.ANY;
  }

  String openWriteStatement() {
    PropertySource open = model.open();
    return open == null ? "" : open.type().item().writeStatement("writer", "entry.getValue()");
  }

  String openValueType() {
    PropertySource open = model.open();
    if (open == null) {
      return "";
    }
    JavaType value = open.type().item();
    return value.kind() == JavaType.Kind.ANY ? "@Nullable Object" : value.boxed();
  }

  List<PropertySource> required() {
    return model.named().stream()
        .filter(property -> property.required() && !property.collection())
        .toList();
  }

  List<String> imports() {
    Set<String> imports = new TreeSet<>();
    imports.add("com.squareup.moshi.JsonAdapter");
    imports.add("com.squareup.moshi.JsonReader");
    imports.add("com.squareup.moshi.JsonWriter");
    imports.add("io.mailgunapi.json.JsonValues");
    imports.add("java.io.IOException");
    imports.add("org.jspecify.annotations.Nullable");
    if (!adapted().isEmpty()) {
      imports.add("com.squareup.moshi.Moshi");
    }
    if (model.open() != null) {
      imports.add("java.util.LinkedHashMap");
      imports.add("java.util.Map");
    }
    for (PropertySource property : model.properties()) {
      // Of unknown fields the adapter names the type of the values, such as a list of models.
      imports.addAll(
          property.open() ? property.type().item().imports() : property.type().imports());
      if (property.writeValue().contains("Times.")) {
        imports.add("io.mailgunapi.json.Times");
      }
    }
    return new ArrayList<>(imports);
  }
}
