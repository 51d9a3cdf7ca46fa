// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Lends a {@link RecentParts} to one thread at a time, mostly the same to the same thread. A
 * ThreadLocal does as much, but took six hundredths of a run: threads of an engine have so many of
 * them that one is hardly ever found at the first look.
 */
final class IdleParts {
  private static final int PLACES = 64;

  private final boolean punctuation;
  private final AtomicReferenceArray<RecentParts> idle = new AtomicReferenceArray<>(PLACES);

  IdleParts(boolean punctuation) {
    this.punctuation = punctuation;
  }

  /** One that nobody else has. */
  RecentParts take() {
    RecentParts mine = idle.getAndSet(place(), null);
    return mine == null ? new RecentParts(punctuation) : mine;
  }

  /** Lets others have it. */
  void giveBack(RecentParts parts) {
    idle.set(place(), parts);
  }

  private static int place() {
    return (int) (Thread.currentThread().getId() % PLACES);
  }
}
