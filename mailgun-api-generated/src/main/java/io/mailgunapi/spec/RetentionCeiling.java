package io.mailgunapi.spec;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How far back data of each resolution reaches, as ISO 8601 periods. Made from {@code
 * x-mailgun-retention}. A resolution without a documented ceiling is empty.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RetentionCeiling {
  /** Period for which hourly data is kept, such as {@code P60D}. */
  String hour() default "";

  /** Period for which daily data is kept, such as {@code P1Y}. */
  String day() default "";
}
