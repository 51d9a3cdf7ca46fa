// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a rule applies: all conditions of a rule must hold, else it is not applicable. Where it
 * cannot be known whether one holds, the rule cannot be evaluated; but the ones that deny hold
 * then.
 */
public sealed interface Condition {
  /** What of the conversation a value is compared with. */
  enum Subject {
    CHANNEL,
    LANGUAGE,
    QUEUE,
    TOPIC,
    DIRECTION,
    OUTCOME,
    TAG
  }

  /** What of the conversation is measured. */
  enum Measure {
    /** From the start to the end, in milliseconds. */
    DURATION,
    /** Of any speaker, internal ones too. */
    TURNS
  }

  /** The value is one of these. */
  record Is(Subject subject, Set<String> values) implements Condition {
    public Is {
      values = Set.copyOf(values);
    }
  }

  /** The value is none of these, or not known. */
  record IsNot(Subject subject, Set<String> values) implements Condition {
    public IsNot {
      values = Set.copyOf(values);
    }
  }

  /**
   * A range of what is measured.
   *
   * @param min the least, null where it is open
   * @param max the most, null where it is open
   */
  record Range(Measure measure, @Nullable Long min, @Nullable Long max) {
    /** Whether a measure lies in the range. */
    public boolean contains(long value) {
      return (min == null || value >= min) && (max == null || value <= max);
    }
  }

  /** What is measured lies in the range. */
  record Measures(Range range) implements Condition {}

  /** What is measured lies outside the range, or is not known. */
  record MeasuresNot(Range range) implements Condition {}

  /** An event occurs anywhere in the conversation. */
  record Happens(Event event) implements Condition {}

  /** An event does not occur in the conversation, or it is not known whether it does. */
  record HappensNot(Event event) implements Condition {}
}
