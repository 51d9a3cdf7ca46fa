// SPDX-License-Identifier: Apache-2.0
package io.grundton.opennlp;

import io.grundton.text.Stemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import org.jspecify.annotations.Nullable;

/** The Snowball stemmers of the languages that packs are written in. */
public final class Stemmers {
  private static final Stemmer ENGLISH = snowball(SnowballStemmer.ALGORITHM.ENGLISH);
  private static final Stemmer GERMAN = snowball(SnowballStemmer.ALGORITHM.GERMAN);

  private Stemmers() {}

  /**
   * The stemmer of a language; one that changes nothing for other languages.
   *
   * @param language BCP 47 primary tag, null where a pack names none
   */
  public static Stemmer of(@Nullable String language) {
    if ("en".equals(language)) {
      return ENGLISH;
    }
    return "de".equals(language) ? GERMAN : Stemmer.NONE;
  }

  /* OpenNLP's stemmers keep state, so every thread has its own. */
  private static Stemmer snowball(SnowballStemmer.ALGORITHM algorithm) {
    ThreadLocal<SnowballStemmer> stemmers =
        ThreadLocal.withInitial(() -> new SnowballStemmer(algorithm));
    return word -> stemmers.get().stem(word).toString();
  }
}
