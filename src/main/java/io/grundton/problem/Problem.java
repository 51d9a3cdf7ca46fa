// SPDX-License-Identifier: Apache-2.0
package io.grundton.problem;

/**
 * One mistake in a file that a person wrote.
 *
 * @param place where it stands
 * @param code stable identifier of the kind of mistake, such as {@code P104}
 * @param message subject, actual value, legal values
 */
public record Problem(Place place, String code, String message) {
  /** One line: code, place, message. */
  @Override
  public String toString() {
    return code + " " + place + " " + message;
  }
}
