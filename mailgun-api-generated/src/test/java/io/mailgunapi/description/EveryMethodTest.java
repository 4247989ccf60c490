package io.mailgunapi.description;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.MailgunApis;
import io.mailgunapi.api.RetrofitApis;
import io.mailgunapi.form.Form;
import io.mailgunapi.spec.Operation;
import io.mailgunapi.wire.FormText;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.Call;
import retrofit2.Invocation;
import retrofit2.Retrofit;
import retrofit2.http.Header;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a request with each generated method, since Retrofit looks at annotations at first use
 * only, and compares it with the description.
 */
class EveryMethodTest {
  private static final Description DESCRIPTION = new Description();
  private static final Schemas SCHEMAS = new Schemas(DESCRIPTION);

  private static final Retrofit RETROFIT =
      new Retrofit.Builder()
          .baseUrl("http://localhost/")
          .addConverterFactory(ApiConverters.create())
          .build();

  static Stream<Method> methods() {
    return Stream.of(MailgunApis.class.getMethods())
        .filter(accessor -> accessor.getParameterCount() == 0)
        .flatMap(accessor -> Stream.of(accessor.getReturnType().getDeclaredMethods()))
        .filter(method -> Modifier.isPublic(method.getModifiers()));
  }

  private static Request request(Method method) throws ReflectiveOperationException {
    Object api = RetrofitApis.create(RETROFIT, method.getDeclaringClass());
    return ((Call<?>) method.invoke(api, SampleArguments.of(method))).request();
  }

  private static JsonNode operation(Request request) {
    Operation operation = request.tag(Invocation.class).method().getAnnotation(Operation.class);
    JsonNode path = DESCRIPTION.root().path("paths").path(operation.path());
    JsonNode described = path.path(operation.method().toLowerCase(Locale.ROOT));
    assertThat(described.path("operationId").asString()).isEqualTo(operation.id());
    return described;
  }

