package io.mailgunapi.codegen.reference;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Compares the committed table of operations with the description, or writes it anew. */
public final class OperationTableMain {

  private OperationTableMain() {}

  /**
   * Checks or updates the table.
   *
   * @param args {@code check} or {@code update}; the bundled description; the Markdown file
   * @throws IllegalStateException if the mode is {@code check} and the table is out of date
   */
  public static void main(String... args) {
    if (args.length != 3 || !List.of("check", "update").contains(args[0])) {
      throw new IllegalArgumentException(
          "Name what to do, the bundled description and the table, such as"
              + " check target/bundle/openapi.json spec/OPERATIONS.md");
    }
    Path table = Path.of(args[2]);
    try {
      String text =
          new OperationTable(JsonMapper.builder().build().readTree(Path.of(args[1]).toFile()))
              .markdown();
      if (args[0].equals("update")) {
        Files.writeString(table, text);
      } else {
        check(table, text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot compare " + args[1] + " with " + table, e);
    }
  }

  private static void check(Path table, String text) throws IOException {
    String committed = Files.exists(table) ? Files.readString(table).replace("\r\n", "\n") : "";
    if (committed.equals(text)) {
      return;
    }
    List<String> old = committed.lines().toList();
    List<String> now = text.lines().toList();
    StringBuilder message = new StringBuilder();
    message.append("The table of operations is out of date: ").append(table.getFileName());
    old.stream()
        .filter(line -> !now.contains(line))
        .forEach(line -> message.append("\n- ").append(line));
    now.stream()
        .filter(line -> !old.contains(line))
        .forEach(line -> message.append("\n+ ").append(line));
    message.append("\nRun 'mvn -q -B -Pupdate process-classes' and commit the file.");
    throw new IllegalStateException(message.toString());
  }
}
