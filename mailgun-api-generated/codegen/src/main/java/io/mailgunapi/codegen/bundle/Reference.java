package io.mailgunapi.codegen.bundle;

import io.mailgunapi.codegen.openapi.Pointer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a reference leads to: a file and a place in it.
 *
 * @param file the file
 * @param pointer the place
 */
record Reference(SourceFile file, Pointer pointer) {

  /** The place that a reference's fragment (what stands behind {@code #}) names. */
  static Pointer pointer(String fragment) {
    return new Pointer(decoded(fragment).replaceAll("/$", ""));
  }

  /** Text of an address without its percent-encoding; as it is where a percent sign is no such. */
  static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /**
   * The name of the component that this becomes: the key it stands under, the file's name for a
   * whole file. A place inside of a named thing gets the name of that thing and the keys behind it.
   */
  String componentName() {
    List<String> segments = pointer.segments();
    if (segments.isEmpty()) {
      return file.path().getFileName().toString().replaceFirst("\\.[A-Za-z]+$", "");
    }
    if (segments.size() > 2 && segments.get(0).equals("components")) {
      segments = segments.subList(2, segments.size());
    }
    if (segments.size() == 1) {
      return segments.get(0);
    }
    return segments.stream()
        .filter(segment -> !segment.equals("properties") && !segment.equals("schema"))
        .map(segment -> segment.replaceAll("[^A-Za-z0-9._-]", ""))
        .filter(segment -> !segment.isEmpty())
        .map(segment -> Character.toUpperCase(segment.charAt(0)) + segment.substring(1))
        .collect(Collectors.joining());
  }
}
