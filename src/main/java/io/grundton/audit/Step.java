// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.audit.Evidence.Span;
import io.grundton.phrase.Phrase;
import io.grundton.policy.Condition;
import io.grundton.policy.Guard;
import io.grundton.policy.Rule;
import io.grundton.policy.Status;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One step of an audit: first the candidates of all rules in the order of the conversation, then
 * rule by rule what was asked of it and how its opportunities went.
 */
public sealed interface Step {
  /** What became of words that a phrase found. */
  enum Fate {
    /** They count. */
    KEPT,
    /** An exception deleted them. */
    EXCEPTED,
    /** A guard deleted them. */
    GUARDED,
    /** Longer or earlier words cover them, which count instead. */
    COVERED
  }

  /**
   * A phrase of a saying found words of somebody the saying listens to.
   *
   * @param listening number of what was listened to, as {@link Listening} gives it
   * @param phrase the phrase
   * @param span the words
   * @param fate what became of them
   * @param exceptions the exceptions that delete them
   * @param guards the guards that delete them
   */
  record Candidate(
      int listening,
      Phrase phrase,
      Span span,
      Fate fate,
      List<Phrase> exceptions,
      Set<Guard> guards)
      implements Step {
    public Candidate {
      exceptions = List.copyOf(exceptions);
      guards = Set.copyOf(guards);
    }
  }

  /**
   * A phrase of the exceptions of what is listened to found words, whether it deletes any or not.
   */
  record Excepting(int listening, Phrase phrase, Span span) implements Step {}

  /**
   * All that follows, to the next of these, is about this rule.
   *
   * @param listening what was listened to for it
   */
  record Asked(Rule rule, List<Listening> listening) implements Step {
    public Asked {
      listening = List.copyOf(listening);
    }
  }

  /**
   * A condition of the rule was looked at.
   *
   * @param holds null where that could not be told
   */
  record Tested(Condition condition, @Nullable Boolean holds) implements Step {}

  /**
   * A window opened in which an opportunity can be met.
   *
   * @param trigger what opened it, null where nothing did
   * @param turns numbers of the turns searched
   * @param closing number of the turn in which it closed
   * @param end what ended it, null where nothing did
   */
  record Opened(@Nullable Span trigger, List<Integer> turns, int closing, @Nullable Span end)
      implements Step {
    public Opened {
      turns = List.copyOf(turns);
    }
  }

  /**
   * An opportunity was decided.
   *
   * @param participant index in the {@link Cast} of who is responsible
   * @param status how it went
   * @param reason why it could not be looked at, otherwise null
   * @param evidence what is held against the participant
   */
  record Settled(int participant, Status status, @Nullable Reason reason, List<Evidence> evidence)
      implements Step {
    public Settled {
      evidence = List.copyOf(evidence);
    }
  }
}
