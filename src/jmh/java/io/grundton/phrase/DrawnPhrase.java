// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import java.util.List;

/** A phrase of the benchmark, which each engine writes in its own language. */
record DrawnPhrase(List<Piece> pieces) {
  /** One piece of it. */
  sealed interface Piece {
    /** One lower-case word. */
    record Word(String word) implements Piece {}

    /** A word that begins so. */
    record Prefix(String letters) implements Piece {}

    /** One of two words. */
    record Either(String first, String second) implements Piece {}

    /** Up to so many words of any kind; never first, last or beside another. */
    record Gap(int most) implements Piece {}
  }

  DrawnPhrase {
    pieces = List.copyOf(pieces);
  }
}
