package io.mailgunapi.testing.wire;

/** What the bundled description holds, counted without the code under test. */
public final class Description {
  private Description() {}

  /** The number of operations. A test of the generator's compares it with a table made by hand. */
  public static int operations() {
    return SpecDocument.bundled().root().path("paths").findValues("operationId").size();
  }
}
