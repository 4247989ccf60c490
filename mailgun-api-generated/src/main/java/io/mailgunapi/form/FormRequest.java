package io.mailgunapi.form;

/** A request that is sent as a form. Implemented by the generated request classes. */
public interface FormRequest {
  /** Hands over every field that has a value, in the order of the API description. */
  void writeFields(FormFields fields);
}
