package io.mailgunapi.codegen.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mailgunapi.codegen.bundle.Bundler;
import io.mailgunapi.codegen.lint.SpecLint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every description that was tidied. */
class TidierTest {

  private static final Path OURS =
      Path.of(System.getProperty("basedir", "")).resolve("../../spec/openapi.yaml");

  @TempDir Path folder;

  static List<String> fixtures() {
    return Tidied.fixtures();
  }

  @Test
  void ourOwnDescriptionPassesUnchanged() {
    ObjectNode ours = Bundler.bundle(OURS);

    // As text, so that the order of keys counts.
    assertThat(Tidier.tidy(ours).toPrettyString()).isEqualTo(ours.toPrettyString());
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void everyDescriptionComesOutInTheShapeOfOurConventions(String fixture) throws IOException {
    Path file = folder.resolve(fixture + ".json");
    Files.writeString(file, Tidied.fixture(fixture).document().toPrettyString());

    assertThat(SpecLint.checkShape(file)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void tidyingAgainChangesNothing(String fixture) {
    ObjectNode once = Tidied.fixture(fixture).document();

    assertThat(Tidier.tidy(once).toPrettyString()).isEqualTo(once.toPrettyString());
  }

  @Test
  void theGivenDocumentStaysAsItIs() {
    ObjectNode given = Bundler.bundle(OURS);
    ObjectNode copy = given.deepCopy();

    Tidier.tidy(given);

    assertThat(given).isEqualTo(copy);
  }

  @Test
  void documentsOfOpenApi30BecomeSuchOf31() {
    assertThat(Tidied.fixture("odd-types").at("/openapi").asText()).isEqualTo("3.1.0");
  }
}
