// SPDX-License-Identifier: Apache-2.0
package io.grundton.language;

import java.util.List;

/**
 * How much a word speaks for each language. A pure function of the word, the same on every machine;
 * for any number of threads.
 */
public interface WordWeights {
  /** Knows no language, so that every text's is unknown. */
  WordWeights NONE =
      new WordWeights() {
        @Override
        public List<String> languages() {
          return List.of();
        }

        @Override
        public int[] of(CharSequence word) {
          return new int[0];
        }
      };

  /** BCP 47 primary tags, each once; two or more, or none. */
  List<String> languages();

  /**
   * A new array with a weight for each language, in the order of {@link #languages}.
   *
   * <p>A weight is a natural logarithm in ten-thousandths: a word makes a language likelier than
   * another by the power of e of their difference. Weights of words add up.
   *
   * @param word lower-case letters and apostrophes, 1 to {@value WordScanner#LONGEST} of them
   */
  int[] of(CharSequence word);
}
