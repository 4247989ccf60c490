package io.mailgunapi.json;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Learns which texts come again and again in one place of a document, and recognises them before
 * they are made anew. Gives up soon where no text is like another. Used by one thread.
 */
final class RepeatedText {
  /** Learning and comparing with more would take longer than making the text. */
  private static final int MOST_KNOWN = 4;

  /** So far apart two equal texts may be. */
  private static final int MOST_RECENT = 8;

  /** After so many texts that were not seen before, nobody looks for more. */
  private static final int MOST_MISSES = 16;

  private final String[] recent = new String[MOST_RECENT];
  private int misses;
  private String[] known = {};
  private JsonReader.@Nullable Options options;

  /** As {@link JsonValues#text(JsonReader)}. */
  @Nullable String text(JsonReader reader) throws IOException {
    if (reader.peek() != JsonReader.Token.STRING) {
      // Numbers are never recognised, so they must not be learnt.
      return JsonValues.text(reader);
    }
    int hit = options == null ? -1 : reader.selectString(options);
    if (hit >= 0) {
      return known[hit];
    }
    String text = reader.nextString();
    note(text);
    return text;
  }

  /** As {@link JsonReader#nextName()}. */
  String name(JsonReader reader) throws IOException {
    int hit = options == null ? -1 : reader.selectName(options);
    if (hit >= 0) {
      return known[hit];
    }
    String name = reader.nextName();
    note(name);
    return name;
  }

  private void note(String text) {
    if (misses >= MOST_MISSES || known.length == MOST_KNOWN) {
      return;
    }
    for (String each : recent) {
      if (text.equals(each)) {
        learn(text);
        return;
      }
    }
    recent[misses % recent.length] = text;
    misses++;
  }

  private void learn(String text) {
    // A lone half of a pair is spelled as a question mark, and would be taken for one.
    if (text.chars().anyMatch(c -> Character.isSurrogate((char) c))) {
      return;
    }
    known = Arrays.copyOf(known, known.length + 1);
    known[known.length - 1] = text;
    options = JsonReader.Options.of(known);
    misses = 0;
  }
}
