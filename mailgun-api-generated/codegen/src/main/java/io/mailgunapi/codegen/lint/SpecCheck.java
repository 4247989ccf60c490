package io.mailgunapi.codegen.lint;

/** One group of conventions. */
@FunctionalInterface
interface SpecCheck {

  /** Notes everything in the description that breaks them. */
  void check(SpecView spec, Findings findings);
}
