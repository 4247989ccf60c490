package io.mailgunapi.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.mailgunapi.api.ApiConverters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;

/** Reads and writes models as the client does. In texts, {@code '} stands for {@code "}. */
public final class Json {
  private static final Moshi MOSHI = ApiConverters.moshi();

  private Json() {}

  /** Decodes. */
  public static <T> T read(Class<T> type, String json) {
    return type.cast(read((Type) type, json));
  }

  /** Decodes a type with arguments. */
  public static Object read(Type type, String json) {
    try {
      JsonAdapter<Object> adapter = MOSHI.adapter(type);
      return adapter.fromJson(json.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Encodes, with {@code '} for {@code "}. */
  public static String write(Object value) {
    JsonAdapter<Object> adapter = MOSHI.adapter((Type) value.getClass());
    return adapter.toJson(value).replace('"', '\'');
  }

  /** Encodes and decodes again. */
  public static <T> T again(T value) {
    @SuppressWarnings("unchecked")
    Class<T> type = (Class<T>) value.getClass();
    return read(type, write(value));
  }
}
