// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

/**
 * The order of the queue. By priority alone nobody would ever reach the random control sample, most
 * of which has nothing wrong with it; so it is mixed in evenly from top to bottom.
 */
public final class QueueRank {
  private static final int KEY_DIGITS = 8;

  private QueueRank() {}

  /**
   * The rank of a conversation, 0..10,000, the highest first: its priority, and for one of the
   * sample a draw by its key if that is higher, the same at every import.
   *
   * @param conversationKey hex digits, 8 at least
   */
  public static int of(String conversationKey, Dossier.Call call) {
    if (!call.sampled()) {
      return call.priorityBp();
    }
    long draw = Long.parseLong(conversationKey, 0, KEY_DIGITS, 16);
    return Math.max(call.priorityBp(), (int) ((draw * 10_001) >>> 32));
  }
}
