package io.mailgunapi.spec;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says how a boolean is spelled in a query. Made from {@code x-mailgun-boolean}. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface BooleanText {
  /** The text for true. */
  String ifTrue();

  /** The text for false; empty if false is left out. */
  String ifFalse() default "";
}
