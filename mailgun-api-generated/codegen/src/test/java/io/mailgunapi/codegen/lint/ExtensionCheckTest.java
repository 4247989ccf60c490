package io.mailgunapi.codegen.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ExtensionCheckTest {

  private static final Path README =
      Path.of(System.getProperty("basedir", "")).resolve("../../spec/README.md");

  @Test
  void theReadmeExplainsExactlyTheExtensionsThatAreKnown() throws IOException {
    Set<String> explained = new TreeSet<>();
    Matcher row =
        Pattern.compile("(?m)^\\| `(x-mailgun-[a-z]+)[^|]*\\|").matcher(Files.readString(README));
    while (row.find()) {
      explained.add(row.group(1));
    }

    assertThat(explained).containsExactlyInAnyOrderElementsOf(ExtensionCheck.names());
  }
}
