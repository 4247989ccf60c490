package io.mailgunapi.description;

import io.mailgunapi.form.FilePart;
import io.mailgunapi.json.ObjectOrText;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import retrofit2.http.Header;

/** Makes an argument of any type that a generated method takes, with every value set. */
final class SampleArguments {
  /** Every character that means something in a URL, and some beyond ASCII. */
  static final String TEXT = "a/b?c#d%2Fe+f@g ;&=ü日";

  /** Texts that keep the stated form of a field. */
  private static final Map<String, String> FORMED =
      Map.of(
          "oDeliverWithin", "1h30m",
          "oDeliverytimeOptimizePeriod", "24h",
          "oTimeZoneLocalize", "15:00");

  private SampleArguments() {}

  static Object[] of(Method method) {
    return Stream.of(method.getParameters()).map(SampleArguments::sample).toArray();
  }

  private static Object sample(Parameter parameter) {
    // Headers hold ASCII only.
    return parameter.isAnnotationPresent(Header.class)
        ? "646d00a1b32c35364a2ad34f"
        : sample("", parameter.getParameterizedType());
  }

  private static Object sample(String name, Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == List.class
          ? List.of(sample(name, arguments[0]), sample(name, arguments[0]))
          : Map.of("sample", sample(name, arguments[1]));
    }
    if (type == String.class || type == Object.class) {
      return FORMED.getOrDefault(name, TEXT);
    }
    if (type == Long.class || type == long.class) {
      return 10L;
    }
    if (type == Integer.class || type == int.class) {
      return 10;
    }
    if (type == Double.class || type == double.class) {
      return 0.5;
    }
    if (type == Boolean.class || type == boolean.class) {
      return true;
    }
    return object((Class<?>) type);
  }

  private static Object object(Class<?> type) {
    if (type == OffsetDateTime.class) {
      return OffsetDateTime.parse("2025-12-11T01:49:40+01:00");
    }
    if (type == LocalDateTime.class) {
      return LocalDateTime.parse("2025-12-11T01:49:40");
    }
    if (type == Instant.class) {
      return Instant.ofEpochSecond(1765417780L);
    }
    if (type == BigDecimal.class) {
      return new BigDecimal("0.5000");
    }
    if (type == FilePart.class) {
      return FilePart.of("file.txt", new byte[] {'x'});
    }
    if (type == ObjectOrText.class) {
      return ObjectOrText.of("sample");
    }
    try {
      return Stream.of(type.getMethods()).anyMatch(method -> method.getName().equals("known"))
          ? ((Object[]) constants(type))[0]
          : built(type);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make a sample of " + type, e);
    }
  }

  private static Object[] constants(Class<?> type) {
    return Arrays.stream(type.getFields())
        .filter(field -> field.getType() == type)
        .map(
            field -> {
              try {
                return field.get(null);
              } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
              }
            })
        .toArray();
  }

  /** An object whose builder was given every value that it takes. */
  private static Object built(Class<?> type) throws ReflectiveOperationException {
    Object builder = type.getMethod("builder").invoke(null);
    List<Method> setters =
        Arrays.stream(builder.getClass().getDeclaredMethods())
            .filter(method -> method.getParameterCount() == 1 && !method.isVarArgs())
            .filter(method -> !method.isSynthetic())
            .sorted(Comparator.comparing(Method::getName))
            .toList();
    for (Method setter : setters) {
      setter.invoke(builder, sample(setter.getName(), setter.getGenericParameterTypes()[0]));
    }
    return builder.getClass().getMethod("build").invoke(builder);
  }
}
