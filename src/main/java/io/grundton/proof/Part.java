// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import io.grundton.problem.Place;

/**
 * A part of a pack that an example can exercise.
 *
 * @param place where it stands
 * @param kind what it is
 * @param owner what it belongs to, such as {@code rule no-blame} or {@code list sorry}
 * @param phrase the phrase that it belongs to, empty for events and guards
 * @param text the part: an alternative, a whole phrase, the name of an event or a guard
 * @param exercised whether an example does
 */
public record Part(
    Place place, Kind kind, String owner, String phrase, String text, boolean exercised) {
  /** What a part is. */
  public enum Kind {
    /** A phrase that finds words, or one of its alternatives. */
    PHRASE("phrase"),
    /** A phrase that deletes what others found, or one of its alternatives. */
    EXCEPTION("exception"),
    GUARD("guard"),
    EVENT("event");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The lower-case name that reports use. */
    public String code() {
      return code;
    }
  }
}
