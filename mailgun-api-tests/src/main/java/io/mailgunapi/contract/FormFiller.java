package io.mailgunapi.contract;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Fills request and query classes through their builders, as a caller would. Immutable. */
final class FormFiller {
  private final SchemaLens lens;
  private final JavaValues values;

  FormFiller(SchemaLens lens, JavaValues values) {
    this.lens = lens;
    this.values = values;
  }

  /**
   * A request object with the fields of this example.
   *
   * @throws UnsendableException if the class has no place for a field, or refuses a value
   */
  Object fill(Class<?> type, JsonNode schema, JsonNode example) {
    Object builder = call(null, method(type, "builder"));
    Map<String, ObjectNode> families = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : example.properties()) {
      String wireName = field.getKey();
      JsonNode property = lens.resolve(schema).path("properties").path(wireName);
      if (!property.isMissingNode()) {
        set(builder, javaName(wireName, property), field.getValue(), property);
      } else {
        collect(schema, wireName, field.getValue(), families, type);
      }
    }
    families.forEach(
        (javaName, map) -> set(builder, javaName, map, JsonMapper.shared().createObjectNode()));
    return call(builder, method(builder.getClass(), "build"));
  }

  /** Gives one value to a builder. */
  void set(Object builder, String javaName, JsonNode value, JsonNode holder) {
    JsonNode schema = holder.has("schema") ? holder.path("schema") : holder;
    Method setter = setter(builder.getClass(), javaName);
    if (setter == null) {
      throw new UnsendableException(
          builder.getClass().getDeclaringClass().getSimpleName()
              + " has no "
              + javaName
              + ", which the description has");
    }
    call(
        builder,
        setter,
        values.of(value, setter.getGenericParameterTypes()[0], schema, lens.resolve(holder)));
  }

  static String javaName(String wireName, JsonNode holder) {
    return holder.path("x-mailgun-name").asString(JavaName.of(wireName));
  }

  private void collect(
      JsonNode schema,
      String wireName,
      JsonNode value,
      Map<String, ObjectNode> families,
      Class<?> type) {
    for (Map.Entry<String, JsonNode> family :
        lens.resolve(schema).path("patternProperties").properties()) {
      String prefix = family.getKey().substring(1);
      if (Pattern.compile(family.getKey()).matcher(wireName).find()) {
        String name = javaName(prefix, family.getValue());
        families
            .computeIfAbsent(name, each -> JsonMapper.shared().createObjectNode())
            .set(wireName.substring(prefix.length()), value);
        return;
      }
    }
    throw new UnsendableException(type.getSimpleName() + " has no place for the field " + wireName);
  }

  private static @Nullable Method setter(Class<?> builder, String name) {
    for (Method method : builder.getMethods()) {
      if (method.getName().equals(name) && method.getParameterCount() == 1 && !method.isVarArgs()) {
        return method;
      }
    }
    return null;
  }

  private static Method method(Class<?> type, String name) {
    try {
      return type.getMethod(name);
    } catch (NoSuchMethodException e) {
      throw new UnsendableException(type.getSimpleName() + " has no " + name + "()");
    }
  }

  static Object call(@Nullable Object target, Method method, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw new UnsendableException(
          "the client refuses what the description allows: " + e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(method + " can't be called", e);
    }
  }
}
