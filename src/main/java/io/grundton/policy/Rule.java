// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

import org.jspecify.annotations.Nullable;

/** Something observable that follows from a principle. */
public sealed interface Rule
    permits ForbidRule,
        RequireRule,
        PreferRule,
        SequenceRule,
        ConsistentRule,
        CountRule,
        RespondRule,
        ClassifyRule {
  /** What all kinds have. */
  RuleHeader header();

  /** The name of the kind, as packs write it. */
  String kind();

  /**
   * What to say instead, null where the pack gives nothing.
   *
   * @param pattern the phrase that found what was said, null where none did
   */
  default @Nullable String suggestion(@Nullable String pattern) {
    return header().suggestion();
  }

  /**
   * Whether the rule itself, beside its phrases, looks at letters as they are written: then an
   * answer in capitals may be another answer.
   */
  default boolean readsLettersAsWritten() {
    return false;
  }
}
