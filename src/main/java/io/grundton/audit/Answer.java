// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import org.jspecify.annotations.Nullable;

/**
 * Whether something holds, as far as it can be known.
 *
 * @param kind yes, no, or why neither
 * @param missing what is missing, null unless unknown
 */
record Answer(Kind kind, @Nullable Reason missing) {
  static final Answer YES = new Answer(Kind.YES, null);
  static final Answer UNSURE = new Answer(Kind.UNSURE, null);
  static final Answer NO = new Answer(Kind.NO, null);

  /** In the order in which one decides over others where all must hold. */
  enum Kind {
    NO,
    /** Something is missing that would tell. */
    UNKNOWN,
    /** A person should decide. */
    UNSURE,
    YES
  }

  static Answer of(boolean holds) {
    return holds ? YES : NO;
  }

  static Answer unknown(Reason missing) {
    return new Answer(Kind.UNKNOWN, missing);
  }

  /** Whether both hold. */
  Answer and(Answer other) {
    return kind.compareTo(other.kind) <= 0 ? this : other;
  }

  /** Whether it does not hold; what is unknown does not. */
  Answer denied() {
    return switch (kind) {
      case NO, UNKNOWN -> YES;
      case UNSURE -> UNSURE;
      case YES -> NO;
    };
  }
}
