package io.mailgunapi;

import io.mailgunapi.spec.DomainArgument;
import io.mailgunapi.spec.Operation;
import io.mailgunapi.spec.Safe;
import io.mailgunapi.spec.Unsafe;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;

/** Finds out which operation a request belongs to. Safe for use by several threads. */
@Singleton
final class Operations {
  /**
   * Reflection copies parameter annotations each time it is asked, so the position is remembered.
   */
  private final ConcurrentMap<Method, Integer> domainPositions = new ConcurrentHashMap<>();

  @Inject
  Operations() {}

  CallInfo of(Request request) {
    Invocation invocation = request.tag(Invocation.class);
    if (invocation == null) {
      return new CallInfo(null, null, null, request.method(), repeatable(request.method(), null));
    }
    Method method = invocation.method();
    return new CallInfo(
        method,
        method.getAnnotation(Operation.class),
        domain(method, invocation.arguments()),
        request.method(),
        repeatable(request.method(), method));
  }

  private @Nullable String domain(Method method, List<?> arguments) {
    int position = domainPositions.computeIfAbsent(method, Operations::domainPosition);
    Object domain = position < 0 ? null : arguments.get(position);
    return domain == null ? null : domain.toString();
  }

  private static int domainPosition(Method method) {
    Annotation[][] parameters = method.getParameterAnnotations();
    for (int i = 0; i < parameters.length; i++) {
      for (Annotation annotation : parameters[i]) {
        if (annotation instanceof DomainArgument) {
          return i;
        }
      }
    }
    return -1;
  }

  private static boolean repeatable(String httpMethod, @Nullable Method method) {
    return switch (httpMethod) {
      case "GET", "HEAD", "OPTIONS" -> true;
      case "PUT", "DELETE" -> method == null || !method.isAnnotationPresent(Unsafe.class);
      case "POST" -> method != null && method.isAnnotationPresent(Safe.class);
      default -> false;
    };
  }
}
