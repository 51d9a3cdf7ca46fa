// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.job.GlobView;
import io.grundton.parquet.ReviewWriter;
import io.grundton.parquet.Table;
import io.grundton.parquet.TableFiles;
import io.grundton.publish.FileLine;
import io.grundton.publish.Fingerprint;
import io.grundton.publish.Manifest;
import io.grundton.publish.Partition;
import io.grundton.publish.RunOutcome.Fate;
import io.grundton.release.Release;
import io.grundton.review.Decided;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what reviewers decided, date by date, as runs publish theirs. Decisions are only added:
 * a date with fewer of them than are published is held back, for then they come from another
 * database. Globs are shown them where they are shown conversations.
 */
public final class ReviewExport {
  private static final FileLine NOTHING_READ = new FileLine("", 0, 0, 0, 0, 0, 0, 0, 0);

  /** What may be done to decisions that are published. */
  public enum Losses {
    /** A date that would lose some is held back. */
    HELD_BACK,
    /** A person wants it so. */
    ALLOWED
  }

  private final Storage out;
  private final String runId;
  private final Losses losses;
  private final Publisher publisher;
  private final Set<String> forgotten;

  /**
   * An export to an output.
   *
   * @param runId names the folder of the files; a new one
   */
  public ReviewExport(Storage out, String runId, Losses losses) throws IOException {
    this.out = out;
    this.runId = runId;
    this.losses = losses;
    boolean shown = !out.folders(Table.CONVERSATION.code()).isEmpty();
    this.publisher = new Publisher(out, runId, shown ? GlobView.ON : GlobView.OFF);
    this.forgotten = Forgotten.keys(out);
  }

  /** The dates of which decisions are published, in order. */
  public SortedSet<LocalDate> published() throws IOException {
    SortedSet<LocalDate> dates = new TreeSet<>();
    for (Partition partition : Manifests.all(out).keySet()) {
      if (partition.column().equals(Partition.REVIEW_DATE)) {
        dates.add(partition.date());
      }
    }
    return dates;
  }

  /** Those of decisions that are about conversations that nobody erased. */
  public List<Decided> kept(List<Decided> decisions) {
    return decisions.stream()
        .filter(decided -> !forgotten.contains(decided.conversationKey()))
        .toList();
  }

  /**
   * Publishes the decisions of a date.
   *
   * @param decisions all of that date, whatever they count for
   */
  public Fate publish(LocalDate date, List<Decided> decisions) throws IOException {
    Partition partition = new Partition(Partition.REVIEW_DATE, date);
    Manifest base = Manifests.current(out, partition).orElse(null);
    List<Decided> kept = kept(decisions);
    if (base != null && base.expired().contains(Table.REVIEW.code())) {
      return Fate.UNCHANGED;
    }
    if (base == null && kept.isEmpty()) {
      return Fate.EMPTY;
    }
    if (base != null
        && kept.size() < base.rows(Table.REVIEW.code())
        && losses == Losses.HELD_BACK) {
      return Fate.HELD_BACK;
    }
    return publisher.publish(manifest(partition, base, kept), base);
  }

  private Manifest manifest(Partition partition, @Nullable Manifest base, List<Decided> decisions)
      throws IOException {
    Fingerprint fingerprint = new Fingerprint().add(Release.current());
    SortedMap<String, Manifest.TableContent> tables = new TreeMap<>();
    try (TableFiles files = new TableFiles(out, runId, "review-" + UUID.randomUUID())) {
      files.ensure(Table.REVIEW, partition.date());
      ReviewWriter writer = new ReviewWriter(files, Release.current());
      for (Decided decided : decisions) {
        writer.write(decided);
        fingerprint.add(decided);
      }
      for (RunFact fact : Facts.wrote(files.finish())) {
        RunFact.Wrote file = (RunFact.Wrote) fact;
        tables.merge(file.table(), TableContents.of(file), TableContents::join);
      }
    }
    long sequence = base == null ? 0 : base.sequence();
    return new Manifest(
        Manifest.VERSION,
        partition,
        sequence + 1,
        runId,
        base == null ? null : Long.valueOf(sequence),
        false,
        Release.current(),
        List.of(),
        List.of(),
        new Manifest.Inputs(fingerprint.hex(), List.of()),
        new Manifest.Reconciliation(NOTHING_READ, 0),
        List.of(),
        List.of(),
        List.of(),
        tables);
  }
}
