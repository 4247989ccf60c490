package io.mailgunapi.codegen.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import io.mailgunapi.codegen.openapi.Pointer;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of one API description, YAML or JSON, and remembers the line of every node.
 *
 * <p>YAML is read by the rules of its version 1.2, as OpenAPI asks: {@code yes} and {@code
 * 2026-01-01} are text. A key that occurs twice is an error. Files are read once.
 */
final class SpecLoader {

  private final @Nullable Path base;
  private final Map<Path, SourceFile> files = new HashMap<>();

  /**
   * Makes a loader.
   *
   * @param root the root file; messages name files as seen from the folder above its own
   */
  SpecLoader(Path root) {
    Path folder = root.toAbsolutePath().normalize().getParent();
    base = folder == null ? null : folder.getParent();
  }

  /**
   * Reads a file.
   *
   * @throws SpecException if it is missing, unreadable, or not valid YAML or JSON
   */
  SourceFile load(Path file) {
    Path path = file.toAbsolutePath().normalize();
    SourceFile known = files.get(path);
    if (known != null) {
      return known;
    }
    String name = name(path);
    Map<Pointer, Integer> lines = new HashMap<>();
    String text = text(path, name);
    JsonNode tree =
        isJson(path, text)
            ? new JsonReader(name, lines).read(text)
            : new YamlReader(name, lines).read(text);
    SourceFile loaded = new SourceFile(path, name, tree, lines);
    files.put(path, loaded);
    return loaded;
  }

  private static boolean isJson(Path path, String text) {
    String file = path.toString();
    return file.endsWith(".json")
        || (text.stripLeading().startsWith("{") && !file.matches(".*\\.ya?ml"));
  }

  private String name(Path path) {
    Path shown = base != null && path.startsWith(base) ? base.relativize(path) : path;
    return shown.toString().replace('\\', '/');
  }

  private static String text(Path path, String name) {
    try {
      String text = Files.readString(path);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw unreadable(name, "The file is not UTF-8 text.", "Save it as UTF-8.");
    } catch (IOException e) {
      throw Files.isRegularFile(path)
          ? unreadable(
              name, "The file cannot be read: " + e.getMessage() + ".", "Check its rights.")
          : unreadable(name, "There is no such file.", "Check the path.");
    }
  }

  private static SpecException unreadable(String name, String cause, String remedy) {
    return new SpecException(
        List.of(new Problem(new Location(name, 0, Pointer.ROOT), cause, remedy)));
  }
}
