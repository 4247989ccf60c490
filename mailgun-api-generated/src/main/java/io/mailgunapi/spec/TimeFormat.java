package io.mailgunapi.spec;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says how a time is spelled in a query, header or path. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface TimeFormat {
  /** The spelling. */
  Shape value();

  /** The spellings of a time. */
  enum Shape {
    /** {@code Thu, 11 Dec 2025 01:49:40 +0000}. */
    RFC_2822,
    /** {@code 2025-12-11T01:49:40Z}. */
    RFC_3339,
    /** Whole seconds since 1970. */
    EPOCH_SECONDS,
    /** Seconds since 1970 with a fraction. */
    EPOCH_SECONDS_FRACTION,
    /** Milliseconds since 1970. */
    EPOCH_MILLIS
  }
}
