package io.mailgunapi.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the values that generated adapters are made of. Every reading method answers
 * null for a JSON null and fails with a {@link JsonDataException} that names the path. Thread-safe.
 */
public final class JsonValues {
  private static final JsonReader.Options EMPTY = JsonReader.Options.of("");

  /** Most lists inside of items are small. */
  private static final int FEW = 4;

  private JsonValues() {}

  /** Reads a value, such as an item of a list. */
  @FunctionalInterface
  public interface Read<T> {
    /** Reads one value; null for a JSON null. */
    @Nullable T read(JsonReader reader) throws IOException;
  }

  /** Writes a value, such as an item of a list. */
  @FunctionalInterface
  public interface Write<T> {
    /** Writes one value. */
    void write(JsonWriter writer, T value) throws IOException;
  }

  /** The failure for a required value that is not there, in the object that was just read. */
  public static JsonDataException missing(String name, JsonReader reader) {
    return new JsonDataException(
        "Required value '" + name + "' missing at " + Numbers.pathBehind(reader));
  }

  /** Reads text. A number or boolean is read as its spelling. */
  public static @Nullable String text(JsonReader reader) throws IOException {
    return switch (reader.peek()) {
      case NULL -> reader.nextNull();
      case BOOLEAN -> String.valueOf(reader.nextBoolean());
      default -> reader.nextString();
    };
  }

  /** Reads a whole number, or text that spells one. Empty text is no value. */
  public static @Nullable Long longNumber(JsonReader reader) throws IOException {
    String text = spelling(reader);
    return text == null ? null : longNumber(text, reader);
  }

