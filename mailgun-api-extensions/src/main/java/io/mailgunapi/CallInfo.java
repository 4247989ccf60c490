package io.mailgunapi;

import io.mailgunapi.spec.Operation;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** What the annotations of a generated method say about a call of it. Immutable. */
record CallInfo(
    @Nullable Method declared,
    @Nullable Operation operation,
    @Nullable String domain,
    String httpMethod,
    boolean repeatable) {

  /** The annotation on the generated method; null if there is none. */
  <A extends Annotation> @Nullable A annotation(Class<A> type) {
    return declared == null ? null : declared.getAnnotation(type);
  }

  /** Whether the method carries the annotation. */
  boolean is(Class<? extends Annotation> type) {
    return declared != null && declared.isAnnotationPresent(type);
  }

  /** Whether calling again can change nothing more, since nothing is changed at all. */
  boolean readsOnly() {
    return repeatable && !httpMethod.equals("PUT") && !httpMethod.equals("DELETE");
  }

  /**
   * The path without values, so that it can be shown: the template, or for a foreign call the plain
   * path.
   */
  String path(Request request) {
    return operation != null ? operation.path() : request.url().encodedPath();
  }

  /** {@code GET /v3/domains/{domain} (getDomain, mg.example.com)}. */
  String describe(Request request) {
    return request.method() + " " + path(request) + suffix();
  }

  /** {@code (getDomain, mg.example.com)} with a space before it, or nothing. */
  String suffix() {
    if (operation == null) {
      return "";
    }
    return " (" + operation.id() + (domain == null ? "" : ", " + domain) + ")";
  }
}
