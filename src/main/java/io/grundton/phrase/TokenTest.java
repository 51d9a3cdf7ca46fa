// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import io.grundton.text.Folding;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A question about one token. Equal tests are one test of the index.
 *
 * @param kind what is compared
 * @param text what with: folded for all kinds but {@code CASED} and {@code SHAPE}; empty for {@code
 *     ANY}
 * @param members for {@code ANY}: at least two other tests, sorted; otherwise empty
 */
record TokenTest(Kind kind, String text, List<TokenTest> members) {
  TokenTest {
    members = List.copyOf(members);
  }

  TokenTest(Kind kind, String text) {
    this(kind, text, List.of());
  }

  /** A choice of words is one test: so a phrase with five choices of ten is one sequence. */
  static TokenTest any(Collection<TokenTest> tests) {
    return new TokenTest(
        Kind.ANY,
        "",
        tests.stream()
            .distinct()
            .sorted(Comparator.comparing(TokenTest::kind).thenComparing(TokenTest::text))
            .toList());
  }

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
    /** The token is a joined form of a {@link SeparableVerb}, which the text names. */
    VERB,
    /** The token is a finite form of such a verb whose particle stands where it belongs. */
    VERB_HEAD,
    /** The token is the particle of such a verb. */
    VERB_TAIL,
    /** The folded token is one of the customer's names, known only with the conversation. */
    CUSTOMER_NAME,
    /** The token passes one of several other tests. */
    ANY
  }

  /** The widest view of the text that this test looks at, as findings name it. */
  Layer layer() {
    return switch (kind) {
      case STEM, VERB, VERB_HEAD, VERB_TAIL -> Layer.STEM;
      case CASED -> Layer.SURFACE;
      case SHAPE, CUSTOMER_NAME -> Layer.SHAPE;
      case WORD, PREFIX, SUFFIX, INFIX -> Layer.FOLD;
      case ANY ->
          members.stream().map(TokenTest::layer).max(Comparator.naturalOrder()).orElseThrow();
    };
  }

  /** Whether every token that passes the other test passes this one; a no may be wrong. */
  boolean covers(TokenTest other) {
    if (equals(other)) {
      return true;
    }
    if (other.kind == Kind.ANY) {
      return other.members.stream().allMatch(this::covers);
    }
    if (kind == Kind.ANY) {
      return members.stream().anyMatch(member -> member.covers(other));
    }
    String part = other.kind == Kind.CASED ? Folding.fold(other.text) : other.text;
    boolean whole = other.kind == Kind.WORD || other.kind == Kind.CASED;
    return switch (kind) {
      case WORD, STEM -> whole && part.equals(text);
      case PREFIX -> (whole || other.kind == Kind.PREFIX) && part.startsWith(text);
      case SUFFIX -> (whole || other.kind == Kind.SUFFIX) && part.endsWith(text);
      case INFIX ->
          (whole
                  || other.kind == Kind.PREFIX
                  || other.kind == Kind.SUFFIX
                  || other.kind == Kind.INFIX)
              && part.contains(text);
      default -> false;
    };
  }

  /** Whether folding the token may change the answer. */
  boolean readsLettersAsWritten() {
    return kind == Kind.CASED || members.stream().anyMatch(TokenTest::readsLettersAsWritten);
  }

  static TokenTest shape(Shape shape) {
    return new TokenTest(Kind.SHAPE, shape.name().toLowerCase(Locale.ROOT));
  }
}
