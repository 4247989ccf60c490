package io.mailgunapi.codegen.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mailgunapi.codegen.bundle.Bundler;
import io.mailgunapi.codegen.tidy.Tidier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a published description with ours, and fails when they differ without a reason. */
public final class DriftMain {

  private DriftMain() {}

  /**
   * Reports.
   *
   * @param args the published description; our bundle; the list of corrections; the folder for the
   *     report
   * @throws DriftException if a difference is left that is no deliberate correction
   */
  public static void main(String... args) {
    if (args.length != 4 || args[0].isBlank()) {
      throw new IllegalArgumentException(
          "Name the published description: -Dmailgun.upstream=path/to/openapi.yaml");
    }
    try {
      JsonNode theirs = Tidier.tidy(Bundler.bundle(Path.of(args[0])));
      JsonMapper mapper = JsonMapper.builder().build();
      JsonNode ours = mapper.readTree(Path.of(args[1]).toFile());
      DriftReport report = new DriftReport(ours, theirs, Corrections.read(Path.of(args[2])));
      Path folder = Files.createDirectories(Path.of(args[3]));
      Files.writeString(folder.resolve("drift.md"), report.markdown());
      String json = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(report.json());
      Files.writeString(folder.resolve("drift.json"), json + "\n");
      if (!report.left().isEmpty()) {
        System.out.print(report.table());
      }
      System.out.println(report.summary() + ".");
      if (!report.left().isEmpty()) {
        throw new DriftException(
            report.summary()
                + ". Follow the published description in spec/, or say in spec/corrections.yaml why"
                + " not. The report is "
                + folder.resolve("drift.md")
                + ".");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot compare " + args[0] + " with " + args[1], e);
    }
  }
}
