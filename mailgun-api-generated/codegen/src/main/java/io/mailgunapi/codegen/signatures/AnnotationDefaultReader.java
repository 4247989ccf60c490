package io.mailgunapi.codegen.signatures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Reads whether a member of an annotation type has a default, and which. Without one, every use has
 * to name a value, so adding one is harmless and taking it away is not.
 */
final class AnnotationDefaultReader extends MethodVisitor {

  private final Consumer<String> result;
  private String text = "";

  AnnotationDefaultReader(Consumer<String> result) {
    super(Opcodes.ASM9);
    this.result = result;
  }

  @Override
  public AnnotationVisitor visitAnnotationDefault() {
    return new Values(values -> text = " default " + String.join(", ", values));
  }

  @Override
  public void visitEnd() {
    result.accept(text);
  }

  /** Gathers one value, or the values of an array. */
  private static final class Values extends AnnotationVisitor {

    private final Consumer<List<String>> done;
    private final List<String> values = new ArrayList<>();

    Values(Consumer<List<String>> done) {
      super(Opcodes.ASM9);
      this.done = done;
    }

    @Override
    public void visit(@Nullable String name, Object value) {
      values.add(
          value instanceof Type type
              ? TypeText.name(type.getClassName()) + ".class"
              : ConstantText.of(value, Type.getDescriptor(value.getClass())));
    }

    @Override
    public void visitEnum(@Nullable String name, String descriptor, String value) {
      values.add(value);
    }

    @Override
    public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
      values.add("@" + TypeText.name(Type.getType(descriptor).getInternalName()));
      return new Values(ignored -> {});
    }

    @Override
    public AnnotationVisitor visitArray(@Nullable String name) {
      return new Values(inner -> values.add("{" + String.join(", ", inner) + "}"));
    }

    @Override
    public void visitEnd() {
      done.accept(values);
    }
  }
}
