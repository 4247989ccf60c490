package io.mailgunapi.contract;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import io.mailgunapi.form.FilePart;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes the values that a caller would give from the JSON that the description shows. Immutable.
 */
final class JavaValues {
  private final SchemaLens lens;
  private final Moshi moshi;

  JavaValues(SchemaLens lens, Moshi moshi) {
    this.lens = lens;
    this.moshi = moshi;
  }

  /**
   * A value of this Java type.
   *
   * @param holder the parameter or property, which may spell a boolean in its own way
   * @throws UnsendableException if the type can't take it
   */
  Object of(JsonNode value, Type type, JsonNode schema, JsonNode holder) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == List.class) {
        return list(value, arguments[0], schema);
      }
      if (generic.getRawType() == Map.class && arguments[1] == String.class) {
        return texts(value);
      }
      return model(value, type);
    }
    return scalar(value, (Class<?>) type, schema, holder);
  }

  private List<Object> list(JsonNode value, Type item, JsonNode schema) {
    List<Object> list = new ArrayList<>();
    Iterable<JsonNode> items = value.isArray() ? value : List.of(value);
    JsonNode itemSchema = value.isArray() ? lens.items(schema) : schema;
    items.forEach(each -> list.add(of(each, item, itemSchema, itemSchema)));
    return list;
  }

  private static Map<String, String> texts(JsonNode value) {
    Map<String, String> map = new LinkedHashMap<>();
    value.properties().forEach(field -> map.put(field.getKey(), field.getValue().asString()));
    return map;
  }

  private Object scalar(JsonNode value, Class<?> type, JsonNode schema, JsonNode holder) {
    String text = value.isContainer() ? value.toString() : value.asString();
    try {
      if (type == String.class) {
        return text;
      } else if (type == Long.class || type == long.class) {
        return new BigDecimal(text).longValueExact();
      } else if (type == Integer.class || type == int.class) {
        return new BigDecimal(text).intValueExact();
      } else if (type == Double.class || type == double.class) {
        return Double.valueOf(text);
      } else if (type == BigDecimal.class) {
        return new BigDecimal(text);
      } else if (type == Boolean.class || type == boolean.class) {
        return bool(text, holder);
      } else if (type == FilePart.class) {
        return FilePart.of("example.csv", text.getBytes(StandardCharsets.UTF_8));
      }
    } catch (ArithmeticException | NumberFormatException e) {
      throw refused(text, type);
    }
    if (java.time.temporal.Temporal.class.isAssignableFrom(type)) {
      return time(value, type, lens.format(schema));
    }
    @Nullable Method of = openEnum(type);
    return of != null ? invoke(of, text) : model(value, type);
  }

  private static Boolean bool(String text, JsonNode holder) {
    JsonNode spelled = holder.path("x-mailgun-boolean");
    String yes = spelled.path("true").asString("true");
    String no = spelled.path("false").asString("false");
    if (!text.equals(yes) && !text.equals(no)) {
      throw refused(text, Boolean.class);
    }
    return text.equals(yes);
  }

  private static Object time(JsonNode value, Class<?> type, String format) {
    Instant instant = Moments.read(format, value);
    if (instant == null) {
      throw refused(value.asString(), type);
    }
    if (type == Instant.class) {
      return instant;
    }
    OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
    return type == LocalDateTime.class ? time.toLocalDateTime() : time;
  }

  private static @Nullable Method openEnum(Class<?> type) {
    try {
      return type.getMethod("of", String.class);
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  private static Object invoke(Method of, String text) {
    try {
      return of.invoke(null, text);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(of + " can't be called", e);
    }
  }

  private Object model(JsonNode value, Type type) {
    try {
      Object decoded = moshi.adapter(type).fromJson(value.toString());
      if (decoded == null) {
        throw refused("null", type);
      }
      return decoded;
    } catch (IOException | JsonDataException | IllegalArgumentException e) {
      throw new UnsendableException(
          "the client can't take " + value + " as " + type.getTypeName() + ": " + e.getMessage());
    }
  }

  private static UnsendableException refused(String text, Type type) {
    return new UnsendableException(
        "the client takes " + type.getTypeName() + " where the description has " + text);
  }
}
