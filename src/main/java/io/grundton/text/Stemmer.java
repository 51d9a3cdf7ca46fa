// SPDX-License-Identifier: Apache-2.0
package io.grundton.text;

/** Reduces a folded word to the stem that its inflected forms share. Safe for many threads. */
@FunctionalInterface
public interface Stemmer {
  /** Leaves every word as it is: for languages without a stemmer. */
  Stemmer NONE = word -> word;

  /** The stem of a folded word; never null, possibly the word itself. */
  String stem(String foldedWord);
}
