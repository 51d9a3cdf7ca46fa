// SPDX-License-Identifier: Apache-2.0
package io.grundton.problem;

/**
 * A position in a file.
 *
 * @param file as the user named it
 * @param line from 1; 0 means the file as a whole
 * @param column from 1; 0 means the line as a whole
 */
public record Place(String file, int line, int column) {
  /** The file as a whole. */
  public static Place ofFile(String file) {
    return new Place(file, 0, 0);
  }

  /** {@code file:line:column}, without the parts that are not known. */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
