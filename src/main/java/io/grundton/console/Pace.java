// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import java.util.LinkedHashMap;
import java.util.Map;

/** How fast a session may ask: much at once, then a steady stream. */
final class Pace {
  /** What reading costs. */
  static final int READ = 1;

  /** What a form costs. */
  static final int WRITE = 2;

  private static final int AT_ONCE = 120;
  private static final long NANOS_PER_UNIT = 25_000_000;
  private static final int REMEMBERED = 10_000;

  /** When a session could ask for all at once again, nanoseconds; the oldest is forgotten first. */
  private final Map<String, Long> fullAt =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** Counts a request; false where it comes too fast. */
  synchronized boolean allows(String session, int cost, long nowNanos) {
    long empty = Math.max(0, fullAt.getOrDefault(session, nowNanos) - nowNanos);
    long next = empty + cost * NANOS_PER_UNIT;
    if (next > AT_ONCE * NANOS_PER_UNIT) {
      return false;
    }
    fullAt.remove(session);
    fullAt.put(session, nowNanos + next);
    return true;
  }
}
