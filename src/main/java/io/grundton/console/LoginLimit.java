// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import java.util.LinkedHashMap;
import java.util.Map;

/** How often one may try to log in: some times at once, then once in a while. */
final class LoginLimit {
  private static final int AT_ONCE = 6;
  private static final long MS_PER_TRY = 20_000;
  private static final int REMEMBERED = 10_000;

  /**
   * When all tries of a login would be there again, milliseconds; the oldest is forgotten first.
   */
  private final Map<String, Long> fullAt =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** Counts a try; false where it is one too many. */
  synchronized boolean allows(String login, long nowMs) {
    long full = Math.max(nowMs, fullAt.getOrDefault(login, nowMs)) + MS_PER_TRY;
    if (full - nowMs > AT_ONCE * MS_PER_TRY) {
      return false;
    }
    fullAt.remove(login);
    fullAt.put(login, full);
    return true;
  }

  /** Forgets the tries of a login that was right. */
  synchronized void forget(String login) {
    fullAt.remove(login);
  }
}
