package io.mailgunapi.webhook;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a form in their order. */
final class FormParts implements Closeable {
  /** Far beyond the headers of any real message; keeps tiny fields from filling the memory. */
  private static final int MOST = 10_000;

  private final List<FormPart> parts = new ArrayList<>();

  void add(FormPart part) {
    parts.add(part);
    if (parts.size() > MOST) {
      throw new IllegalArgumentException(
          "the form has more than "
              + MOST
              + " fields, which Mailgun's never have: refuse the call");
    }
  }

  boolean has(String name) {
    return part(name) != null;
  }

  @Nullable FormPart part(String name) {
    for (FormPart part : parts) {
      if (part.name().equals(name)) {
        return part;
      }
    }
    return null;
  }

  /** The text of the first field of that name; null if there is none. */
  @Nullable String text(String name) throws IOException {
    FormPart part = part(name);
    return part == null ? null : part.text();
  }

  List<FormPart> files() {
    return parts.stream().filter(FormPart::isFile).toList();
  }

  /** All texts by name, without the long one that is named. */
  Map<String, List<String>> texts(String except) throws IOException {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    for (FormPart part : parts) {
      if (!part.isFile() && !part.name().equals(except)) {
        texts.computeIfAbsent(part.name(), name -> new ArrayList<>()).add(part.text());
      }
    }
    texts.replaceAll((name, values) -> List.copyOf(values));
    return Collections.unmodifiableMap(texts);
  }

  @Override
  public void close() {
    parts.forEach(part -> part.content().close());
  }
}
