// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import java.util.concurrent.atomic.LongAdder;

/**
 * How many conversations this process has read and audited, for a person who waits; a retried
 * bundle counts twice, so nothing is computed from it.
 */
public final class Progress {
  private static final LongAdder READ = new LongAdder();
  private static final LongAdder AUDITED = new LongAdder();
  private static volatile long firstReadNanos;
  private static volatile long committedNanos;

  private Progress() {}

  static void add(long conversations) {
    AUDITED.add(conversations);
  }

  static void addRead(long conversations) {
    READ.add(conversations);
  }

  /** Conversations read by this process since it began. */
  public static long read() {
    return READ.sum();
  }

  /** Conversations audited by this process since it began. */
  public static long audited() {
    return AUDITED.sum();
  }

  static void reading() {
    if (firstReadNanos == 0) {
      firstReadNanos = System.nanoTime();
    }
  }

  static void committed() {
    committedNanos = System.nanoTime();
  }

  /** When the first record of this process was read, as {@link System#nanoTime}; 0 if none was. */
  public static long firstReadNanos() {
    return firstReadNanos;
  }

  /** When a run was last committed, as {@link System#nanoTime}; 0 if none was. */
  public static long committedNanos() {
    return committedNanos;
  }
}
