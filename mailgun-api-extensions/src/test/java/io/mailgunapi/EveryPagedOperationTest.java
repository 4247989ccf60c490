package io.mailgunapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.api.MailgunApis;
import io.mailgunapi.model.StatsEvent;
import io.mailgunapi.paging.Pager;
import io.mailgunapi.spec.Operation;
import io.mailgunapi.spec.Paged;
import io.mailgunapi.spec.Pagination;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.Call;

/**
 * Walks every paged operation over three pages, which a server makes of the description's own
 * examples.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EveryPagedOperationTest {
  private static final int PAGES = 3;

  private final Map<?, ?> description = read();

  EveryPagedOperationTest() throws IOException {}

  static Stream<Method> pagedMethods() {
    return Stream.of(MailgunApis.class.getMethods())
        .filter(accessor -> accessor.getParameterCount() == 0)
        .flatMap(accessor -> Stream.of(accessor.getReturnType().getMethods()))
        .filter(method -> method.isAnnotationPresent(Pagination.class));
  }

  @Test
  void thirtyOperationsArePaged() {
    assertThat(pagedMethods().map(method -> method.getAnnotation(Operation.class).id()).distinct())
        .hasSize(30)
        .doesNotContain("listBounceEvents");
  }

  /** Some unpaged operations share their model with a paged one, so the compiler can't tell. */
  @Test
  void unpagedOperationsThatTheCompilerLetsThroughAreRefused() {
    List<String> refused = new ArrayList<>();
    try (Wire wire = new Wire()) {
      Mailgun mailgun = wire.client(builder -> builder.deprecationListener(notice -> {}));
      for (Method method : methodsThatAnswerPages()) {
        if (!method.isAnnotationPresent(Pagination.class)) {
          assertThatThrownBy(() -> pager(mailgun, method))
              .isInstanceOf(IllegalArgumentException.class)
              .hasMessage(method.getName() + " is not a paged operation: use execute(call)");
          refused.add(method.getName());
        }
      }
      assertThat(wire.requests()).isZero();
    }

    assertThat(refused)
        .containsExactlyInAnyOrder(
            "getAccountStats", "getDomainStats", "getFilteredStats", "getDomainTagStats");
  }

  private static List<Method> methodsThatAnswerPages() {
    return Stream.of(MailgunApis.class.getMethods())
        .filter(accessor -> accessor.getParameterCount() == 0)
        .flatMap(accessor -> Stream.of(accessor.getReturnType().getMethods()))
        .filter(method -> method.isAnnotationPresent(Operation.class))
        .filter(method -> answersPages(method.getGenericReturnType()))
        .toList();
  }

  private static boolean answersPages(java.lang.reflect.Type call) {
    java.lang.reflect.Type answer =
        ((java.lang.reflect.ParameterizedType) call).getActualTypeArguments()[0];
    return answer instanceof Class<?> model && Paged.class.isAssignableFrom(model);
  }

  @ParameterizedTest
  @MethodSource("pagedMethods")
  void isWalkedFromItsFirstPageToItsLast(Method method) throws Exception {
    Pagination pagination = method.getAnnotation(Pagination.class);
    String id = method.getAnnotation(Operation.class).id();
    try (Wire wire = new Wire()) {
      for (int page = 0; page < PAGES; page++) {
        Map<String, Object> answer = answer(id, pagination, page);
        wire.answer(JsonTree.write(answer));
      }
      if (!pagination.grandTotal()) {
        wire.answer(JsonTree.write(answer(id, pagination, PAGES)));
      }
      Mailgun mailgun = wire.client(builder -> builder.deprecationListener(notice -> {}));

      int walked = 0;
      for (Object item : pager(mailgun, method)) {
        assertThat(item).isNotNull();
        walked++;
      }

      assertThat(walked).isEqualTo(PAGES * 2);
      assertThat(wire.requests()).isEqualTo(pagination.grandTotal() ? PAGES : expected(pagination));
      RecordedRequest first = wire.taken();
      RecordedRequest second = wire.taken();
      assertThat(second.getMethod()).isEqualTo(first.getMethod());
      switch (pagination.style()) {
        case LINKS -> assertThat(second.getTarget()).endsWith("?at=1&limit=2");
        case OFFSET_QUERY -> assertThat(second.getUrl().queryParameter("skip")).isEqualTo("2");
        case OFFSET_BODY -> assertThat(second.getBody().utf8()).contains("\"skip\":2");
        case TOKENS -> assertThat(second.getBody().utf8()).contains("\"token\":\"t1\"");
      }
    }
  }

  private static int expected(Pagination pagination) {
    return pagination.style() == Pagination.Style.TOKENS ? PAGES : PAGES + 1;
  }

  @SuppressWarnings("unchecked")
  private static Pager<Object> pager(Mailgun mailgun, Method method) throws Exception {
    List<Object> arguments = new ArrayList<>();
    for (Parameter parameter : method.getParameters()) {
      Class<?> type = parameter.getType();
      boolean optional =
          parameter.getAnnotatedType().isAnnotationPresent(org.jspecify.annotations.Nullable.class);
      if (optional) {
        arguments.add(null);
      } else if (type == String.class) {
        arguments.add("value");
      } else if (type == List.class) {
        arguments.add(List.of(StatsEvent.ACCEPTED));
      } else if (type == OffsetDateTime.class) {
        arguments.add(OffsetDateTime.parse("2026-03-01T00:00:00Z"));
      } else {
        Object builder = type.getMethod("builder").invoke(null);
        arguments.add(builder.getClass().getMethod("build").invoke(builder));
      }
    }
    Object api = mailgun.api(method.getDeclaringClass());
    return mailgun.paginate(
        (Call<? extends Paged<Object>>) method.invoke(api, arguments.toArray()));
  }

  /**
   * The example with two items of its own for each page, none behind the last one, and the way to
   * the next page.
   */
  private Map<String, Object> answer(String id, Pagination pagination, int page)
      throws IOException {
    Map<?, ?> operation = operation(id);
    Map<?, ?> rules = (Map<?, ?>) operation.get("x-mailgun-pagination");
    Map<String, Object> answer = copy(example(operation));
    List<Object> items = new ArrayList<>();
    List<?> examples = (List<?>) at(answer, (String) rules.get("items"));
    for (int i = 0; i < 2 && page < PAGES; i++) {
      items.add(marked(examples.get(0), page * 2 + i + 1, new boolean[1]));
    }
    set(answer, (String) rules.get("items"), items);
    switch (pagination.style()) {
      case LINKS ->
          set(
              answer,
              (String) rules.get("next"),
              "https://api.mailgun.net" + "/v3/next?at=" + (page + 1) + "&limit=2");
      case TOKENS ->
          set(answer, (String) rules.get("next"), page < PAGES - 1 ? "t" + (page + 1) : "");
      default -> {
        if (rules.get("total") != null) {
          boolean grand = pagination.grandTotal();
          set(
              answer,
              (String) rules.get("total"),
              new BigDecimal(grand ? PAGES * 2 : items.size()));
        }
        if (rules.get("limit") != null) {
          set(answer, (String) rules.get("limit"), new BigDecimal(2));
        }
      }
    }
    return answer;
  }

  private static Object marked(Object value, int mark, boolean[] done) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((name, field) -> copy.put((String) name, marked(field, mark, done)));
      return copy;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(element -> marked(element, mark, done)).toList();
    }
    if (!done[0] && value instanceof String text && !text.matches(".*(T|, \\d\\d ).*")) {
      done[0] = true;
      return text + mark;
    }
    if (!done[0] && value instanceof BigDecimal number) {
      done[0] = true;
      return number.add(new BigDecimal(mark));
    }
    return value;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> copy(Map<?, ?> map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach(
        (name, value) ->
            copy.put((String) name, value instanceof Map<?, ?> nested ? copy(nested) : value));
    return copy;
  }

  private static Object at(Map<String, Object> root, String pointer) {
    Object value = root;
    for (String step : pointer.substring(1).split("/")) {
      value = ((Map<?, ?>) value).get(step);
    }
    return value;
  }

  @SuppressWarnings("unchecked")
  private static void set(Map<String, Object> root, String pointer, Object value) {
    String[] steps = pointer.substring(1).split("/");
    Map<String, Object> place = root;
    for (int i = 0; i < steps.length - 1; i++) {
      place = (Map<String, Object>) place.computeIfAbsent(steps[i], k -> new LinkedHashMap<>());
    }
    place.put(steps[steps.length - 1], value);
  }

  private static Map<?, ?> example(Map<?, ?> operation) {
    Map<?, ?> answer = (Map<?, ?>) ((Map<?, ?>) operation.get("responses")).get("200");
    Map<?, ?> json = (Map<?, ?>) ((Map<?, ?>) answer.get("content")).get("application/json");
    return (Map<?, ?>) json.get("example");
  }

  private Map<?, ?> operation(String id) {
    for (Object path : ((Map<?, ?>) description.get("paths")).values()) {
      for (Object operation : ((Map<?, ?>) path).values()) {
        if (operation instanceof Map<?, ?> fields && id.equals(fields.get("operationId"))) {
          return fields;
        }
      }
    }
    throw new IllegalArgumentException(id);
  }

  private static Map<?, ?> read() throws IOException {
    try (InputStream in = Mailgun.class.getResourceAsStream("/META-INF/mailgun-api/openapi.json")) {
      return (Map<?, ?>) JsonTree.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