  private static List<JsonNode> parameters(Request request, String in) {
    Operation operation = request.tag(Invocation.class).method().getAnnotation(Operation.class);
    List<JsonNode> parameters = new ArrayList<>();
    JsonNode path = DESCRIPTION.root().path("paths").path(operation.path());
    for (JsonNode owner : List.of(path, operation(request))) {
      owner.path("parameters").forEach(each -> parameters.add(DESCRIPTION.resolve(each)));
    }
    return parameters.stream().filter(each -> each.path("in").asString().equals(in)).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("methods")
  void goesToTheDescribedPathWithEveryValueIntact(Method method) throws Exception {
    Request request = request(method);
    Operation operation = request.tag(Invocation.class).method().getAnnotation(Operation.class);

    assertThat(request.method()).isEqualTo(operation.method());
    List<String> expected = new ArrayList<>();
    for (String segment : operation.path().substring(1).split("/")) {
      expected.add(segment.startsWith("{") ? pathValue(request, segment) : segment);
    }
    assertThat(request.url().pathSegments()).isEqualTo(expected);
  }

  private static String pathValue(Request request, String segment) {
    String name = segment.substring(1, segment.length() - 1);
    JsonNode parameter =
        parameters(request, "path").stream()
            .filter(each -> each.path("name").asString().equals(name))
            .findFirst()
            .orElseThrow();
    JsonNode schema = DESCRIPTION.resolve(parameter.path("schema"));
    return Description.isEnum(schema)
        ? schema.path("enum").path(0).asString()
        : SampleArguments.TEXT;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("methods")
  void sendsTheDescribedQueryAndNothingElse(Method method) throws Exception {
    Request request = request(method);
    boolean complete =
        !method.isDefault()
            || Stream.of(method.getParameterTypes())
                .anyMatch(type -> type.getSimpleName().endsWith("Query"));

    HttpUrl url = request.url();
    for (JsonNode parameter : parameters(request, "query")) {
      String name = parameter.path("name").asString();
      if (complete || parameter.path("required").asBoolean(false)) {
        boolean list =
            DESCRIPTION.resolve(parameter.path("schema")).path("type").asString("").equals("array");
        assertThat(url.queryParameterValues(name)).as(name).hasSize(list ? 2 : 1);
        checkText(parameter, url.queryParameter(name));
      } else {
        assertThat(url.queryParameterValues(name)).as(name).isEmpty();
      }
    }
    Set<String> described = new LinkedHashSet<>();
    parameters(request, "query").forEach(each -> described.add(each.path("name").asString()));
    assertThat(described).containsAll(url.queryParameterNames());
  }

  private static void checkText(JsonNode parameter, String text) {
    JsonNode schema = DESCRIPTION.resolve(parameter.path("schema"));
    if (schema.path("type").asString("").equals("array")) {
      schema = DESCRIPTION.resolve(schema.path("items"));
    }
    if (Description.isEnum(schema)) {
      assertThat(text).isEqualTo(schema.path("enum").path(0).asString());
    } else if (schema.path("format").asString("").equals("rfc2822")) {
      assertThat(text).isEqualTo("Thu, 11 Dec 2025 01:49:40 +0100");
    } else if (parameter.has("x-mailgun-boolean") || schema.has("x-mailgun-boolean")) {
      JsonNode words =
          parameter.has("x-mailgun-boolean")
              ? parameter.path("x-mailgun-boolean")
              : schema.path("x-mailgun-boolean");
      assertThat(text).isEqualTo(words.path("true").asString());
    } else if (schema.path("type").asString("").equals("string")) {
      assertThat(text).isEqualTo(SampleArguments.TEXT);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("methods")
  void sendsTheDescribedBodyWithEveryField(Method method) throws Exception {
    Request request = request(method);
    JsonNode contents = operation(request).path("requestBody").path("content");
    if (contents.isMissingNode()) {
      assertThat(request.body() == null || request.body().contentLength() == 0).isTrue();
      return;
    }
    String type = request.body().contentType().toString().split(";")[0];
    assertThat(contents.propertyNames()).contains(type);
    JsonNode media = contents.path(type);
    if (type.equals("application/json")) {
      JsonNode json = JsonMapper.shared().readTree(bytes(request).utf8());
      assertThat(SCHEMAS.problems(media.path("schema"), json)).isEmpty();
      assertThat(new Absent(DESCRIPTION).fields(media.path("schema"), json)).isEmpty();
    } else {
      checkForm(request, media);
    }
  }

  private static ByteString bytes(Request request) throws IOException {
    Buffer buffer = new Buffer();
    request.body().writeTo(buffer);
    return buffer.readByteString();
  }

  private static void checkForm(Request request, JsonNode media) throws IOException {
    List<FormText.Field> fields =
        FormText.fields(request.body().contentType().toString(), bytes(request));
    JsonNode schema = DESCRIPTION.resolve(media.path("schema"));
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      JsonNode encoding = media.path("encoding").path(property.getKey());
      JsonNode described = DESCRIPTION.resolve(property.getValue());
      boolean list =
          Description.mainType(described).equals("array")
              && !encoding.has("explode")
              && !encoding.has("contentType");
      List<FormText.Field> values =
          fields.stream().filter(field -> field.name().equals(property.getKey())).toList();
      assertThat(values).as(property.getKey()).hasSize(list ? 2 : 1);
      if (encoding.path("contentType").asString("").contains("json")) {
        JsonNode json = JsonMapper.shared().readTree(values.get(0).value());
        assertThat(SCHEMAS.problems(property.getValue(), json)).isEmpty();
      }
      boolean file = described.toString().contains("\"binary\"");
      assertThat(values.get(0).filename()).isEqualTo(file ? "file.txt" : null);
    }
    for (Map.Entry<String, JsonNode> family : schema.path("patternProperties").properties()) {
      String prefix = family.getKey().substring(1);
      assertThat(fields)
          .filteredOn(field -> field.name().equals(prefix + "sample"))
          .singleElement()
          .satisfies(field -> assertThat(field.value()).isEqualTo(SampleArguments.TEXT));
    }
    assertThat(request.tag(Invocation.class).method().getAnnotation(Form.class)).isNotNull();
  }

  @Test
  void everyOperationHasAMethodAndEveryAnnotatedMethodAnOperation() {
    Set<String> described = new LinkedHashSet<>();
    DESCRIPTION
        .root()
        .path("paths")
        .forEach(
            path ->
                path.forEach(
                    operation -> {
                      if (operation.has("operationId")) {
                        described.add(operation.path("operationId").asString());
                      }
                    }));
    Set<String> generated = new LinkedHashSet<>();
    methods()
        .filter(method -> !method.isDefault())
        .forEach(method -> generated.add(method.getAnnotation(Operation.class).id()));

    assertThat(described).isNotEmpty();
    assertThat(generated).containsExactlyInAnyOrderElementsOf(described);
  }

  @Test
  void theHeaderThatPicksASubaccountIsAnArgument() {
    assertThat(
            methods()
                .flatMap(method -> Stream.of(method.getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(Header.class))
                .map(parameter -> parameter.getAnnotation(Header.class).value()))
        .containsExactly("X-Mailgun-On-Behalf-Of");
  }
}
