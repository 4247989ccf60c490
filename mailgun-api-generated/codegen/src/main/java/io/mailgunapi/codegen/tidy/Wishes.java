package io.mailgunapi.codegen.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Names for a schema that has none.
 *
 * @param own names from the place where it stands, from the shortest to the one with most context
 * @param parent the name that its field's name is added to
 * @param field the name of the field or parameter that holds it; empty if none does
 */
record Wishes(List<String> own, String parent, String field) {

  private static final Set<String> SAYS_LITTLE =
      Set.of(
          "Item", "Value", "Data", "Result", "Response", "Type", "Name", "Status", "State", "Key");

  /** The names for a body. */
  static Wishes body(String... own) {
    return new Wishes(List.of(own), ContextNames.base(own[0]), "");
  }

  /** The name for what a field or parameter holds. */
  static Wishes field(String parent, String field) {
    return new Wishes(List.of(parent + field), parent, field);
  }

  /** The name for what a list or map holds that stands here. */
  Wishes each(String part) {
    String suffix = part.equals("items") ? "Item" : "Value";
    if (field.isEmpty()) {
      return field(parent, suffix);
    }
    String one = Names.singular(field);
    return field(parent, one.equals(field) ? field + suffix : one);
  }

  /**
   * The names for a schema that stands in several places: not after one of them if there is better.
   *
   * @param schema its fields as a name, empty if they are too many
   */
  List<String> forMany(String schema) {
    List<String> all = new ArrayList<>();
    if (field.isEmpty()) {
      all.add(schema);
    } else if (SchemaNames.TIDY.matcher(field).matches() && !SAYS_LITTLE.contains(field)) {
      all.add(field);
    }
    all.addAll(own);
    return all;
  }
}
