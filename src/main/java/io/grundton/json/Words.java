// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The legal words of a field and what they mean.
 *
 * @param words as the format spells them
 * @param meanings in the same order
 */
record Words<E>(List<String> words, List<E> meanings) {
  Words {
    words = List.copyOf(words);
    meanings = List.copyOf(meanings);
  }

  static <E> Words<E> of(E[] meanings, Function<E, String> word) {
    return new Words<>(Stream.of(meanings).map(word).toList(), List.of(meanings));
  }

  /** What the word means, null if it is none of the legal ones. */
  @Nullable E meaning(String word) {
    int index = words.indexOf(word);
    return index < 0 ? null : meanings.get(index);
  }
}
