// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import java.util.Locale;

/**
 * A question about one token. Equal tests are one test of the index.
 *
 * @param kind what is compared
 * @param text what with: folded for all kinds but {@code CASED} and {@code SHAPE}
 */
record TokenTest(Kind kind, String text) {
  enum Kind {
    /** The folded token is the text. */
    WORD,
    /** The folded token begins with the text. */
    PREFIX,
    /** The folded token ends with the text. */
    SUFFIX,
    /** The folded token contains the text. */
    INFIX,
    /** The token's stem is the stem of the text. */
    STEM,
    /** The token as written is the text. */
    CASED,
    /** The token is a number, a month, a clock time ...: the text names a {@link Shape}. */
    SHAPE,
    /** The folded token is one of the customer's names, known only with the conversation. */
    CUSTOMER_NAME;

    /** The layer of the text that this kind looks at, as findings name it. */
    Layer layer() {
      return switch (this) {
        case STEM -> Layer.STEM;
        case CASED -> Layer.SURFACE;
        case SHAPE, CUSTOMER_NAME -> Layer.SHAPE;
        default -> Layer.FOLD;
      };
    }
  }

  static TokenTest shape(Shape shape) {
    return new TokenTest(Kind.SHAPE, shape.name().toLowerCase(Locale.ROOT));
  }
}
