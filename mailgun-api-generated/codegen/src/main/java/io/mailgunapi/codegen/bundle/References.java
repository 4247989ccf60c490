package io.mailgunapi.codegen.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import io.mailgunapi.codegen.openapi.Pointer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows references from file to file, and says what is wrong with those that lead nowhere. */
final class References {

  private static final int NEAR = 3;

  private final SpecLoader loader;
  private final List<Problem> problems;
  private final Set<Path> broken = new HashSet<>();

  References(SpecLoader loader, List<Problem> problems) {
    this.loader = loader;
    this.problems = problems;
  }

  /**
   * Finds what a reference leads to.
   *
   * @param from the object that holds {@code $ref}
   * @return the target, or null where a problem was noted
   */
  @Nullable Reference resolve(Place from, String text) {
    Location location = from.location();
    int hash = text.indexOf('#');
    String file = hash < 0 ? text : text.substring(0, hash);
    String fragment = hash < 0 ? "" : text.substring(hash + 1);
    if (file.matches("[a-zA-Z][a-zA-Z0-9+.-]+:.*")) {
      problem(
          location,
          text,
          "is an address, and nothing is read from the network.",
          "Copy it into a file.");
      return null;
    }
    if (!fragment.isEmpty() && !fragment.startsWith("/")) {
      problem(
          location,
          text,
          "names an anchor.",
          "Write a JSON pointer behind the #, such as #/" + fragment + ".");
      return null;
    }
    SourceFile target = file.isEmpty() ? from.file() : load(from.file(), location, text, file);
    if (target == null) {
      return null;
    }
    Pointer pointer = Reference.pointer(fragment);
    if (pointer.in(target.tree()) == null) {
      dangling(location, text, target, pointer);
      return null;
    }
    return new Reference(target, pointer);
  }

  /** Follows a target that is itself nothing but a reference, up to the first that is more. */
  Reference follow(Reference start) {
    Set<Reference> seen = new HashSet<>();
    Reference here = start;
    while (seen.add(here)) {
      Place place = Place.of(here);
      JsonNode reference = place.json().path("$ref");
      if (place.json().size() != 1 || !reference.isTextual()) {
        return here;
      }
      Reference next = resolve(place, reference.textValue());
      if (next == null) {
        return here;
      }
      here = next;
    }
    Location at = here.file().at(here.pointer());
    problems.add(new Problem(at, "References lead in a circle.", "Let one of them name a value."));
    return start;
  }

  private @Nullable SourceFile load(SourceFile from, Location location, String text, String file) {
    Path path = from.path().resolveSibling(file).normalize();
    if (!path.toFile().isFile()) {
      path = from.path().resolveSibling(Reference.decoded(file)).normalize();
    }
    if (!path.toFile().isFile()) {
      problem(
          location,
          text,
          "leads nowhere: there is no file " + file + ".",
          "Mend the path; it starts at the folder of the file that holds it.");
      return null;
    }
    if (broken.contains(path)) {
      return null;
    }
    try {
      return loader.load(path);
    } catch (SpecException e) {
      broken.add(path);
      problems.addAll(e.problems());
      return null;
    }
  }

  private void dangling(Location location, String text, SourceFile target, Pointer pointer) {
    Pointer holder = pointer.parent();
    String key = pointer.last();
    JsonNode found = holder.in(target.tree());
    while (found == null) {
      key = holder.last();
      holder = holder.parent();
      found = holder.in(target.tree());
    }
    String near = nearest(key, found.fieldNames());
    problem(
        location,
        text,
        "leads nowhere: " + target.name() + " has no '" + key + "' at " + holder + ".",
        near == null ? "Add it there, or mend the reference." : "Did you mean '" + near + "'?");
  }

  private void problem(Location location, String text, String cause, String remedy) {
    Problem problem = new Problem(location, "The reference '" + text + "' " + cause, remedy);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  private static @Nullable String nearest(String key, Iterator<String> names) {
    String nearest = null;
    int least = Math.min(NEAR, Math.max(1, key.length() / 2));
    while (names.hasNext()) {
      String name = names.next();
      int distance = name.equalsIgnoreCase(key) ? 0 : distance(key, name);
      if (distance < least || (nearest == null && distance == least)) {
        nearest = name;
        least = distance;
      }
    }
    return nearest;
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
