// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.batch.Manifests;
import io.grundton.parquet.PublishedConversations;
import io.grundton.publish.Manifest;
import io.grundton.publish.Partition;
import io.grundton.review.Account;
import io.grundton.review.Dossier;
import io.grundton.scorecard.Listed;
import io.grundton.scorecard.Question;
import io.grundton.scorecard.Selection;
import io.grundton.sql.QueueImport;
import io.grundton.sql.QueueStore;
import io.grundton.sql.ScorecardStore;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Conversations that are read from the published tables when somebody asks, from the very files
 * that the numbers were imported from.
 */
final class PublishedReading {
  /** Each reads whole dates, so they wait for each other. */
  private final Semaphore readers = new Semaphore(2, true);

  private static final long PATIENCE_MS = 10_000;

  private final Storage tables;
  private final ScorecardStore store;
  private final QueueStore queue;
  private final QueueImport imports;

  PublishedReading(Storage tables, ScorecardStore store, QueueStore queue, QueueImport imports) {
    this.imports = imports;
    this.tables = tables;
    this.store = store;
    this.queue = queue;
  }

  /**
   * A conversation behind a number.
   *
   * @param times how often the number counts it
   * @param queued whether the account finds it in the queue
   */
  record Found(Listed conversation, long times, boolean queued) {}

  /**
   * The conversations behind a number.
   *
   * @param more whether there are more than were asked for
   * @param withheld whether some are left out that the account has yet to judge blind
   * @param foreign whether some are left out that another vendor owns
   */
  record Behind(List<Found> found, boolean more, boolean withheld, boolean foreign) {}

  /**
   * The conversations behind a number that the account may open, the latest dates first.
   *
   * @param blind whether the account judges before it may see what the machine says
   * @param counts how often the number counts them, by date, the latest first
   * @param limit how many at most
   */
  Behind behind(
      Account account,
      boolean blind,
      Question question,
      SortedMap<LocalDate, Long> counts,
      int limit) {
    return reading(
        () -> {
          List<Found> found = new ArrayList<>();
          Sieve sieve = new Sieve(account);
          Map<LocalDate, Long> manifests = store.manifests(question.selection());
          Map<LocalDate, Long> imported = imports.sequences();
          for (LocalDate date : counts.keySet()) {
            Long sequence = manifests.get(date);
            if (sequence == null || found.size() > limit) {
              break;
            }
            if (blind && !sequence.equals(imported.get(date))) {
              // What of it is theirs to judge is not known yet.
              sieve.withheld = true;
              continue;
            }
            Optional<PublishedConversations> published = of(date, sequence);
            if (published.isPresent()) {
              sieve.yetToJudge = queue.withheld(account, blind, date);
              for (PublishedConversations.Found one :
                  published.get().behind(question, limit + 1 - found.size(), sieve::passes)) {
                found.add(
                    new Found(
                        one.conversation(),
                        one.times(),
                        queue.row(account, one.conversation().key()).isPresent()));
              }
            }
          }
          return new Behind(
              found.subList(0, Math.min(limit, found.size())),
              found.size() > limit,
              sieve.withheld,
              sieve.foreign);
        });
  }

  /**
   * A conversation of a date, empty where there is none that the account may see.
   *
   * @param blind whether the account judges before it may see what the machine says
   */
  Optional<Dossier> dossier(Account account, boolean blind, LocalDate date, String key) {
    return reading(
        () -> {
          Long sequence = store.manifests(new Selection(date, date, null, null)).get(date);
          Optional<PublishedConversations> published =
              sequence == null ? Optional.empty() : of(date, sequence);
          if (sequence == null
              || published.isEmpty()
              || isKeptFrom(account, key)
              || (blind && !sequence.equals(imports.sequences().get(date)))) {
            return Optional.empty();
          }
          String vendor = account.vendorId();
          return published
              .get()
              .dossier(key)
              .filter(dossier -> account.sees(dossier.facts().vendorId()))
              .map(dossier -> vendor == null ? dossier : dossier.of(vendor));
        });
  }

  /* What is queued, but not for this account: it has yet to judge it in a round. */
  private boolean isKeptFrom(Account account, String key) {
    return store.queued(key) && queue.row(account, key).isEmpty();
  }

  private Optional<PublishedConversations> of(LocalDate date, long sequence) throws IOException {
    Optional<Manifest> manifest =
        Manifests.read(tables, new Partition(Partition.CONVERSATION_DATE, date), sequence);
    return manifest.map(found -> new PublishedConversations(tables, found));
  }

  /** Reads something. */
  private interface Reading<T> {
    T read() throws IOException;
  }

  private <T> T reading(Reading<T> what) {
    if (!isMyTurn()) {
      throw new BusyException();
    }
    try {
      return what.read();
    } catch (IOException e) {
      throw new UncheckedIOException("published tables cannot be read", e);
    } finally {
      readers.release();
    }
  }

  /* Who waits holds a thread that others could be answered by, so not for long. */
  private boolean isMyTurn() {
    try {
      return readers.tryAcquire(PATIENCE_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Leaves out what an account may not open. */
  private static final class Sieve {
    private final Account account;
    private Set<String> yetToJudge = Set.of();
    private boolean withheld;
    private boolean foreign;

    Sieve(Account account) {
      this.account = account;
    }

    boolean passes(PublishedConversations.Found found) {
      Listed conversation = found.conversation();
      boolean own = account.sees(conversation.owner().vendorId());
      boolean kept = yetToJudge.contains(conversation.key());
      foreign |= !own;
      withheld |= own && kept;
      return own && !kept;
    }
  }
}
