package io.mailgunapi.contract;

import io.mailgunapi.api.MailgunApis;
import io.mailgunapi.form.Form;
import io.mailgunapi.spec.Operation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Headers;

/**
 * A method of a generated interface that describes a call.
 *
 * @param operation the annotation that ties it to the description
 * @param api the interface
 * @param method the annotated method
 */
record GeneratedMethod(Operation operation, Class<?> api, Method method) {

  /** Every annotated method of every interface that the client hands out. */
  static List<GeneratedMethod> all() {
    List<GeneratedMethod> found = new ArrayList<>();
    for (Method accessor : MailgunApis.class.getMethods()) {
      if (accessor.getParameterCount() > 0) {
        continue;
      }
      Class<?> api = accessor.getReturnType();
      for (Method method : api.getMethods()) {
        Operation operation = method.getAnnotation(Operation.class);
        if (operation != null && Modifier.isAbstract(method.getModifiers())) {
          found.add(new GeneratedMethod(operation, api, method));
        }
      }
    }
    found.sort(
        Comparator.comparing((GeneratedMethod each) -> each.operation.id())
            // The one that is named like the operation comes first.
            .thenComparing(each -> !each.method.getName().equals(each.operation.id()))
            .thenComparing(each -> each.method.getName()));
    return List.copyOf(found);
  }

  /** The methods that end in this one: with a query object, or with required values alone. */
  List<Method> conveniences() {
    return Arrays.stream(api.getMethods())
        .filter(each -> each.isDefault() && each.getName().equals(method.getName()))
        .sorted(Comparator.comparingInt(Method::getParameterCount))
        .toList();
  }

  /** What the call answers, {@code Void} for nothing. */
  Type answerType() {
    return ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
  }

  Form.@Nullable Encoding formEncoding() {
    Form form = method.getAnnotation(Form.class);
    return form == null ? null : form.value();
  }

  /** The content type that the method asks for, empty if it names none. */
  String accepted() {
    Headers headers = method.getAnnotation(Headers.class);
    if (headers != null) {
      for (String header : headers.value()) {
        if (header.toLowerCase(Locale.ROOT).startsWith("accept:")) {
          return header.substring("accept:".length()).strip();
        }
      }
    }
    return "";
  }

  @Override
  public String toString() {
    return api.getSimpleName() + "." + method.getName();
  }
}
