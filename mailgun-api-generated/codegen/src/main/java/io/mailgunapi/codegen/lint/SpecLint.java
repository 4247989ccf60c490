package io.mailgunapi.codegen.lint;

import io.mailgunapi.codegen.bundle.Bundle;
import io.mailgunapi.codegen.bundle.Bundler;
import io.mailgunapi.codegen.bundle.Problem;
import java.nio.file.Path;
import java.util.List;

/** Checks a description against all conventions of spec/README.md. */
public final class SpecLint {

  private static final List<SpecCheck> CHECKS =
      List.of(
          new OperationCheck(),
          new NameCheck(),
          new SchemaCheck(),
          new SentenceCheck(),
          new ExtensionCheck(),
          new PaginationCheck(),
          new UsageCheck(),
          new DeclaredCheck(),
          new ExampleCheck());

  private SpecLint() {}

  /**
   * Checks a description.
   *
   * @param root its root file; the README with the tables of exceptions lies beside it
   * @return everything that breaks a convention, each with file, line and pointer
   * @throws io.mailgunapi.codegen.bundle.SpecException if the files do not even make a bundle
   */
  public static List<Problem> check(Path root) {
    return check(root, CHECKS);
  }

  /**
   * Checks only what the generator relies on: names, and the words with which schemas are written.
   *
   * @param root the root file of any description
   * @return what a generator for our conventions would stumble over
   * @throws io.mailgunapi.codegen.bundle.SpecException if the files do not even make a bundle
   */
  public static List<Problem> checkShape(Path root) {
    return check(root, List.of(new NameCheck(), new SchemaCheck()));
  }

  private static List<Problem> check(Path root, List<SpecCheck> checks) {
    Bundle bundle = Bundler.bundleWithOrigins(root);
    SpecView spec = new SpecView(bundle);
    Findings findings = new Findings(bundle);
    checks.forEach(check -> check.check(spec, findings));
    return findings.problems();
  }
}
