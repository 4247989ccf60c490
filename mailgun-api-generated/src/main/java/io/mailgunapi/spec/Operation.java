package io.mailgunapi.spec;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the operation of the API description that a method calls.
 *
 * <p>An OkHttp interceptor finds it without parsing URLs: {@code
 * request.tag(retrofit2.Invocation.class).method().getAnnotation(Operation.class)}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Operation {
  /** The operationId, such as {@code listBounces}. */
  String id();

  /** The tag, such as {@code Bounces}. */
  String tag();

  /** The HTTP method in upper case. */
  String method();

  /** The path with its parameters in braces, such as <code>/v3/{domain}/bounces</code>. */
  String path();
}
