package io.mailgunapi.codegen.tidy;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Turns an untidy description into one that keeps to our conventions. */
public final class Tidier {

  private Tidier() {}

  /**
   * Tidies a bundled document.
   *
   * @param bundle a document of OpenAPI 3.0 or 3.1 without references to other files; stays as it
   *     is
   * @return a document of OpenAPI 3.1 in the shape that spec/README.md describes
   */
  public static ObjectNode tidy(ObjectNode bundle) {
    Description description = new Description(bundle.deepCopy());
    if (bundle.path("openapi").asText().startsWith("3.0")) {
      description.document().put("openapi", "3.1.0");
    }
    OrphanedSchemas orphans = new OrphanedSchemas(description);
    // References to bodies and answers are put in place first: what follows looks into operations.
    new InlinedBodies(description).apply();
    new PathTemplates(description).apply();
    new TidySchemas(description).apply();
    new OperationTags(description).apply();
    new Deprecations(description).apply();
    new OperationIds(description).apply();
    new TidyParameters(description).apply();
    new TidyAnswers(description).apply();
    // A body that becomes query parameters is one no longer when bodies are tidied.
    new BodyOfGet(description).apply();
    new TidyBodies(description).apply();
    orphans.apply();
    // Names come last, when it is settled which schemas are objects and who uses them.
    new SchemaNames(description).apply();
    new Hoister(description).apply();
    return description.document();
  }
}
