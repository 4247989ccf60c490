package io.mailgunapi.codegen.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import io.mailgunapi.codegen.openapi.Kind;
import io.mailgunapi.codegen.openapi.Pointer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The components of the bundle: which place in which file became which one. */
final class Components {

  /** A component that is still to be copied. */
  record Pending(Kind kind, String name, Reference source) {}

  private record Key(Kind kind, String name) {}

  private record Source(Kind kind, Reference reference) {}

  private final List<Problem> problems;
  private final Map<Key, Reference> sources = new LinkedHashMap<>();
  private final Map<Source, String> names = new HashMap<>();
  private final Set<Source> refused = new HashSet<>();
  private final Deque<Pending> pending = new ArrayDeque<>();

  Components(List<Problem> problems) {
    this.problems = problems;
  }

  /** Takes over a component that the root file names itself, without copying it. */
  void adopt(Kind kind, String name, Reference source) {
    sources.put(new Key(kind, name), source);
    names.putIfAbsent(new Source(kind, source), name);
  }

  /** The name of the component for this place; a new one is made where there is none yet. */
  String register(Kind kind, Reference source) {
    Source wanted = new Source(kind, source);
    String known = names.get(wanted);
    if (known != null) {
      return known;
    }
    String name = source.componentName();
    Reference taken = sources.get(new Key(kind, name));
    if (taken != null) {
      if (refused.add(wanted)) {
        problems.add(duplicate(name, source, taken));
      }
      return name;
    }
    sources.put(new Key(kind, name), source);
    names.put(wanted, name);
    pending.add(new Pending(kind, name, source));
    return name;
  }

  /** The next component to be copied, or null where all are. */
  @Nullable Pending next() {
    return pending.poll();
  }

  /**
   * Notes names that are used in a file of named things although another such file gave the name to
   * a component. Nothing refers to these yet, but the first reference to them would fail.
   */
  void findUnusedDuplicates() {
    Map<SourceFile, Kind> kinds = new LinkedHashMap<>();
    for (Map.Entry<Key, Reference> entry : sources.entrySet()) {
      if (entry.getValue().pointer().segments().size() == 1) {
        kinds.put(entry.getValue().file(), entry.getKey().kind());
      }
    }
    kinds.forEach(
        (file, kind) -> {
          Iterator<String> keys = file.tree().fieldNames();
          while (keys.hasNext()) {
            String name = keys.next();
            Reference source = new Reference(file, Pointer.ROOT.child(name));
            Reference taken = sources.get(new Key(kind, name));
            JsonNode value = source.pointer().in(file.tree());
            boolean alias = value != null && value.has("$ref");
            if (taken != null
                && !alias
                && !taken.equals(source)
                && refused.add(new Source(kind, source))) {
              problems.add(duplicate(name, source, taken));
            }
          }
        });
  }

  private static Problem duplicate(String name, Reference source, Reference taken) {
    return new Problem(
        source.file().at(source.pointer()),
        "The name '" + name + "' is taken: " + taken.file().at(taken.pointer()) + ".",
        "Rename one of the two; a name may occur only once in all files.");
  }
}
