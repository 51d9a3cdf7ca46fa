// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.policy.Condition;
import io.grundton.policy.Condition.Range;
import io.grundton.policy.Event;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether a rule applies to a conversation. */
final class Conditions {
  private final List<Condition> facts = new ArrayList<>();
  private final List<Happening> happenings = new ArrayList<>();

  /**
   * Whether an event must have happened, or must not.
   *
   * @param wanted whether it must
   */
  private record Happening(NumberedEvent event, boolean wanted) {}

  /** Of a rule's conditions; their events are numbered by {@code judges}. */
  Conditions(List<Condition> conditions, Judges judges) {
    for (Condition condition : conditions) {
      if (condition instanceof Condition.Happens happens) {
        happenings.add(new Happening(judges.event(happens.event()), true));
      } else if (condition instanceof Condition.HappensNot not) {
        happenings.add(new Happening(judges.event(not.event()), false));
      } else {
        facts.add(condition);
      }
    }
  }

  /** Whether all conditions hold that depend neither on words nor on labels. */
  Answer factsHold(Scene scene) {
    Answer answer = Answer.YES;
    for (Condition fact : facts) {
      answer = answer.and(holds(fact, scene));
    }
    return answer;
  }

  /** Whether all events happened that must, and none that must not. */
  Answer eventsHappened(Scene scene) {
    Answer answer = Answer.YES;
    for (Happening happening : happenings) {
      Answer happened = happened(happening.event(), scene);
      answer = answer.and(happening.wanted() ? happened : happened.denied());
    }
    return answer;
  }

  /** Tells of every condition whether it holds. */
  void tell(Scene scene) {
    for (Condition fact : facts) {
      scene.trace().add(new Step.Tested(fact, told(holds(fact, scene))));
    }
    for (Happening happening : happenings) {
      Event event = happening.event().event();
      Answer happened = happened(happening.event(), scene);
      scene
          .trace()
          .add(
              happening.wanted()
                  ? new Step.Tested(new Condition.Happens(event), told(happened))
                  : new Step.Tested(new Condition.HappensNot(event), told(happened.denied())));
    }
  }

  private static @Nullable Boolean told(Answer answer) {
    return switch (answer.kind()) {
      case YES -> Boolean.TRUE;
      case NO -> Boolean.FALSE;
      case UNKNOWN, UNSURE -> null;
    };
  }

  /* What was not heard may have been said in a turn that is missing. */
  private static Answer happened(NumberedEvent event, Scene scene) {
    List<Occurrence> occurrences = event.occurrences(scene);
    if (occurrences == null) {
      return Answer.unknown(event.missing(scene));
    }
    if (occurrences.stream().anyMatch(Occurrence::certain)) {
      return Answer.YES;
    }
    if (!occurrences.isEmpty()) {
      return Answer.UNSURE;
    }
    return scene.conversation().truncated() ? Answer.unknown(Reason.TRUNCATED) : Answer.NO;
  }

  private static Answer holds(Condition fact, Scene scene) {
    Conversation conversation = scene.conversation();
    if (fact instanceof Condition.Is is) {
      return any(is.subject(), is.values(), scene);
    }
    if (fact instanceof Condition.IsNot not) {
      return any(not.subject(), not.values(), scene).denied();
    }
    if (fact instanceof Condition.Measures measures) {
      return measures(measures.range(), conversation);
    }
    return measures(((Condition.MeasuresNot) fact).range(), conversation).denied();
  }

  private static Answer measures(Range range, Conversation conversation) {
    if (range.measure() == Condition.Measure.DURATION) {
      Long duration = TurnTimes.endMs(conversation);
      return duration == null
          ? Answer.unknown(Reason.NO_TIMESTAMPS)
          : Answer.of(range.contains(Math.max(0, duration)));
    }
    int turns = conversation.turns().size();
    if (!conversation.truncated()) {
      return Answer.of(range.contains(turns));
    }
    Long max = range.max();
    if (max != null && turns > max) {
      return Answer.NO;
    }
    return max == null && range.contains(turns) ? Answer.YES : Answer.unknown(Reason.TRUNCATED);
  }

  private static Answer any(Condition.Subject subject, Set<String> values, Scene scene) {
    if (subject == Condition.Subject.TAG) {
      return Answer.of(scene.conversation().tags().stream().anyMatch(values::contains));
    }
    if (subject == Condition.Subject.OUTCOME
        && scene.outcome() == null
        && scene.course().ending() != null) {
      return Answer.UNSURE;
    }
    String value = value(subject, scene);
    return Answer.of(value != null && values.contains(value));
  }

  private static @Nullable String value(Condition.Subject subject, Scene scene) {
    Conversation conversation = scene.conversation();
    Outcome outcome = scene.outcome();
    return switch (subject) {
      case CHANNEL -> conversation.channel().code();
      case LANGUAGE -> conversation.language();
      case QUEUE -> conversation.queue();
      case TOPIC -> conversation.topic();
      case DIRECTION -> conversation.direction();
      case OUTCOME -> outcome == null ? null : outcome.code();
      case TAG -> null;
    };
  }
}
