package io.mailgunapi.codegen.changes;

import io.mailgunapi.codegen.compare.Finding;
import io.mailgunapi.codegen.compare.Finding.Kind;

/** What a change of the description means to code that uses the library. */
enum Impact {
  /** Code has to change, be compiled again, or expect other values. */
  BREAKING("Breaking"),
  /** Code works, but should move on. */
  DEPRECATING("Deprecated"),
  /** Code works as before. */
  ADDITIVE("Added");

  final String heading;

  Impact(String heading) {
    this.heading = heading;
  }

  static Impact of(Finding finding) {
    if (finding.kind() == Kind.DEPRECATED) {
      return DEPRECATING;
    }
    return breaks(finding) ? BREAKING : ADDITIVE;
  }

  private static boolean breaks(Finding finding) {
    boolean removed = finding.kind() == Kind.REMOVED;
    return switch (finding.subject()) {
      case OPERATION, ENUM_VALUE, UNKNOWN_FIELDS -> removed;
      case OPERATION_ID, TAG, MODEL, JAVA_NAME -> true;
      case PAGINATION -> !finding.before().isEmpty();
      case PARAMETER -> removed || finding.after().equals("required");
      case BODY -> {
        String role = removed ? finding.before() : finding.after();
        yield role.equals("the only body") || (removed && role.startsWith("method "));
      }
      case STATUS -> false;
      case LIMIT -> !removed;
      case FIELD -> removed || (finding.sent() && finding.after().startsWith("required"));
      case TYPE -> !javaType(finding.before()).equals(javaType(finding.after()));
      case REQUIRED -> breaksCallers(finding);
    };
  }

  /** The part of a type's text behind the type on the wire. */
  static String javaType(String type) {
    return type.substring(type.lastIndexOf(", ") + 1).strip();
  }

  private static boolean breaksCallers(Finding finding) {
    boolean parameter = !finding.inModel();
    boolean nowRequired = finding.after().startsWith("required");
    boolean neverNullAnyMore = nowRequired && !finding.sent();
    boolean otherType = !javaType(finding.before()).equals(javaType(finding.after()));
    boolean betweenNulls = !nowRequired && !finding.before().startsWith("required");
    return parameter || !(neverNullAnyMore && !otherType || betweenNulls);
  }
}
