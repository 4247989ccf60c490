package io.mailgunapi.codegen.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.mailgunapi.codegen.bundle.Bundle;
import io.mailgunapi.codegen.bundle.Location;
import io.mailgunapi.codegen.openapi.Pointer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Nothing is written that nothing refers to: no file, no key in it, no component. */
final class UsageCheck implements SpecCheck {

  @Override
  public void check(SpecView spec, Findings findings) {
    Bundle bundle = spec.bundle();
    Path root = bundle.files().get(0);
    for (Path file : files(root)) {
      if (!bundle.files().contains(file)) {
        findings.add(
            new Location(name(root, file), 0, Pointer.ROOT),
            "Nothing refers to this file.",
            "Refer to it, or remove it.");
      } else if (!file.equals(root)) {
        for (Location unused : bundle.unreferencedKeys(file)) {
          findings.add(
              unused,
              "Nothing refers to '" + unused.pointer().last() + "'.",
              "Refer to it, or remove it.");
        }
      }
    }
    checkComponents(spec, findings);
  }

  private static void checkComponents(SpecView spec, Findings findings) {
    Set<String> used = new HashSet<>();
    for (String reference : spec.root().json().findValuesAsText("$ref")) {
      used.add(reference);
    }
    for (JsonNode security : spec.root().json().findValues("security")) {
      security.forEach(
          requirement ->
              requirement
                  .properties()
                  .forEach(e -> used.add("#/components/securitySchemes/" + e.getKey())));
    }
    for (Node section : spec.root().child("components").values()) {
      for (Node component : section.values()) {
        if (!used.contains("#" + component.at().text())) {
          findings.add(
              component,
              "Nothing refers to '" + component.key() + "'.",
              "Refer to it, or remove it.");
        }
      }
    }
  }

  private static List<Path> files(Path root) {
    try (Stream<Path> all = Files.walk(folder(root))) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*\\.(ya?ml|json)"))
          // Not part of the description: what a published one is known to have wrong.
          .filter(file -> !file.equals(root.resolveSibling("corrections.yaml")))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder(Path root) {
    return root.resolveSibling(".").normalize();
  }

  /** How messages call a file. */
  static String name(Path root, Path file) {
    Path folder = folder(root);
    return folder.getFileName() + "/" + folder.relativize(file).toString().replace('\\', '/');
  }
}
