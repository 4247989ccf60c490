package io.mailgunapi.codegen.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes the API reference: a page that holds the description itself, and Redoc's script beside it.
 * Whoever opens it needs no network.
 */
public final class ReferencePageMain {

  private static final String SCRIPT = "redoc.standalone.js";

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="connect-src 'none'; font-src data:; img-src data:">
      <title>%s</title>
      <style>body { margin: 0 }</style>
      </head>
      <body>
      <div id="reference"></div>
      <script src="%s"></script>
      <script id="description" type="application/json">%s</script>
      <script>
      Redoc.init(
        JSON.parse(document.getElementById('description').textContent),
        {disableSearch: false, hideDownloadButton: true, nativeScrollbars: true},
        document.getElementById('reference'));
      </script>
      </body>
      </html>
      """;

  private ReferencePageMain() {}

  /**
   * Writes the page.
   *
   * @param args the bundled description; Redoc's script; the folder for the page
   */
  public static void main(String... args) {
    if (args.length != 3) {
      throw new IllegalArgumentException(
          "Name the bundled description, Redoc's script and the folder to write to, such as"
              + " target/bundle/openapi.json target/redoc/redoc.standalone.js target/reference");
    }
    try {
      JsonNode document = JsonMapper.builder().build().readTree(Path.of(args[0]).toFile());
      Path folder = Files.createDirectories(Path.of(args[2]));
      Files.copy(Path.of(args[1]), folder.resolve(SCRIPT), StandardCopyOption.REPLACE_EXISTING);
      Files.writeString(folder.resolve("index.html"), page(document));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the API reference to " + args[2], e);
    }
  }

  private static String page(JsonNode document) {
    String title = document.path("info").path("title").asText("API");
    return PAGE.formatted(html(title), SCRIPT, embedded(document));
  }

  /** A less-than sign would let a text of the description end the script element. */
  private static String embedded(JsonNode document) {
    return document.toString().replace("<", "\\u003c");
  }

  private static String html(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
