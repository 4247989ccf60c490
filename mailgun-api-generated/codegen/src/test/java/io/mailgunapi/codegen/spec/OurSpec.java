package io.mailgunapi.codegen.spec;

import java.nio.file.Path;

/** Where our own description lies. */
final class OurSpec {

  static final Path ROOT =
      Path.of(System.getProperty("basedir", "")).resolve("../../spec/openapi.yaml").normalize();

  private OurSpec() {}
}
