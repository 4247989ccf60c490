package io.mailgunapi.testing.area;

/** Answers one operation. */
@FunctionalInterface
interface Handler {

  /**
   * The answer.
   *
   * @throws Refusal if the request can't be granted
   */
  Reply answer(Call call);
}
