// SPDX-License-Identifier: Apache-2.0
package io.grundton.language;

/**
 * What one turn says of its language. Immutable, but for the array, which is not to be changed.
 *
 * @param sums the weights of its words, a language each
 * @param words equal for passages of the same words
 * @param letters of its words, each counted once
 * @param verdict the language's index, {@link #UNDECIDED} or {@link #MIXED}
 */
record Passage(long[] sums, long words, int letters, int verdict) {
  /** Too little to tell. */
  static final int UNDECIDED = -1;

  /** Parts of it are clear, in different languages. */
  static final int MIXED = -2;

  /** Letters of a word that people say in any language. */
  private static final int SHORT_WORD = 5;

  boolean isDecided() {
    return verdict >= 0;
  }

  /** Whether it is no more than an <i>ok</i> or a <i>hallo</i>, which speak for no language. */
  boolean isShortWord() {
    return letters <= SHORT_WORD;
  }

  /** Whether it is clearer in another language. */
  boolean opposes(int language) {
    return !isShortWord() && opposes(sums, language);
  }

  /** Whether weights are clearer in another language. */
  static boolean opposes(long[] sums, int language) {
    Leader leader = Leader.of(sums);
    return sums[leader.language()] - sums[language] > Leader.DOUBT;
  }
}
