package io.mailgunapi.codegen.signatures;

import io.mailgunapi.codegen.signatures.ClassFile.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Reads one class file, without its code. */
final class ClassFileReader extends ClassVisitor {

  private static final int VISIBLE = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;

  private final List<Member> members = new ArrayList<>();
  private final List<String> permitted = new ArrayList<>();
  private String name = "";
  private @Nullable String outer;
  private int access;
  private @Nullable String superName;
  private String supertypes = "";
  private boolean local;
  private boolean daggerMade;

  private ClassFileReader() {
    super(Opcodes.ASM9);
  }

  static ClassFile read(byte[] classFile) {
    ClassFileReader reader = new ClassFileReader();
    new ClassReader(classFile)
        .accept(reader, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return new ClassFile(
        reader.name,
        reader.outer,
        reader.access,
        reader.superName,
        reader.supertypes,
        reader.permitted,
        reader.local,
        reader.daggerMade,
        reader.members);
  }

  @Override
  public void visit(
      int version,
      int flags,
      String internalName,
      @Nullable String signature,
      @Nullable String superclass,
      String[] interfaces) {
    name = internalName;
    access = flags;
    superName = superclass;
    supertypes = TypeText.supertypes(flags, signature, superclass, interfaces);
  }

  @Override
  public void visitInnerClass(
      String internalName, @Nullable String around, @Nullable String simpleName, int flags) {
    if (internalName.equals(name)) {
      outer = around;
      local = around == null;
      // The flags of the class itself know neither static nor protected.
      access = flags | (access & (Opcodes.ACC_RECORD | Opcodes.ACC_DEPRECATED));
    }
  }

  @Override
  public void visitPermittedSubclass(String internalName) {
    permitted.add(internalName);
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    daggerMade |= descriptor.equals("Ldagger/internal/DaggerGenerated;");
    return null;
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int flags,
      String fieldName,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    if (isListed(flags)) {
      String line =
          modifiers(flags)
              + ((flags & Opcodes.ACC_FINAL) == 0 ? "" : "final ")
              + TypeText.field(signature == null ? descriptor : signature)
              + " "
              + fieldName
              + (value == null ? "" : " = " + ConstantText.of(value, descriptor));
      members.add(new Member(isProtected(flags), false, line));
    }
    return null;
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int flags,
      String methodName,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    boolean constructor = methodName.equals("<init>");
    if (!isListed(flags) || methodName.equals("<clinit>")) {
      return null;
    }
    TypeText.MethodText text = TypeText.method(signature == null ? descriptor : signature);
    String arguments = text.arguments();
    if ((flags & Opcodes.ACC_VARARGS) != 0) {
      arguments = arguments.substring(0, arguments.length() - 2) + "...";
    }
    String line =
        modifiers(flags)
            + methodModifiers(flags)
            + (text.typeParameters().isEmpty() ? "" : text.typeParameters() + " ")
            + (constructor ? simpleName() : text.result() + " " + methodName)
            + "("
            + arguments
            + ")"
            + thrown(text.exceptions(), exceptions);
    Member member = new Member(isProtected(flags), constructor, line);
    if ((access & Opcodes.ACC_ANNOTATION) == 0) {
      members.add(member);
      return null;
    }
    return new AnnotationDefaultReader(
        defaultText ->
            members.add(new Member(member.isProtected(), false, member.line() + defaultText)));
  }

  private static boolean isListed(int flags) {
    return (flags & VISIBLE) != 0 && (flags & Opcodes.ACC_SYNTHETIC) == 0;
  }

  private static boolean isProtected(int flags) {
    return (flags & Opcodes.ACC_PROTECTED) != 0;
  }

  private static String modifiers(int flags) {
    return ((flags & Opcodes.ACC_DEPRECATED) == 0 ? "" : "@Deprecated ")
        + (isProtected(flags) ? "protected " : "public ")
        + ((flags & Opcodes.ACC_STATIC) == 0 ? "" : "static ");
  }

  private String methodModifiers(int flags) {
    if ((flags & Opcodes.ACC_ABSTRACT) != 0) {
      return "abstract ";
    }
    boolean inInterface = (access & Opcodes.ACC_INTERFACE) != 0;
    if (inInterface) {
      return (flags & Opcodes.ACC_STATIC) == 0 ? "default " : "";
    }
    return (flags & Opcodes.ACC_FINAL) == 0 ? "" : "final ";
  }

  private static String thrown(String generic, String @Nullable [] exceptions) {
    if (!generic.isEmpty()) {
      return " throws " + generic;
    }
    if (exceptions == null || exceptions.length == 0) {
      return "";
    }
    return Arrays.stream(exceptions)
        .map(TypeText::name)
        .sorted()
        .collect(Collectors.joining(", ", " throws ", ""));
  }

  private String simpleName() {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('$')) + 1);
  }
}
