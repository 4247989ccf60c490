package io.mailgunapi.codegen.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens the API reference in a browser without a window and a network, and looks at the result. */
public final class ReferenceCheckMain {

  private ReferenceCheckMain() {}

  /**
   * Checks that the page shows every operation.
   *
   * @param args the browser, such as {@code chromium}; the page; the bundled description
   * @throws IllegalStateException if it does not; names what is missing
   */
  public static void main(String... args) {
    if (args.length != 3) {
      throw new IllegalArgumentException(
          "Name the browser, the page and the bundled description, such as"
              + " chromium target/reference/index.html target/bundle/openapi.json");
    }
    try {
      JsonNode document = JsonMapper.builder().build().readTree(Path.of(args[2]).toFile());
      List<String> missing = missing(rendered(args[0], Path.of(args[1])), document);
      if (!missing.isEmpty()) {
        throw new IllegalStateException(
            "The API reference did not render: these operations are not on the page: " + missing);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot open "
              + args[1]
              + " in "
              + args[0]
              + ". Install Chromium, or name a browser: -Ddocs.browser=google-chrome",
          e);
    }
  }

  /** The document as the page's own script left it. */
  private static String rendered(String browser, Path page) throws IOException {
    Path profile = Files.createTempDirectory("mailgun-api-browser");
    Path errors = Files.createTempFile("mailgun-api-browser", ".log");
    Process process =
        new ProcessBuilder(
                browser,
                "--headless",
                // Containers often have none; the page is our own.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--user-data-dir=" + profile,
                "--virtual-time-budget=60000",
                "--dump-dom",
                page.toAbsolutePath().normalize().toUri().toString())
            .redirectError(errors.toFile())
            .start();
    String dom = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException("The browser failed: " + Files.readString(errors));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while the browser was at work", e);
    }
    return dom;
  }

  /** The operations that the page has no section for. */
  static List<String> missing(String dom, JsonNode document) {
    List<String> missing = new ArrayList<>();
    for (JsonNode path : document.path("paths")) {
      for (JsonNode operation : path) {
        String id = operation.path("operationId").asText("");
        if (!id.isEmpty() && !dom.contains("operation/" + id + "\"")) {
          missing.add(id);
        }
      }
    }
    return missing;
  }
}
