package io.mailgunapi.codegen.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Names an operation by its method and path: {@code GET /v3/{domainID}/bounces} is {@code
 * getDomainBounces}, {@code DELETE /v3/lists/{list_address}/members/{address}} is {@code
 * deleteListMember}.
 */
final class OperationName {

  private final List<String> nouns = new ArrayList<>();
  private final List<String> variables = new ArrayList<>();
  private String version = "";
  private boolean lastIsMany;

  private OperationName() {}

  /** The names to choose from, from the shortest to the one with most context. */
  static List<String> of(String method, String path) {
    OperationName name = new OperationName();
    String[] segments = path.split("/");
    for (int i = 0; i < segments.length; i++) {
      name.add(segments[i], i == segments.length - 1);
    }
    String subject = String.join("", name.nouns);
    String by = name.variables.isEmpty() ? "" : "By" + String.join("And", name.variables);
    return List.of(
        method + subject,
        method + subject + name.version,
        method + subject + by,
        method + subject + by + name.version,
        method + Names.upperCamel(path));
  }

  private void add(String segment, boolean last) {
    if (segment.isEmpty()) {
      return;
    }
    if (segment.matches("\\{.*}")) {
      variable(segment.substring(1, segment.length() - 1), last);
    } else if (version.isEmpty() && segment.matches("v[0-9]+")) {
      version = Names.upperCamel(segment);
    } else {
      nouns.add(Names.upperCamel(segment));
      lastIsMany = true;
    }
  }

  /** A variable makes one of the many before it; where it stands alone, it is a noun itself. */
  private void variable(String name, boolean atEnd) {
    variables.add(Names.upperCamel(name));
    int last = nouns.size() - 1;
    if (lastIsMany) {
      String one = Names.singular(nouns.get(last));
      if (atEnd && one.equals(nouns.get(last))) {
        nouns.add("By" + Names.upperCamel(name));
      } else {
        nouns.set(last, one);
      }
    } else {
      nouns.add(subject(name));
    }
    lastIsMany = false;
  }

  /** What a variable identifies: {@code domainID} and {@code domain_name} are a {@code Domain}. */
  private static String subject(String variable) {
    List<String> words = new ArrayList<>(List.of(Names.upperCamel(variable).split("(?=[A-Z])")));
    if (words.size() > 1 && words.get(words.size() - 1).matches("Id|Name|Address|Key")) {
      words.remove(words.size() - 1);
    }
    return words.stream().collect(Collectors.joining());
  }
}
