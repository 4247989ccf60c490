package io.mailgunapi.codegen.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes and prints what changed for users since an earlier version of the description. */
public final class ChangesMain {

  private ChangesMain() {}

  /**
   * Reports.
   *
   * @param args the baseline, a file or a git ref; the present bundle; the Markdown file to write;
   *     the top folder of the checkout
   */
  public static void main(String... args) {
    if (args.length != 4 || args[0].isBlank() || args[0].startsWith("$")) {
      throw new IllegalArgumentException(
          "Name what to compare with, a git ref or a file: -Dmailgun.baseline=v0.1.0");
    }
    try {
      JsonNode before = new Baseline(Path.of(args[3])).read(args[0]);
      JsonNode after = JsonMapper.builder().build().readTree(Path.of(args[1]).toFile());
      String report = new ChangeReport(before, after).markdown();
      Path file = Path.of(args[2]);
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, report);
      System.out.print(report);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot compare with " + args[0], e);
    }
  }
}
