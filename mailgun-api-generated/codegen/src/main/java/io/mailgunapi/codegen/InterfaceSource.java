package io.mailgunapi.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The Retrofit interface of one tag. */
record InterfaceSource(
    String className,
    String accessor,
    String tag,
    @Nullable String description,
    List<OperationSource> operations) {

  String javadoc() {
    return JavadocText.comment(
        0, description == null ? "The operations of " + tag + "." : description, List.of());
  }

  String accessorJavadoc() {
    return JavadocText.comment(
        2, description == null ? "The operations of " + tag + "." : description, List.of());
  }

  List<String> imports() {
    Set<String> imports = new TreeSet<>();
    imports.add("retrofit2.Call");
    operations.forEach(
        operation -> imports.addAll(operation.imports(MailgunGenerator.MODEL_PACKAGE)));
    return new ArrayList<>(imports);
  }

  /** The imports of the class that passes the calls on. */
  List<String> callImports() {
    Set<String> imports = new TreeSet<>();
    imports.add("retrofit2.Call");
    operations.forEach(
        operation -> imports.addAll(operation.callImports(MailgunGenerator.MODEL_PACKAGE)));
    return new ArrayList<>(imports);
  }
}
