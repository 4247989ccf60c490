package io.mailgunapi.form;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says that the body of a method is a {@link FormRequest}, and how it is encoded. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Form {
  /** How the fields become bytes. */
  Encoding value();

  /** The two encodings of a form. */
  enum Encoding {
    /** {@code application/x-www-form-urlencoded}, without files. */
    URLENCODED,
    /** {@code multipart/form-data}. */
    MULTIPART
  }
}
