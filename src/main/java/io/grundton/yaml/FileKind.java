// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

/** What a file is for; its letter starts the code of every mistake in it. */
enum FileKind {
  PACK('P'),
  PIPELINE('J'),
  WAIVERS('W');

  private final char letter;

  FileKind(char letter) {
    this.letter = letter;
  }

  /** The code of a mistake in a file of this kind, such as {@code P107}. */
  String code(Mistake mistake) {
    return letter + Integer.toString(mistake.number());
  }
}
