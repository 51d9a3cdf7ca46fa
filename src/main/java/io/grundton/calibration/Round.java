// SPDX-License-Identifier: Apache-2.0
package io.grundton.calibration;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The same conversations for several reviewers.
 *
 * @param id from 1
 * @param name 1 to {@link #MAX_NAME} characters
 * @param closesOn the last day on which it should be judged; it is closed by hand, or by the last
 *     sheet
 * @param openedMs milliseconds since 1970 in UTC
 * @param closedMs likewise; null while it is open
 * @param members logins of two reviewers at least, sorted
 * @param cases by place; places of conversations that were erased are left free
 */
public record Round(
    long id,
    String name,
    LocalDate closesOn,
    String openedBy,
    long openedMs,
    @Nullable Long closedMs,
    List<String> members,
    List<Case> cases) {
  /** How many characters a name may have. */
  public static final int MAX_NAME = 100;

  /**
   * A conversation of it.
   *
   * @param place from 1
   * @param drawn whether chance took it; a lead otherwise
   */
  public record Case(int place, String conversationKey, boolean drawn) {}

  public Round {
    members = List.copyOf(new TreeSet<>(members));
    cases = List.copyOf(cases);
    if (name.isEmpty() || name.length() > MAX_NAME) {
      throw new IllegalArgumentException(
          "a round must have a name of 1 to %d characters, but has one of %d"
              .formatted(MAX_NAME, name.length()));
    }
    if (members.size() < 2) {
      throw new IllegalArgumentException(
          "a round must have two reviewers at least, but has " + members);
    }
  }

  /** Whether it is still judged, so that nobody sees what others say. */
  public boolean open() {
    return closedMs == null;
  }

  /** The conversation at a place, null where there is none. */
  public @Nullable Case at(int place) {
    return cases.stream().filter(one -> one.place() == place).findFirst().orElse(null);
  }
}
