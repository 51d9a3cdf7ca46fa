// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.delivery.Sighting;
import io.grundton.transcript.Conversation;

/** Divides conversations into shards: all deliveries of one are in one shard, everywhere. */
public final class Shards {
  /** Deliveries of this size make a shard, which is held in memory while it is audited. */
  private static final long BYTES = 4L << 20;

  private static final int MAX = 1 << 16;

  private Shards() {}

  /** The shard of a conversation, from 0. */
  public static int of(Conversation conversation, int shards) {
    return of(conversation.sourceId(), conversation.conversationId(), shards);
  }

  /** The shard of a conversation that was seen, from 0. */
  public static int of(Sighting sighting, int shards) {
    return of(sighting.sourceId(), sighting.conversationId(), shards);
  }

  private static int of(String sourceId, String conversationId, int shards) {
    int hash = 31 * sourceId.hashCode() + conversationId.hashCode();
    hash *= 0x9E3779B9;
    return (int) ((Integer.toUnsignedLong(hash) * shards) >>> 32);
  }

  /** How many shards deliveries of this size make; at least {@code parallelism} times two. */
  public static int count(long bytes, int parallelism) {
    return (int) Math.min(MAX, Math.max(2L * parallelism, bytes / BYTES + 1));
  }
}
