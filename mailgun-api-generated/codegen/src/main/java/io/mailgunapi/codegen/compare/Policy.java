package io.mailgunapi.codegen.compare;

import com.fasterxml.jackson.databind.JsonNode;

/** Decides which differences matter to a report. */
public interface Policy {

  /**
   * Whether a difference is to be reported.
   *
   * @param finding the difference
   * @param before the node of the first description; missing where there is none
   * @param after the node of the second description; missing where there is none
   */
  boolean matters(Finding finding, JsonNode before, JsonNode after);

  /** Whether the bodies of refusals are compared, too. */
  boolean comparesErrors();
}
