// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something that a reviewer says about a conversation. */
public sealed interface Act {
  /** How many characters a reason or a note may have. */
  int MAX_TEXT = 4_000;

  /** The lower-case name that tables use. */
  String code();

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
      String said = checked(text);
      if (said == null) {
        throw new IllegalArgumentException("a note must say something, but is empty");
      }
      text = said;
    }

    @Override
    public String code() {
      return kind.name().toLowerCase(Locale.ROOT);
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
