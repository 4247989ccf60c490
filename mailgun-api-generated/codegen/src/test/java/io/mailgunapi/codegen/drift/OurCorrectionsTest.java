package io.mailgunapi.codegen.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mailgunapi.codegen.bundle.Bundler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OurCorrectionsTest {

  private static final Pattern OPERATION = Pattern.compile("([A-Z]+) (/[^ *]*)( .*)?");
  private static final Pattern MODEL = Pattern.compile("([A-Za-z]+)([./*].*)?");

  private static final Path SPEC = spec();

  private static Path spec() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("spec/openapi.yaml"))) {
      folder = folder.getParent();
    }
    return folder.resolve("spec");
  }

  @Test
  void everyCorrectionNamesAnOperationOrAModelOfOurs() {
    JsonNode document = Bundler.bundle(SPEC.resolve("openapi.yaml"));
    Set<String> known = new TreeSet<>();
    for (var path : document.path("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              method -> known.add(method.toUpperCase() + " " + withoutNames(path.getKey())));
    }
    document.path("components").path("schemas").fieldNames().forEachRemaining(known::add);

    Set<String> unknown = new TreeSet<>();
    for (Correction correction : Corrections.read(SPEC.resolve("corrections.yaml"))) {
      for (String where : correction.where()) {
        Matcher operation = OPERATION.matcher(where);
        Matcher model = MODEL.matcher(where);
        if (operation.matches() && !known.contains(name(operation))) {
          unknown.add(correction.id() + " " + where);
        }
        if (model.matches() && !known.contains(model.group(1))) {
          unknown.add(correction.id() + " " + where);
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  private static String name(Matcher operation) {
    return operation.group(1) + " " + withoutNames(operation.group(2));
  }

  private static String withoutNames(String path) {
    return path.replaceAll("\\{[^}]*}", "{}");
  }
}
