// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.policy.Condition;
import io.grundton.transcript.Conversation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether a rule applies to a conversation. */
final class Conditions {
  private final List<Condition> facts;
  private final List<NumberedEvent> events;

  /** Of a rule's conditions; {@code events} are those of its {@code Happens}. */
  Conditions(List<Condition> conditions, List<NumberedEvent> events) {
    this.facts =
        conditions.stream().filter(condition -> !(condition instanceof Condition.Happens)).toList();
    this.events = List.copyOf(events);
  }

  /** Whether all conditions hold that do not depend on words. */
  boolean factsHold(Scene scene) {
    return facts.stream().allMatch(fact -> holds(fact, scene));
  }

  private static boolean holds(Condition fact, Scene scene) {
    if (fact instanceof Condition.Is is) {
      return any(is.subject(), is.values(), scene.conversation());
    }
    if (fact instanceof Condition.IsNot isNot) {
      return !any(isNot.subject(), isNot.values(), scene.conversation());
    }
    return scene.turns() >= ((Condition.MinTurns) fact).turns();
  }

  /** Whether all events happened; null where the timestamps are missing that would tell. */
  @Nullable Boolean eventsHappened(Scene scene) {
    boolean unknown = false;
    for (NumberedEvent event : events) {
      List<Occurrence> occurrences = event.occurrences(scene);
      if (occurrences == null) {
        unknown = true;
      } else if (occurrences.isEmpty()) {
        return false;
      }
    }
    return unknown ? null : Boolean.TRUE;
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
