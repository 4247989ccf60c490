package io.mailgunapi.codegen.tidy;

import java.util.HashSet;
import java.util.Set;

/** Names that no schema may have, because a class of that name would hide one of Java's. */
final class Reserved {

  private static final Set<String> JAVA =
      Set.of(
          "Boolean",
          "Byte",
          "Character",
          "Class",
          "Comparable",
          "Deprecated",
          "Double",
          "Enum",
          "Error",
          "Exception",
          "Float",
          "Integer",
          "Iterable",
          "Long",
          "Math",
          "Module",
          "Number",
          "Object",
          "Override",
          "Package",
          "Process",
          "Record",
          "Runnable",
          "RuntimeException",
          "Short",
          "String",
          "StringBuilder",
          "System",
          "Thread",
          "Throwable",
          "Void",
          "BigDecimal",
          "Collections",
          "Instant",
          "IOException",
          "List",
          "LocalDateTime",
          "Map",
          "Objects",
          "OffsetDateTime",
          "Optional",
          "Set",
          "JsonAdapter",
          "JsonReader",
          "JsonWriter",
          "Moshi",
          "ModelAdapters",
          "Nullable",
          "NullMarked",
          "Known",
          "Builder");

  private Reserved() {}

  /** The names, those among them that are made from the operations. */
  static Set<String> names(Description description) {
    Set<String> names = new HashSet<>(JAVA);
    for (Description.Operation operation : description.operations()) {
      names.add(Names.upperCamel(operation.id()) + "Query");
    }
    return names;
  }
}
