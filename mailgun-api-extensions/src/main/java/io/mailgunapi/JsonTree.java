package io.mailgunapi;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * JSON as maps, lists, text, booleans and numbers; whole numbers stay whole, whatever their size.
 */
final class JsonTree {
  private JsonTree() {}

  /** Reads one value, or throws if the text is not JSON. */
  static @Nullable Object read(String json) throws IOException {
    return read(JsonReader.of(new Buffer().writeUtf8(json)));
  }

  /** Reads the fields of an object as far as the text can be read; none if it is no object. */
  static Map<String, @Nullable Object> readFields(String json) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    JsonReader reader = JsonReader.of(new Buffer().writeUtf8(json));
    try {
      reader.beginObject();
      while (reader.hasNext()) {
        fields.put(reader.nextName(), read(reader));
      }
    } catch (IOException | RuntimeException e) {
      // The text is cut or no JSON: what came before is all there is to know.
    }
    return fields;
  }

  private static @Nullable Object read(JsonReader reader) throws IOException {
    switch (reader.peek()) {
      case BEGIN_OBJECT -> {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
          object.put(reader.nextName(), read(reader));
        }
        reader.endObject();
        return object;
      }
      case BEGIN_ARRAY -> {
        List<@Nullable Object> array = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
          array.add(read(reader));
        }
        reader.endArray();
        return array;
      }
      case NUMBER -> {
        return new BigDecimal(reader.nextString());
      }
      case BOOLEAN -> {
        return reader.nextBoolean();
      }
      case NULL -> {
        return reader.nextNull();
      }
      default -> {
        return reader.nextString();
      }
    }
  }

  /** Writes a value made by {@link #read(String)}. */
  static String write(@Nullable Object value) throws IOException {
    Buffer buffer = new Buffer();
    JsonWriter writer = JsonWriter.of(buffer);
    writer.setSerializeNulls(true);
    write(writer, value);
    return buffer.readUtf8();
  }

  private static void write(JsonWriter writer, @Nullable Object value) throws IOException {
    if (value instanceof Map<?, ?> object) {
      writer.beginObject();
      for (Map.Entry<?, ?> field : object.entrySet()) {
        writer.name(String.valueOf(field.getKey()));
        write(writer, field.getValue());
      }
      writer.endObject();
    } else if (value instanceof List<?> array) {
      writer.beginArray();
      for (Object element : array) {
        write(writer, element);
      }
      writer.endArray();
    } else if (value instanceof Number number) {
      writer.value(number);
    } else if (value instanceof Boolean flag) {
      writer.value(flag);
    } else if (value == null) {
      writer.nullValue();
    } else {
      writer.value(value.toString());
    }
  }
}
