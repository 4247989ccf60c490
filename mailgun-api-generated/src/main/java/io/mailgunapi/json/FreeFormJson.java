package io.mailgunapi.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON without a schema. Unlike Moshi's own, it keeps whole numbers whole. Moshi's reader bounds
 * the depth.
 */
final class FreeFormJson {
  /** Moshi writes 255 levels, of which the models around a value take some. */
  private static final int MOST_LEVELS = 250;

  /** Most free-form lists and objects are small. */
  private static final int FEW = 4;

  private static final int MOST_PLAIN_DIGITS = 18;

  private FreeFormJson() {}

  static @Nullable Object read(JsonReader reader) throws IOException {
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> object(reader);
      case BEGIN_ARRAY -> array(reader);
      case STRING -> reader.nextString();
      case NUMBER -> number(reader);
      case BOOLEAN -> reader.nextBoolean();
      case NULL -> reader.nextNull();
      default ->
          throw new JsonDataException(
              "Expected a value but was " + reader.peek() + " at path " + reader.getPath());
    };
  }

  static Map<String, @Nullable Object> object(JsonReader reader) throws IOException {
    reader.beginObject();
    if (!reader.hasNext()) {
      reader.endObject();
      return Collections.emptyMap();
    }
    @Nullable Object[] members = new Object[2 * FEW];
    int size = 0;
    while (reader.hasNext()) {
      if (size == FewMembers.MOST) {
        return object(reader, new FewMembers(members, size));
      }
      String name = reader.nextName();
      int index = FewMembers.indexOf(name, members, size);
      if (index < 0) {
        index = 2 * size++;
        if (index == members.length) {
          members = Arrays.copyOf(members, 2 * members.length);
        }
        members[index] = name;
      }
      members[index + 1] = read(reader);
    }
    reader.endObject();
    return new FewMembers(members, size);
  }

  /** Reads the rest of an object that has more members than few. */
  private static Map<String, @Nullable Object> object(JsonReader reader, FewMembers first)
      throws IOException {
    Map<String, @Nullable Object> object = new LinkedHashMap<>(first);
    do {
      object.put(reader.nextName(), read(reader));
    } while (reader.hasNext());
    reader.endObject();
    return Collections.unmodifiableMap(object);
  }

  private static List<@Nullable Object> array(JsonReader reader) throws IOException {
    reader.beginArray();
    if (!reader.hasNext()) {
      reader.endArray();
      return Collections.emptyList();
    }
    List<@Nullable Object> array = new ArrayList<>(FEW);
    while (reader.hasNext()) {
      array.add(read(reader));
    }
    reader.endArray();
    return Collections.unmodifiableList(array);
  }

  private static Number number(JsonReader reader) throws IOException {
    String text = reader.nextString();
    if (isWhole(text)) {
      return Long.valueOf(text);
    }
    BigDecimal decimal = Numbers.parse(text, reader);
    if (decimal.scale() <= 0 && !text.contains(".") && !text.contains("e") && !text.contains("E")) {
      BigInteger whole = decimal.toBigInteger();
      return whole.bitLength() < Long.SIZE ? (Number) whole.longValue() : whole;
    }
    double approximate = decimal.doubleValue();
    boolean exact =
        Double.isFinite(approximate) && BigDecimal.valueOf(approximate).compareTo(decimal) == 0;
    return exact ? (Number) approximate : decimal;
  }

  static <K> Map<K, @Nullable Object> copy(Map<K, ? extends @Nullable Object> map, int depth) {
    Map<K, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach((name, value) -> copy.put(name, copyOfValue(value, depth)));
    return Collections.unmodifiableMap(copy);
  }

  static List<@Nullable Object> copy(List<? extends @Nullable Object> list, int depth) {
    List<@Nullable Object> copy = new ArrayList<>(list.size());
    list.forEach(value -> copy.add(copyOfValue(value, depth)));
    return Collections.unmodifiableList(copy);
  }

  private static @Nullable Object copyOfValue(@Nullable Object value, int depth) {
    if (depth > MOST_LEVELS) {
      throw new IllegalArgumentException(
          "The value has more than " + MOST_LEVELS + " levels of lists and maps: make it flatter");
    }
    if (value instanceof Map<?, ?> map) {
      return copy(map, depth + 1);
    }
    return value instanceof List<?> list ? copy(list, depth + 1) : value;
  }

  private static boolean isWhole(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int digits = text.length() - start;
    if (digits == 0 || digits > MOST_PLAIN_DIGITS) {
      return false;
    }
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  static void write(JsonWriter writer, @Nullable Object value) throws IOException {
    if (value == null) {
      boolean serializesNulls = writer.getSerializeNulls();
      writer.setSerializeNulls(true);
      writer.nullValue();
      writer.setSerializeNulls(serializesNulls);
    } else if (value instanceof String text) {
      writer.value(text);
    } else if (value instanceof Boolean bool) {
      writer.value(bool);
    } else if (value instanceof Number number) {
      writer.value(number);
    } else if (value instanceof ObjectOrText objectOrText) {
      write(writer, objectOrText.value());
    } else if (value instanceof Map<?, ?> map) {
      writer.beginObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        writer.name(String.valueOf(entry.getKey()));
        write(writer, entry.getValue());
      }
      writer.endObject();
    } else if (value instanceof Iterable<?> items) {
      writer.beginArray();
      for (Object item : items) {
        write(writer, item);
      }
      writer.endArray();
    } else {
      throw new IllegalArgumentException(
          "A "
              + value.getClass().getName()
              + " cannot be written as JSON: use text, numbers, booleans, lists and maps");
    }
  }
}
