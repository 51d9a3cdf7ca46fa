// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import io.grundton.problem.Place;
import java.util.Comparator;
import java.util.Locale;

/**
 * Something in a pack that its author hardly means.
 *
 * @param place where it stands
 * @param code stable identifier of the kind of flaw, such as {@code L101}
 * @param level how certain it is that it is one
 * @param message what it is, and what to do
 */
public record Flaw(Place place, String code, Level level, String message) {
  /** By file, line, column and code. */
  static final Comparator<Flaw> BY_PLACE =
      Comparator.comparing((Flaw flaw) -> flaw.place().file())
          .thenComparing(flaw -> flaw.place().line())
          .thenComparing(flaw -> flaw.place().column())
          .thenComparing(Flaw::code)
          .thenComparing(Flaw::message);

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
    return code + " " + place + " " + level.code() + ": " + message;
  }
}
