package io.mailgunapi.form;

import java.lang.reflect.Type;

/**
 * Takes the fields of a {@link FormRequest} one by one. A name that comes again is a repeated
 * field.
 */
public interface FormFields {
  /** Adds a field of text. */
  void text(String name, String value);

  /**
   * Adds a field whose value is JSON text of {@code value}, which has the Java type {@code type}.
   */
  void json(String name, Object value, Type type);

  /**
   * Adds a file.
   *
   * @throws IllegalArgumentException if the form is urlencoded
   */
  void file(String name, FilePart file);
}
