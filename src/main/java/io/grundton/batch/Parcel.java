// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.transcript.Delivered;

/**
 * A delivery on its way to its audit, perhaps still packed: what a shard is sorted by can be read
 * from outside.
 */
public interface Parcel {
  /** Who delivered. */
  String sourceId();

  /** The source's own identifier of the conversation. */
  String conversationId();

  /** When the conversation started, in seconds since 1970. */
  long startedAtSecond();

  /** The delivery; a new object each time. */
  Delivered open();

  /** A delivery that is not packed. */
  static Parcel of(Delivered delivered) {
    return new Open(delivered);
  }

  /** A delivery that is not packed. */
  record Open(Delivered open) implements Parcel {
    @Override
    public String sourceId() {
      return open.conversation().sourceId();
    }

    @Override
    public String conversationId() {
      return open.conversation().conversationId();
    }

    @Override
    public long startedAtSecond() {
      return open.conversation().startedAt().getEpochSecond();
    }
  }
}
