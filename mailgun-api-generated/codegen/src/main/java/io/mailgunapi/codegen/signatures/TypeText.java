package io.mailgunapi.codegen.signatures;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.util.TraceSignatureVisitor;

/** Spells names and types the way a Java source does. */
final class TypeText {

  private TypeText() {}

  /** The name of a type from its internal one. */
  static String name(String internalName) {
    return tidy(internalName.replace('/', '.'));
  }

  /** Type parameters and supertypes, from what the class file holds. */
  static String supertypes(
      int access, @Nullable String signature, @Nullable String superName, String[] interfaces) {
    StringBuilder own = new StringBuilder();
    if (signature == null) {
      own.append('L').append(superName == null ? "java/lang/Object" : superName).append(';');
      for (String each : interfaces) {
        own.append('L').append(each).append(';');
      }
    }
    TraceSignatureVisitor text = new TraceSignatureVisitor(access);
    new SignatureReader(signature == null ? own.toString() : signature).accept(text);
    return tidy(text.getDeclaration());
  }

  /** The type of a field, from its descriptor or generic signature. */
  static String field(String signature) {
    TraceSignatureVisitor text = new TraceSignatureVisitor(0);
    new SignatureReader(signature).acceptType(text);
    return tidy(text.getDeclaration());
  }

  /** The parts of a method, from its descriptor or generic signature. */
  static MethodText method(String signature) {
    TraceSignatureVisitor text = new TraceSignatureVisitor(0);
    new SignatureReader(signature).accept(text);
    String declaration = tidy(text.getDeclaration());
    int arguments = declaration.indexOf('(');
    String exceptions = text.getExceptions();
    return new MethodText(
        declaration.substring(0, arguments),
        tidy(text.getReturnType()),
        declaration.substring(arguments + 1, declaration.length() - 1),
        exceptions == null ? "" : tidy(exceptions));
  }

  private static String tidy(String text) {
    return text.replace('$', '.').replaceAll("\\bjava\\.lang\\.(?=[A-Z])", "");
  }

  /**
   * A method's types.
   *
   * @param typeParameters with angle brackets, or empty
   * @param result the type that it returns
   * @param arguments the types of its arguments, separated by commas
   * @param exceptions generic exceptions; empty where the class file names plain ones
   */
  record MethodText(String typeParameters, String result, String arguments, String exceptions) {}
}
