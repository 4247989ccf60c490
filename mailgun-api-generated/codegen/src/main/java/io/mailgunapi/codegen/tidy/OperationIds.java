package io.mailgunapi.codegen.tidy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mailgunapi.codegen.tidy.Description.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Every operation has an id that is a name in lowerCamel. Ids that are such already stay; ids that
 * spell out method and path are made anew from these, see {@link OperationName}.
 */
record OperationIds(Description description) {

  private static final Pattern TIDY = Pattern.compile("[a-z][A-Za-z0-9]*");
  private static final Pattern METHOD_AND_PATH =
      Pattern.compile("(?i)(get|put|post|delete|options|head|patch|trace)[^A-Za-z0-9].*");
  private static final Pattern NUMBERED = Pattern.compile(".*_[0-9]+");

  void apply() {
    TakenNames taken = new TakenNames(Set.of());
    List<Operation> untidy = new ArrayList<>();
    for (Operation operation : description.allOperations()) {
      if (!TIDY.matcher(operation.id()).matches() || !taken.keep(operation.id())) {
        untidy.add(operation);
      }
    }
    Map<String, String> renamed = new HashMap<>();
    for (Operation operation : untidy) {
      String name = taken.take(wishes(operation));
      renamed.put(operation.id(), name);
      operation.node().put("operationId", name);
    }
    for (Operation operation : description.operations()) {
      if (operation.node().path("x-mailgun-deprecation") instanceof ObjectNode deprecation) {
        String replacement = renamed.get(deprecation.path("replacement").asText());
        if (replacement != null) {
          deprecation.put("replacement", replacement);
        }
      }
    }
  }

  private static List<String> wishes(Operation operation) {
    List<String> wishes = new ArrayList<>();
    String id = operation.id();
    String camel = Names.lowerCamel(id);
    boolean readable =
        !METHOD_AND_PATH.matcher(id).matches()
            && !NUMBERED.matcher(id).matches()
            && TIDY.matcher(camel).matches();
    if (readable) {
      wishes.add(camel);
    }
    wishes.addAll(OperationName.of(operation.method(), operation.path()));
    return wishes;
  }
}
