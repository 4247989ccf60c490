package io.mailgunapi.codegen.bundle;

import io.mailgunapi.codegen.openapi.Pointer;

/**
 * A place in the files of an API description.
 *
 * @param file the file, seen from the folder above the root file's
 * @param line the line, counted from 1; 0 where no line can be named
 * @param pointer the place inside the file
 */
public record Location(String file, int line, Pointer pointer) {

  @Override
  public String toString() {
    return file + (line > 0 ? ", line " + line : "") + ", " + pointer;
  }
}
