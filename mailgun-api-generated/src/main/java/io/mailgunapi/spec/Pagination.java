package io.mailgunapi.spec;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says how a listing is walked page by page. Made from {@code x-mailgun-pagination}. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Pagination {
  /** How the next page is asked for. */
  Style style();

  /** Whether {@link Paged#pageTotal()} counts the items of all pages, not just of the one. */
  boolean grandTotal() default false;

  /** Items on a page when the request names no limit; 0 where that is not documented. */
  int defaultSize() default 0;

  /** The largest limit that is documented; 0 where none is. */
  int maxSize() default 0;

  /**
   * Default and largest limit when {@code time} is a dimension of the query; 0 if that changes
   * nothing.
   */
  int timeSize() default 0;

  /** The query parameter that carries the page size; empty where none does. */
  String limitParameter() default "";

  /** Where the position of the next page comes from and goes to. */
  enum Style {
    /** The answer carries a link to the next page. */
    LINKS,
    /** {@code skip} and {@code limit} are query parameters. */
    OFFSET_QUERY,
    /** {@code skip} and {@code limit} are fields of {@code pagination} in the JSON request body. */
    OFFSET_BODY,
    /** The answer carries a token, which goes into {@code pagination} of the JSON request body. */
    TOKENS
  }
}
