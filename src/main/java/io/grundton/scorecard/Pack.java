// SPDX-License-Identifier: Apache-2.0
package io.grundton.scorecard;

import java.util.Comparator;

/**
 * A version of a policy pack. Scores and results of rules compare only within one.
 *
 * @param id {@link Slice#UNKNOWN} for conversations that no pack is meant for
 * @param version likewise
 */
public record Pack(String id, String version) implements Comparable<Pack> {
  /** That of conversations that no pack is meant for. */
  public static final Pack NONE = new Pack(Slice.UNKNOWN, Slice.UNKNOWN);

  private static final Comparator<Pack> ORDER =
      Comparator.comparing(Pack::id).thenComparing(Pack::version);

  @Override
  public int compareTo(Pack other) {
    return ORDER.compare(this, other);
  }
}
