// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.policy.Condition;
import io.grundton.transcript.Conversation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether a rule applies to a conversation. */
final class Conditions {
  private final List<Condition> conditions;
  private final List<NumberedEvent> events;

  /** Of a rule's conditions; {@code events} are those of its {@code Happens}, in order. */
  Conditions(List<Condition> conditions, List<NumberedEvent> events) {
    this.conditions = conditions;
    this.events = events;
  }

  boolean hold(Scene scene) {
    int event = 0;
    for (Condition condition : conditions) {
      boolean holds;
      if (condition instanceof Condition.Is is) {
        holds = any(is.subject(), is.values(), scene.conversation());
      } else if (condition instanceof Condition.IsNot isNot) {
        holds = !any(isNot.subject(), isNot.values(), scene.conversation());
      } else if (condition instanceof Condition.MinTurns min) {
        holds = scene.turns() >= min.turns();
      } else {
        List<Occurrence> occurrences = events.get(event++).occurrences(scene);
        holds = occurrences != null && !occurrences.isEmpty();
      }
      if (!holds) {
        return false;
      }
    }
    return true;
  }

  private static boolean any(
      Condition.Subject subject, Set<String> values, Conversation conversation) {
    if (subject == Condition.Subject.TAG) {
      return conversation.tags().stream().anyMatch(values::contains);
    }
    String value = value(subject, conversation);
    return value != null && values.contains(value);
  }

  private static @Nullable String value(Condition.Subject subject, Conversation conversation) {
    return switch (subject) {
      case CHANNEL -> conversation.channel().code();
      case LANGUAGE -> conversation.language();
      case QUEUE -> conversation.queue();
      case TOPIC -> conversation.topic();
      case DIRECTION -> conversation.direction();
      case OUTCOME -> conversation.outcome() == null ? null : conversation.outcome().code();
      case TAG -> null;
    };
  }
}
