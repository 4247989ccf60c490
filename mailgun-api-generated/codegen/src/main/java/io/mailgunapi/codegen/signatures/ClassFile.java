package io.mailgunapi.codegen.signatures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * What a class file says about its type.
 *
 * @param name the internal name, such as {@code io/mailgunapi/model/Bounce$Builder}
 * @param outer the internal name of the type around it; null for a top-level type
 * @param access the modifiers in the source, also for a nested type
 * @param superName the internal name of the superclass; null for {@code Object} alone
 * @param supertypes type parameters and supertypes as a declaration spells them
 * @param permitted the subclasses of a sealed type
 * @param local whether the type is declared inside of a method
 * @param daggerMade whether Dagger's processor emitted it
 * @param members the public and protected members
 */
record ClassFile(
    String name,
    @Nullable String outer,
    int access,
    @Nullable String superName,
    String supertypes,
    List<String> permitted,
    boolean local,
    boolean daggerMade,
    List<Member> members) {

  ClassFile {
    permitted = List.copyOf(permitted);
    members = List.copyOf(members);
  }

  /**
   * A declaration that subclasses or everybody can see.
   *
   * @param isProtected whether only subclasses see it
   * @param constructor whether subclasses have to declare their own
   * @param line how the listing spells it
   */
  record Member(boolean isProtected, boolean constructor, String line) {}

  boolean is(int flag) {
    return (access & flag) != 0;
  }

  /** Whether other packages may name it, as far as its own modifiers decide. */
  boolean open() {
    return is(Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED) && !local && !is(Opcodes.ACC_SYNTHETIC);
  }

  /** The declaration, without members. */
  String header() {
    StringBuilder header = new StringBuilder();
    header.append(is(Opcodes.ACC_DEPRECATED) ? "@Deprecated " : "");
    header.append(is(Opcodes.ACC_PROTECTED) ? "protected " : "public ");
    boolean plainClass = kind().equals("class");
    if (outer != null && plainClass) {
      header.append(is(Opcodes.ACC_STATIC) ? "static " : "");
    }
    if (plainClass) {
      header.append(is(Opcodes.ACC_ABSTRACT) ? "abstract " : "");
      header.append(is(Opcodes.ACC_FINAL) ? "final " : "");
    }
    boolean sealed = !permitted.isEmpty() && !is(Opcodes.ACC_ENUM);
    header.append(sealed ? "sealed " : "");
    header.append(kind()).append(' ').append(TypeText.name(name)).append(supertypes);
    if (sealed) {
      header.append(" permits ");
      header.append(String.join(", ", permitted.stream().map(TypeText::name).sorted().toList()));
    }
    return header.toString();
  }

  private String kind() {
    if (is(Opcodes.ACC_ANNOTATION)) {
      return "@interface";
    }
    if (is(Opcodes.ACC_INTERFACE)) {
      return "interface";
    }
    if (is(Opcodes.ACC_ENUM)) {
      return "enum";
    }
    return is(Opcodes.ACC_RECORD) ? "record" : "class";
  }
}
