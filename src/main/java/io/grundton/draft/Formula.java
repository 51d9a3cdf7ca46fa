// SPDX-License-Identifier: Apache-2.0
package io.grundton.draft;

import io.grundton.policy.Condition.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a category is assigned. */
public sealed interface Formula {
  /** All parts hold. */
  record All(List<Formula> parts) implements Formula {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** At least one part holds. */
  record Any(List<Formula> parts) implements Formula {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** The part does not hold. */
  record Not(Formula part) implements Formula {}

  /**
   * Somebody says something.
   *
   * @param language of the words, null where nobody says
   */
  record Said(ForeignPart condition, DraftSaying saying, @Nullable String language)
      implements Formula {}

  /** A fact of the conversation is one of these values. */
  record Known(ForeignPart condition, Subject subject, List<String> values) implements Formula {
    public Known {
      values = List.copyOf(values);
    }
  }

  /** Something that a pack cannot say, which has been told. */
  record Unsaid(ForeignPart condition) implements Formula {}
}
