package io.mailgunapi.json;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The texts that one document repeats in the objects of one type, such as the domain in each of a
 * hundred events: they are made once and shared. Used by one thread.
 */
public final class Repetitions {
  private final RepeatedText[] places;

  private Repetitions(int places) {
    this.places = new RepeatedText[places];
  }

  /**
   * Those of the objects with these names; null outside of long lists, where looking for them is
   * not worth while.
   */
  public static @Nullable Repetitions of(JsonReader reader, JsonReader.Options names) {
    Document document = reader.tag(Document.class);
    return document == null ? null : document.of(names);
  }

  /** A list turns out to be long. */
  static void expect(JsonReader reader) {
    if (reader.tag(Document.class) == null) {
      reader.setTag(Document.class, new Document());
    }
  }

  /** The next name of an object without a schema. */
  static String name(JsonReader reader) throws IOException {
    Document document = reader.tag(Document.class);
    return document == null ? reader.nextName() : document.names.name(reader);
  }

  /** The text in the place with this number among the names. */
  RepeatedText at(int place) {
    RepeatedText text = places[place];
    if (text == null) {
      text = new RepeatedText();
      places[place] = text;
    }
    return text;
  }

  /** All of one document, kept by its reader. */
  private static final class Document {
    private final Map<JsonReader.Options, Repetitions> types = new IdentityHashMap<>();
    private final RepeatedText names = new RepeatedText();

    Repetitions of(JsonReader.Options names) {
      Repetitions known = types.get(names);
      if (known == null) {
        known = new Repetitions(names.strings().size());
        types.put(names, known);
      }
      return known;
    }
  }
}
