package io.mailgunapi.spec;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an operation that Mailgun has deprecated. Made from {@code x-mailgun-deprecation}. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DeprecatedOperation {
  /** The operationId to call instead; empty where there is none. */
  String replacement() default "";

  /** Why the operation should not be used any more. */
  String reason() default "";
}
