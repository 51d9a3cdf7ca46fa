// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Account;
import io.grundton.sql.QueueStore;
import io.grundton.sql.QueueStore.Facet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * By what the queue can be filtered, remembered for a minute, since each page asks for all of it.
 */
final class Facets {
  private static final long KEPT_MS = 60_000;
  private static final int REMEMBERED = 1_000;

  private final QueueStore queue;
  private final Map<Key, Values> remembered = new ConcurrentHashMap<>();

  private record Key(String vendor, Facet facet) {}

  private record Values(long readMs, List<String> values) {}

  Facets(QueueStore queue) {
    this.queue = queue;
  }

  /** The values of a column among what the account may see, sorted. */
  List<String> values(Account account, Facet facet, long nowMs) {
    String vendor = account.vendorId();
    // A vendor's name is not empty.
    Key key = new Key(vendor == null ? "" : vendor, facet);
    Values known = remembered.get(key);
    if (known == null || nowMs - known.readMs() > KEPT_MS) {
      known = new Values(nowMs, queue.values(account, facet));
      if (remembered.size() > REMEMBERED) {
        remembered.clear();
      }
      remembered.put(key, known);
    }
    return known.values();
  }
}
