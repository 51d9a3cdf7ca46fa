// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import java.util.List;

/** One piece of a phrase. */
sealed interface Element {
  /** One token of the text that passes a test. */
  record Token(TokenTest test) implements Element {}

  /** Up to {@code max} tokens of any kind. */
  record Gap(int max) implements Element {}

  /** A regular expression, always alone in its phrase. */
  record Expression(Regex regex) implements Element {}

  /** One of several sequences; the empty sequence makes it optional. */
  record Choice(List<List<Element>> alternatives) implements Element {
    public Choice {
      alternatives = alternatives.stream().map(List::copyOf).toList();
    }
  }
}
