// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Account;
import io.grundton.review.QueueFilter;
import io.grundton.review.Sight;
import io.grundton.sql.FilterStore;
import io.grundton.sql.QueueStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The filters that an account is shown above the queue. How many conversations fit is remembered
 * for a minute: to count them reads much of the queue.
 */
final class SavedFilters {
  private static final int COUNTED = 1_000;
  private static final long KEPT_MS = 60_000;
  private static final int REMEMBERED = 1_000;

  private final FilterStore filters;
  private final QueueStore queue;
  private final Map<Key, Counted> remembered = new ConcurrentHashMap<>();

  /* Who asks decides what is there, and what is theirs. */
  private record Key(String login, QueueFilter filter) {}

  private record Counted(long readMs, int count) {}

  SavedFilters(FilterStore filters, QueueStore queue) {
    this.filters = filters;
    this.queue = queue;
  }

  /** Those of a visit's account; none that choose by what it must not see. */
  List<QueueView.Saved> of(Visit visit, QueueFilter current) {
    Messages messages = visit.messages();
    Account account = visit.account();
    List<QueueView.Saved> shown = new ArrayList<>();
    for (FilterStore.Saved saved : filters.seenBy(account)) {
      QueueFilter filter = FilterQuery.read(FilterQuery.fields(saved.query()), Sight.OPEN);
      if (!filter.equals(filter.seen(visit.sight()))) {
        continue;
      }
      int count = count(account, filter, visit.nowMs());
      shown.add(
          new QueueView.Saved(
              "/" + FilterQuery.write(filter),
              saved.name(),
              Visible.of(saved.name()),
              messages.number(count) + (count == COUNTED ? "+" : ""),
              saved.login().equals(account.login()),
              saved.shared() ? messages.text("saved.shared-by", saved.login()) : "",
              filter.equals(current)));
    }
    return shown;
  }

  private int count(Account account, QueueFilter filter, long nowMs) {
    Key key = new Key(account.login(), filter);
    Counted known = remembered.get(key);
    if (known == null || nowMs - known.readMs() > KEPT_MS) {
      known = new Counted(nowMs, queue.count(account, filter, COUNTED));
      if (remembered.size() > REMEMBERED) {
        remembered.clear();
      }
      remembered.put(key, known);
    }
    return known.count();
  }
}
