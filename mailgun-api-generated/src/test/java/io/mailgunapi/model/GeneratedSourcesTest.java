package io.mailgunapi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the generated sources look like to somebody who opens one. */
class GeneratedSourcesTest {
  private static final Path SOURCES = Path.of("target", "generated-sources", "openapi");
  private static final int MOST_LINES = 1_500;

  @Test
  void noClassIsLongerThan1500Lines() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : sources()) {
      int lines = Files.readAllLines(file).size();
      if (lines > MOST_LINES) {
        tooLong.add(file.getFileName() + ": " + lines);
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void noNameIsAnArtefactOfTheDescription() throws IOException {
    assertThat(sources())
        .hasSizeGreaterThan(600)
        .extracting(file -> file.getFileName().toString())
        .noneMatch(
            name ->
                name.matches(
                    ".*([0-9]{3}Response|Inner|OneOf|AnyOf|AllOf|[0-9])(JsonAdapter)?\\.java"));
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
