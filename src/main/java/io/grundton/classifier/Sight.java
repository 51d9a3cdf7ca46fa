// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

/**
 * What a classifier sees of a turn.
 *
 * @param language the language it reads, a BCP 47 primary tag such as {@code de}
 * @param punctuation whether it sees the signs between words
 * @param sentences whether it looks at each sentence of a turn by itself, and not at the turn as a
 *     whole
 * @param openings whether it also looks at the first word and the first two words of a sentence
 *     that goes on; only by sentences
 */
public record Sight(String language, boolean punctuation, boolean sentences, boolean openings) {
  public Sight {
    if (openings && !sentences) {
      throw new IllegalArgumentException("openings are those of sentences: sentences must be true");
    }
    if (!language.matches("[a-z]{2,3}")) {
      throw new IllegalArgumentException(
          "a language must be a BCP 47 primary tag such as de, but was '" + language + "'");
    }
  }
}
