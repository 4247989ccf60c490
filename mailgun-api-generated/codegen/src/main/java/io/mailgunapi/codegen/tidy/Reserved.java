package io.mailgunapi.codegen.tidy;

import java.util.HashSet;
import java.util.Set;

/** Names that no schema may have, because a class of that name would hide another. */
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

  /** Everything else that generated code imports: a class of that name would be another one. */
  private static final Set<String> IMPORTED =
      Set.of(
          "Arrays",
          "IllegalArgumentException",
          "LinkedHashMap",
          "Pattern",
          "StringJoiner",
          "Types",
          "Body",
          "Call",
          "Header",
          "Headers",
          "Path",
          "Query",
          "RequestBody",
          "ResponseBody",
          "FilePart",
          "Form",
          "FormFields",
          "FormRequest",
          "ImmutableCopies",
          "JsonValues",
          "ObjectOrText",
          "Times",
          "BooleanText",
          "CommaSeparated",
          "DeprecatedOperation",
          "DomainArgument",
          "Operation",
          "Paged",
          "Pagination",
          "RetentionCeiling",
          "Safe",
          "StorageHosted",
          "TimeFormat",
          "Unsafe");

  private Reserved() {}

  /** The names, those among them that are made from operations and tags. */
  static Set<String> names(Description description) {
    Set<String> names = new HashSet<>(JAVA);
    names.addAll(IMPORTED);
    for (Description.Operation operation : description.operations()) {
      names.add(Names.upperCamel(operation.id()) + "Query");
      names.add(Names.upperCamel(operation.node().path("tags").path(0).asText()) + "Api");
    }
    return names;
  }
}
