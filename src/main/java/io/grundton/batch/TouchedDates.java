// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.job.Pipeline;
import io.grundton.parquet.PublishedFile;
import io.grundton.parquet.Table;
import io.grundton.publish.Ledger;
import io.grundton.publish.Manifest;
import io.grundton.publish.Partition;
import io.grundton.storage.Storage;
import io.grundton.transcript.Delivered;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Finds the conversation dates that the deliveries of one date touch: those on which its
 * conversations started, and those published with a conversation that it delivers again, since a
 * revision counts for the date of the first one.
 */
final class TouchedDates {
  private static final String KEY = "conversation_key";

  private final Storage landing;
  private final Storage out;
  private final Pipeline pipeline;
  private final LocalDate delivered;
  private final TreeSet<LocalDate> touched = new TreeSet<>();
  private final List<KeySet> keys = new ArrayList<>();

  TouchedDates(Storage landing, Storage out, Pipeline pipeline, LocalDate delivered) {
    this.landing = landing;
    this.out = out;
    this.pipeline = pipeline;
    this.delivered = delivered;
  }

  /** The dates, sorted; reads the deliveries by so many threads. */
  SortedSet<LocalDate> find(int threads) throws IOException {
    readDeliveries(threads);
    KeySet all = KeySet.union(keys);
    for (LocalDate date = first(); !date.isAfter(last()); date = date.plusDays(1)) {
      if (!touched.contains(date) && isPublishedWithAny(all, date)) {
        touched.add(date);
      }
    }
    return touched;
  }

  /** The first conversation date whose deliveries may still come on this date. */
  private LocalDate first() {
    return delivered.minusDays(pipeline.lateDays());
  }

  private LocalDate last() {
    return delivered.plusDays(1);
  }

  private void readDeliveries(int threads) throws IOException {
    ExecutorService readers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Part>> parts = new ArrayList<>();
      for (DeliveryFile file : Landing.on(landing, pipeline, delivered)) {
        for (Chunk chunk : Chunk.of(file, landing)) {
          parts.add(readers.submit(() -> read(chunk)));
        }
      }
      for (Future<Part> part : parts) {
        touched.addAll(part.get().dates());
        keys.add(part.get().keys());
      }
    } catch (ExecutionException e) {
      String message = "cannot read the deliveries of " + delivered;
      if (e.getCause() instanceof IOException) {
        throw new IOException(message, e.getCause());
      }
      throw new IllegalStateException(message, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while reading the deliveries of " + delivered, e);
    } finally {
      readers.shutdownNow();
    }
  }

  private record Part(SortedSet<LocalDate> dates, KeySet keys) {}

  private Part read(Chunk chunk) throws IOException {
    TreeSet<LocalDate> dates = new TreeSet<>();
    KeySet delivering = new KeySet();
    new ChunkReader(landing, pipeline)
        .read(
            chunk,
            new Ledger(),
            record -> {
              LocalDate date = date(record);
              if (!date.isBefore(first())) {
                dates.add(date);
              }
              delivering.add(record.conversation().key());
            },
            rejection -> {});
    delivering.sort();
    return new Part(dates, delivering);
  }

  private LocalDate date(Delivered record) {
    return LocalDate.ofInstant(record.conversation().startedAt(), pipeline.zone());
  }

  private boolean isPublishedWithAny(KeySet all, LocalDate date) throws IOException {
    Partition partition = new Partition(Partition.CONVERSATION_DATE, date);
    Optional<Manifest> manifest = Manifests.current(out, partition);
    if (manifest.isEmpty()) {
      return false;
    }
    Manifest.TableContent table = manifest.get().tables().get(Table.CONVERSATION.code());
    for (Manifest.TableFile file : table == null ? List.<Manifest.TableFile>of() : table.files()) {
      if (new PublishedFile(out, file.path()).any(Table.CONVERSATION, KEY, all::contains)) {
        return true;
      }
    }
    return false;
  }
}
