// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import io.grundton.problem.Place;
import java.util.Comparator;
import java.util.Locale;

/**
 * Something in a pack that its author hardly means.
 *
 * @param place where it stands
 * @param kind what kind of flaw it is
 * @param message what it is, and what to do
 */
public record Flaw(Place place, Kind kind, String message) {
  /** By file, line, column and code. */
  static final Comparator<Flaw> BY_PLACE =
      Comparator.comparing((Flaw flaw) -> flaw.place().file())
          .thenComparing(flaw -> flaw.place().line())
          .thenComparing(flaw -> flaw.place().column())
          .thenComparing(Flaw::kind)
          .thenComparing(Flaw::message);

  /** The kinds of flaws; their numbers are never given to another. */
  public enum Kind {
    /** A phrase or an alternative that finds nothing which another does not find. */
    NEEDLESS(101, Level.WARNING),
    /** Exceptions that delete all that is looked for. */
    NOTHING_LEFT(102, Level.ERROR),
    /** A phrase of which exceptions delete all that it finds. */
    NEVER_COUNTS(103, Level.ERROR),
    /** A rule whose conditions or places exclude each other. */
    NEVER_APPLIES(104, Level.ERROR),
    /** A phrase with the end of a sentence inside, over which no phrase reaches. */
    OVER_SENTENCE_END(105, Level.WARNING),
    /** The same phrase twice. */
    TWICE(106, Level.WARNING),
    /** A list that no phrase uses. */
    UNUSED_LIST(107, Level.WARNING),
    /** An event that no rule uses. */
    UNUSED_EVENT(108, Level.WARNING),
    /** A rule that requires words and suggests none. */
    NO_SUGGESTION(109, Level.WARNING),
    /** A guard or an exception that no example shows at work. */
    NOT_SHOWN(110, Level.WARNING),
    /** A label that no classifier at hand gives. */
    NO_SUCH_LABEL(111, Level.WARNING),
    /** A rule that finds none of its words in the corpus. */
    SILENT(201, Level.WARNING),
    /** A rule that fails wherever it can be decided. */
    ALWAYS_FAILS(202, Level.WARNING),
    /** A rule that hardly ever applies. */
    RARELY_APPLIES(203, Level.WARNING),
    /** A rule of which exceptions and guards delete all that it finds. */
    ALL_DELETED(204, Level.WARNING),
    /** A rule that leaves much to people. */
    OFTEN_UNSURE(205, Level.WARNING),
    /** A rule that can hardly ever be looked at. */
    RARELY_EVALUATED(206, Level.WARNING);

    private final int number;
    private final Level level;

    Kind(int number, Level level) {
      this.number = number;
      this.level = level;
    }

    /** Stable identifier, such as {@code L101}. */
    public String code() {
      return "L" + number;
    }

    /** How certain it is that it is a flaw. */
    public Level level() {
      return level;
    }
  }

  /** How certain it is that something is a flaw. */
  public enum Level {
    /** Part of the pack cannot have any effect. */
    ERROR,
    /** Worth a look. */
    WARNING;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The lower-case name that reports use. */
    public String code() {
      return code;
    }
  }

  /** One line: code, place, level, message. */
  @Override
  public String toString() {
    return kind.code() + " " + place + " " + kind.level().code() + ": " + message;
  }
}
