// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

/**
 * The order of a date's queue. By priority alone nobody would ever reach the random control sample,
 * most of which has nothing wrong with it; so it is mixed in evenly from top to bottom: a
 * conversation of the sample takes a place by chance among those that are flagged.
 */
public final class QueueRank {
  private static final int MAX_BP = 10_000;
  private static final int KEY_DIGITS = 8;

  private final int[] flagged = new int[MAX_BP + 1];
  private int total;

  /** Counts a conversation of the date. */
  public void add(Dossier.Call call) {
    if (!call.sampled()) {
      flagged[call.priorityBp()]++;
      total++;
    }
  }

  /**
   * The rank of a conversation among all that were counted, 0..10,000, the highest first: its
   * priority, and for one of the sample the priority at a place drawn by its key if that is higher.
   *
   * @param conversationKey hex digits, 8 at least
   */
  public int of(String conversationKey, Dossier.Call call) {
    if (!call.sampled()) {
      return call.priorityBp();
    }
    long draw = Long.parseLong(conversationKey, 0, KEY_DIGITS, 16);
    long above = (draw * total) >>> 32;
    int rank = MAX_BP;
    while (rank > 0 && above >= flagged[rank]) {
      above -= flagged[rank];
      rank--;
    }
    return Math.max(call.priorityBp(), rank);
  }
}
