// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

import java.util.Set;

/** When a rule applies: all conditions of a rule must hold, else it is not applicable. */
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

  /** The value is known and one of these. */
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

  /** An event occurs anywhere in the conversation. */
  record Happens(Event event) implements Condition {}

  /** At least this many turns of any speaker. */
  record MinTurns(int turns) implements Condition {}
}
