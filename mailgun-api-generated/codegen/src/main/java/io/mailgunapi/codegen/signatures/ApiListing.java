package io.mailgunapi.codegen.signatures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** The public API of a module, sorted by name: types, and the members of each. Immutable. */
final class ApiListing {

  private static final String PACKAGE = "io/mailgunapi";
  private static final String INDENT = "  ";

  private final SortedMap<String, ApiType> types;

  private ApiListing(SortedMap<String, ApiType> types) {
    this.types = Collections.unmodifiableSortedMap(types);
  }

  /** Reads the API from the class files below {@code io/mailgunapi} in these folders. */
  static ApiListing ofClasses(List<Path> folders) {
    Map<String, ClassFile> classes = new HashMap<>();
    for (Path folder : folders) {
      for (Path file : classFiles(folder)) {
        try {
          ClassFile classFile = ClassFileReader.read(Files.readAllBytes(file));
          classes.put(classFile.name(), classFile);
        } catch (IOException e) {
          throw new UncheckedIOException("Cannot read the class file " + file, e);
        }
      }
    }
    SortedMap<String, ApiType> types = new TreeMap<>();
    for (ClassFile each : classes.values()) {
      if (accessible(each, classes)) {
        types.put(
            TypeText.name(each.name()),
            new ApiType(each.header(), List.copyOf(members(each, classes))));
      }
    }
    return new ApiListing(types);
  }

  private static List<Path> classFiles(Path folder) {
    Path top = folder.resolve(PACKAGE);
    if (!Files.isDirectory(top)) {
      throw new IllegalArgumentException(
          "There are no classes of " + PACKAGE + " in " + folder + ": compile the module first");
    }
    try (Stream<Path> files = Files.walk(top)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .filter(file -> !file.endsWith("package-info.class"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list the folder " + folder, e);
    }
  }

  private static boolean accessible(ClassFile classFile, Map<String, ClassFile> classes) {
    if (classFile.daggerMade() || !classFile.open()) {
      return false;
    }
    if (classFile.outer() == null) {
      return true;
    }
    ClassFile outer = classes.get(classFile.outer());
    boolean reachable =
        !classFile.is(Opcodes.ACC_PROTECTED) || (outer != null && !outer.is(Opcodes.ACC_FINAL));
    return outer != null && reachable && accessible(outer, classes);
  }

  /** Members of the type, and those that it has from superclasses which nobody else can name. */
  private static SortedSet<String> members(ClassFile type, Map<String, ClassFile> classes) {
    SortedSet<String> members = new TreeSet<>();
    ClassFile declaring = type;
    while (declaring != null && (declaring == type || !accessible(declaring, classes))) {
      for (ClassFile.Member member : declaring.members()) {
        boolean inherited = declaring == type || !member.constructor();
        if (inherited && !(member.isProtected() && type.is(Opcodes.ACC_FINAL))) {
          members.add(member.line());
        }
      }
      declaring = superclass(declaring, classes);
    }
    return members;
  }

  private static @Nullable ClassFile superclass(ClassFile type, Map<String, ClassFile> classes) {
    return type.superName() == null ? null : classes.get(type.superName());
  }

  /** Reads a listing that {@link #text} wrote. */
  static ApiListing parse(String text) {
    SortedMap<String, ApiType> types = new TreeMap<>();
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    int at = 0;
    while (at < lines.size()) {
      String header = lines.get(at++);
      List<String> members = new ArrayList<>();
      while (at < lines.size() && lines.get(at).startsWith(INDENT)) {
        members.add(lines.get(at++).strip());
      }
      types.put(nameIn(header), new ApiType(header, List.copyOf(members)));
    }
    return new ApiListing(types);
  }

  private static String nameIn(String header) {
    for (String word : header.split("[ <]")) {
      if (word.startsWith("io.mailgunapi")) {
        return word;
      }
    }
    return header;
  }

  /** The types by name. */
  SortedMap<String, ApiType> types() {
    return types;
  }

  /** The listing, one line for each type and member. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (ApiType type : types.values()) {
      text.append(type.header()).append('\n');
      type.members().forEach(line -> text.append(INDENT).append(line).append('\n'));
      text.append('\n');
    }
    return text.toString().stripTrailing() + "\n";
  }
}