  private static Long longNumber(String text, JsonReader reader) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      return Numbers.parseLong(text, reader);
    }
  }

  /** The whole number that a text spells; null if it spells none. */
  public static @Nullable Long longNumberIn(@Nullable String text, JsonReader reader) {
    try {
      return text == null ? null : longNumber(text, reader);
    } catch (JsonDataException e) {
      return null;
    }
  }

  /** Reads a whole number of 32 bits, or text that spells one. Empty text is no value. */
  public static @Nullable Integer intNumber(JsonReader reader) throws IOException {
    return isAbsent(reader) ? null : (Integer) reader.nextInt();
  }

  /** Reads a number, or text that spells one. Empty text is no value. */
  public static @Nullable Double doubleNumber(JsonReader reader) throws IOException {
    String text = spelling(reader);
    if (text == null) {
      return null;
    }
    double number;
    try {
      number = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw Numbers.unexpected("a number", text, reader, e);
    }
    if (!Double.isFinite(number)) {
      throw Numbers.unexpected("a number", text, reader, null);
    }
    return number;
  }

  /** Reads a decimal number exactly, from text or a number. Empty text is no value. */
  public static @Nullable BigDecimal decimal(JsonReader reader) throws IOException {
    String text = spelling(reader);
    return text == null ? null : Numbers.parse(text, reader);
  }

  /**
   * Reads a boolean, or text that spells one as {@code true}, {@code false}, {@code yes} or {@code
   * no} in any case. Empty text is no value.
   */
  public static @Nullable Boolean bool(JsonReader reader) throws IOException {
    return switch (reader.peek()) {
      case NULL -> reader.nextNull();
      case STRING -> spelledBoolean(reader);
      default -> reader.nextBoolean();
    };
  }

  private static @Nullable Boolean spelledBoolean(JsonReader reader) throws IOException {
    String text = reader.nextString();
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "" -> null;
      case "true", "yes" -> true;
      case "false", "no" -> false;
      default -> throw Numbers.unexpected("a boolean", text, reader, null);
    };
  }

  /** Reads a time with a zone, in any of the spellings that {@link Times} knows. */
  public static @Nullable OffsetDateTime offsetDateTime(JsonReader reader) throws IOException {
    return time(reader, Times::parse);
  }

  /** Reads a time without zone, which is UTC. A spelling with a zone is converted. */
  public static @Nullable LocalDateTime localDateTime(JsonReader reader) throws IOException {
    return time(reader, Times::parseLocal);
  }

  /** Reads seconds since 1970, with or without a fraction, or any other spelling of a time. */
  public static @Nullable Instant epochSeconds(JsonReader reader) throws IOException {
    return time(reader, Times::parseEpochSeconds);
  }

  /** Reads milliseconds since 1970, or any other spelling of a time. */
  public static @Nullable Instant epochMillis(JsonReader reader) throws IOException {
    return time(reader, Times::parseEpochMillis);
  }

  private static <T> @Nullable T time(JsonReader reader, Function<String, T> parser)
      throws IOException {
    String text = spelling(reader);
    if (text == null) {
      return null;
    }
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw new JsonDataException(e.getMessage() + " at path " + Numbers.pathBehind(reader), e);
    }
  }

  /** Reads text or the spelling of a number; null for a JSON null and for empty text. */
  private static @Nullable String spelling(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    String text = reader.nextString();
    return text.isEmpty() ? null : text;
  }

  /** Consumes a null or an empty text. Other values stay to be read. */
  private static boolean isAbsent(JsonReader reader) throws IOException {
    switch (reader.peek()) {
      case NULL -> {
        reader.nextNull();
        return true;
      }
      case STRING -> {
        return reader.selectString(EMPTY) == 0;
      }
      default -> {
        return false;
      }
    }
  }

  /**
   * Consumes a null, or the empty list that some services send for an object without members.
   * Answers whether there was one; other values stay to be read.
   */
  public static boolean skipAbsentObject(JsonReader reader) throws IOException {
    switch (reader.peek()) {
      case NULL -> {
        reader.nextNull();
        return true;
      }
      case BEGIN_ARRAY -> {
        reader.beginArray();
        reader.endArray();
        return true;
      }
      default -> {
        return false;
      }
    }
  }

  /**
   * Reads a list. Nulls in it are passed over; a lone value that is no list is read as a list of
   * one.
   *
   * @return an unmodifiable list; null for a JSON null
   */
  public static <T> @Nullable List<T> list(JsonReader reader, Read<T> items) throws IOException {
    JsonReader.Token token = reader.peek();
    if (token == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    if (token == JsonReader.Token.STRING || token == JsonReader.Token.NUMBER) {
      return listOf(items.read(reader));
    }
    reader.beginArray();
    if (!reader.hasNext()) {
      reader.endArray();
      return Collections.emptyList();
    }
    T first = items.read(reader);
    if (!reader.hasNext()) {
      reader.endArray();
      return listOf(first);
    }
    List<T> list = new ArrayList<>(FEW);
    addUnlessNull(list, first);
    do {
      addUnlessNull(list, items.read(reader));
    } while (reader.hasNext());
    reader.endArray();
    return Collections.unmodifiableList(list);
  }

  private static <T> List<T> listOf(@Nullable T item) {
    return item == null ? Collections.emptyList() : Collections.singletonList(item);
  }

  private static <T> void addUnlessNull(List<T> list, @Nullable T item) {
    if (item != null) {
      list.add(item);
    }
  }

  /**
   * Reads a map. Values that are null are passed over. An empty list, which some services send for
   * an empty map, is read as such.
   *
   * @return an unmodifiable map in the order of the JSON; null for a JSON null
   */
  public static <T> @Nullable Map<String, T> map(JsonReader reader, Read<T> values)
      throws IOException {
    JsonReader.Token token = reader.peek();
    if (token == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    if (token == JsonReader.Token.BEGIN_ARRAY) {
      reader.beginArray();
      reader.endArray();
      return Map.of();
    }
    Map<String, T> map = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      T value = values.read(reader);
      if (value != null) {
        map.put(name, value);
      }
    }
    reader.endObject();
    return Collections.unmodifiableMap(map);
  }

  /** The map behind a view that cannot be changed; an empty one for null. */
  public static <T extends @Nullable Object> Map<String, T> unmodifiable(
      @Nullable Map<String, T> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(map);
  }

  /**
   * Reads any JSON: objects as maps, arrays as lists, whole numbers as {@code Long} or {@code
   * BigInteger}, other numbers as {@code Double} or, where that loses digits, {@code BigDecimal}.
   */
  public static @Nullable Object any(JsonReader reader) throws IOException {
    return FreeFormJson.read(reader);
  }

  /**
   * Reads a list without a schema, whose nulls are kept. A lone value is read as a list of one.
   *
   * @return an unmodifiable list; null for a JSON null
   */
  public static @Nullable List<@Nullable Object> anyList(JsonReader reader) throws IOException {
    Object value = FreeFormJson.read(reader);
    if (value == null) {
      return null;
    }
    return value instanceof List<?> list
        ? Collections.unmodifiableList(list)
        : Collections.singletonList(value);
  }

  /**
   * Reads a map without a schema, whose nulls are kept. An empty list is read as an empty map.
   *
   * @return an unmodifiable map in the order of the JSON; null for a JSON null
   */
  public static @Nullable Map<String, @Nullable Object> anyMap(JsonReader reader)
      throws IOException {
    return skipAbsentObject(reader) ? null : FreeFormJson.object(reader);
  }

  /** Reads an object, or text in its place. */
  public static @Nullable ObjectOrText objectOrText(JsonReader reader) throws IOException {
    Object value = FreeFormJson.read(reader);
    return value == null ? null : ObjectOrText.ofJson(value);
  }

  /**
   * Writes any value that JSON can hold: text, numbers, booleans, null, lists and maps of these.
   */
  public static void writeAny(JsonWriter writer, @Nullable Object value) throws IOException {
    FreeFormJson.write(writer, value);
  }

  /** Writes null where it must not be left out. */
  public static void writeNull(JsonWriter writer) throws IOException {
    FreeFormJson.write(writer, null);
  }

  /** Writes a list. */
  public static <T extends @Nullable Object> void writeList(
      JsonWriter writer, List<T> list, Write<T> items) throws IOException {
    writer.beginArray();
    for (T item : list) {
      items.write(writer, item);
    }
    writer.endArray();
  }

  /** Writes a map. */
  public static <T extends @Nullable Object> void writeMap(
      JsonWriter writer, Map<String, T> map, Write<T> values) throws IOException {
    writer.beginObject();
    for (Map.Entry<String, T> entry : map.entrySet()) {
      writer.name(entry.getKey());
      values.write(writer, entry.getValue());
    }
    writer.endObject();
  }
}
