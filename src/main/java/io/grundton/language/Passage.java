// SPDX-License-Identifier: Apache-2.0
package io.grundton.language;

/** What one turn says of its language. */
final class Passage {
  /** Too little to tell. */
  static final int UNDECIDED = -1;

  /** Parts of it are clear, in different languages. */
  static final int MIXED = -2;

  /** Letters of a word that people say in any language. */
  private static final int SHORT_WORD = 5;

  private final long[] sums;
  private final long words;
  private final int letters;
  private final int verdict;

  Passage(long[] sums, long words, int letters, int verdict) {
    this.sums = sums;
    this.words = words;
    this.letters = letters;
    this.verdict = verdict;
  }

  /** The weights of its words, one for each language; not to be changed. */
  long[] sums() {
    return sums;
  }

  /** Equal for passages of the same words. */
  long words() {
    return words;
  }

  /** Letters of its words, each word counted once. */
  int letters() {
    return letters;
  }

  /** The index of its language, {@link #UNDECIDED} or {@link #MIXED}. */
  int verdict() {
    return verdict;
  }

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
