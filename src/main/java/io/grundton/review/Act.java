// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something that a reviewer, or the vendor, says about a conversation. */
public sealed interface Act {
  /** How many characters a reason or a note may have. */
  int MAX_TEXT = 4_000;

  /** The lower-case name that tables use. */
  String code();

  /** The decision that it is or makes, null where it is something else. */
  default @Nullable Decision decision() {
    return null;
  }

  /**
   * A decision.
   *
   * @param target what about
   * @param ruling what
   * @param answer what the reviewer said before seeing what the machine says; null otherwise
   * @param reason why; an override must have one unless it was made blind
   * @param sight what the reviewer saw
   * @param complete whether the reviewer has looked at everything: the whole conversation by all
   *     rules
   */
  record Decision(
      Target target,
      Ruling ruling,
      @Nullable Answer answer,
      @Nullable String reason,
      Sight sight,
      boolean complete)
      implements Act {
    public Decision {
      reason = checked(reason);
      if (ruling == Ruling.OVERRIDE && reason == null && sight != Sight.BLIND) {
        throw new IllegalArgumentException("an override must have a reason, but has none");
      }
      if (target.scope() == Scope.MISSED && ruling != Ruling.CONFIRM) {
        throw new IllegalArgumentException(
            "what was missed can only be confirmed, but the ruling was " + ruling.code());
      }
    }

    @Override
    public String code() {
      return "decision";
    }

    @Override
    public Decision decision() {
      return this;
    }
  }

  /** A remark about the whole conversation. */
  record Note(Kind kind, String text) implements Act {
    /** Whom it is for. */
    public enum Kind {
      /** Other reviewers. */
      COMMENT,
      /** The agent, through the agent's coach. */
      COACHING
    }

    public Note {
      text = required(text, "a note");
    }

    @Override
    public String code() {
      return kind.name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The vendor says that a finding is wrong.
   *
   * @param target the finding
   * @param vendorId whose conversation it was then
   * @param reason why
   */
  record Contest(Target target, String vendorId, String reason) implements Act {
    public Contest {
      if (target.scope() != Scope.FINDING) {
        throw new IllegalArgumentException(
            "only a finding can be contested, but this is a " + target.scope().code());
      }
      reason = required(reason, "a dispute");
    }

    @Override
    public String code() {
      return "dispute";
    }
  }

  /**
   * The vendor no longer contests a finding.
   *
   * @param dispute number of the {@link Contest}
   */
  record Withdrawal(long dispute) implements Act {
    @Override
    public String code() {
      return "withdrawal";
    }
  }

  /**
   * A dispute is ruled, and with it the finding decided: a decision that belongs to a dispute.
   *
   * @param dispute number of the {@link Contest}
   * @param decision about the contested finding: {@link Ruling#CONFIRM} upholds it, {@link
   *     Ruling#OVERRIDE} overturns it; with the reason that the vendor is told
   */
  record Settlement(long dispute, Decision decision) implements Act {
    public Settlement {
      if (decision.target().scope() != Scope.FINDING
          || (decision.ruling() != Ruling.CONFIRM && decision.ruling() != Ruling.OVERRIDE)) {
        throw new IllegalArgumentException(
            "a dispute must be ruled by confirm or override of a finding, but was by %s of a %s"
                .formatted(decision.ruling().code(), decision.target().scope().code()));
      }
      required(decision.reason(), "the ruling of a dispute");
    }

    @Override
    public String code() {
      return decision.code();
    }
  }

  /**
   * Takes an earlier act of the same reviewer back.
   *
   * @param seq of that act
   */
  record Undo(long seq) implements Act {
    @Override
    public String code() {
      return "undo";
    }
  }

  private static String required(@Nullable String written, String what) {
    String text = checked(written);
    if (text == null) {
      throw new IllegalArgumentException(what + " must say something, but is empty");
    }
    return text;
  }

  /**
   * A text without blanks around it, null where nothing is left.
   *
   * @throws IllegalArgumentException if it is longer than {@link #MAX_TEXT}
   */
  private static @Nullable String checked(@Nullable String written) {
    String text = written == null ? "" : written.strip();
    if (text.length() > MAX_TEXT) {
      throw new IllegalArgumentException(
          "a text must have at most %,d characters, but has %,d"
              .formatted(MAX_TEXT, text.length()));
    }
    return text.isEmpty() ? null : text;
  }
}
