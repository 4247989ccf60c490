package io.mailgunapi.spec;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a PUT or DELETE that must not be repeated. Made from {@code x-mailgun-unsafe}. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Unsafe {
  /** What a repetition would do. */
  String value();
}
