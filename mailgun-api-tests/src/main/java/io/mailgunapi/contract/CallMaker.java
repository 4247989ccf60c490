package io.mailgunapi.contract;

import com.squareup.moshi.Moshi;
import io.mailgunapi.api.MailgunApis;
import io.mailgunapi.form.FormRequest;
import io.mailgunapi.testing.wire.ApiOperation;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.Header;
import retrofit2.http.Path;
import retrofit2.http.Query;
import tools.jackson.databind.JsonNode;

/** Turns what a caller wants to say into a call of a generated method. Immutable. */
final class CallMaker {
  private final SpecExamples examples;
  private final SchemaLens lens;
  private final JavaValues values;
  private final FormFiller filler;

  CallMaker(SpecExamples examples, SchemaLens lens, Moshi moshi) {
    this.examples = examples;
    this.lens = lens;
    this.values = new JavaValues(lens, moshi);
    this.filler = new FormFiller(lens, values);
  }

  /**
   * The call through the annotated method, which takes every value by itself.
   *
   * @throws UnsendableException if the client can't say it
   */
  Call<?> call(
      MailgunApis client, ApiOperation operation, GeneratedMethod method, CallInput input) {
    Map<String, @Nullable Object> arguments = arguments(operation, method, input);
    return (Call<?>)
        FormFiller.call(client.api(method.api()), method.method(), arguments.values().toArray());
  }

  /**
   * The call through a convenience, which takes required values and perhaps a query object.
   *
   * @throws UnsendableException if the client can't say it
   */
  Call<?> call(
      MailgunApis client,
      ApiOperation operation,
      GeneratedMethod method,
      Method convenience,
      CallInput input) {
    Map<String, @Nullable Object> known = arguments(operation, method, input);
    @Nullable Object[] arguments = new @Nullable Object[convenience.getParameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      Parameter parameter = convenience.getParameters()[i];
      arguments[i] =
          parameter.getType().getSimpleName().endsWith("Query")
              ? query(parameter.getType(), operation, method, input)
              : known.get(parameter.getName());
    }
    return (Call<?>) FormFiller.call(client.api(method.api()), convenience, arguments);
  }

  /** A query object with the optional values. */
  private Object query(
      Class<?> type, ApiOperation operation, GeneratedMethod method, CallInput input) {
    Object builder;
    try {
      builder = FormFiller.call(null, type.getMethod("builder"));
      for (Parameter parameter : method.method().getParameters()) {
        Query query = parameter.getAnnotation(Query.class);
        JsonNode value = query == null ? null : input.query().get(query.value());
        if (query != null && value != null && takes(builder, parameter.getName())) {
          JsonNode holder = examples.parameter(operation, "query", query.value());
          filler.set(builder, parameter.getName(), value, holder);
        }
      }
      return FormFiller.call(builder, builder.getClass().getMethod("build"));
    } catch (NoSuchMethodException e) {
      throw new UnsendableException(type.getSimpleName() + " has no builder: " + e.getMessage());
    }
  }

  private static boolean takes(Object builder, String name) {
    for (Method method : builder.getClass().getMethods()) {
      if (method.getName().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private Map<String, @Nullable Object> arguments(
      ApiOperation operation, GeneratedMethod method, CallInput input) {
    Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
    for (Parameter parameter : method.method().getParameters()) {
      arguments.put(parameter.getName(), argument(operation, parameter, input));
    }
    return arguments;
  }

  private @Nullable Object argument(ApiOperation operation, Parameter parameter, CallInput input) {
    for (Annotation annotation : parameter.getAnnotations()) {
      if (annotation instanceof Path path) {
        return value(operation, "path", path.value(), parameter, input);
      } else if (annotation instanceof Query query) {
        return value(operation, "query", query.value(), parameter, input);
      } else if (annotation instanceof Header header) {
        return value(operation, "header", header.value(), parameter, input);
      } else if (annotation instanceof Body) {
        return body(parameter.getParameterizedType(), input);
      }
    }
    throw new UnsendableException(parameter + " has no annotation that says where it goes");
  }

  private @Nullable Object value(
      ApiOperation operation, String place, String name, Parameter parameter, CallInput input) {
    JsonNode holder = examples.parameter(operation, place, name);
    if (holder.isMissingNode()) {
      throw new UnsendableException(
          "the client asks for the " + place + " value " + name + ", which the description lacks");
    }
    JsonNode value = input.in(place).get(name);
    return value == null
        ? null
        : values.of(value, parameter.getParameterizedType(), holder.path("schema"), holder);
  }

  private Object body(Type type, CallInput input) {
    if (input.body() == null || input.shape() == null) {
      throw new UnsendableException("the client sends a body, which the description lacks");
    }
    JsonNode schema = input.shape().schema();
    return input.shape().form()
            && type instanceof Class<?> raw
            && FormRequest.class.isAssignableFrom(raw)
        ? filler.fill(raw, schema, input.body())
        : values.of(input.body(), type, schema, lens.resolve(schema));
  }
}
