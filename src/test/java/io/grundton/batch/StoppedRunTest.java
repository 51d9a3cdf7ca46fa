// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import static io.grundton.batch.SmallLanding.march;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.publish.Manifest;
import io.grundton.publish.Partition;
import io.grundton.publish.RunOutcome;
import io.grundton.publish.RunOutcome.Fate;
import io.grundton.storage.DiskStorage;
import io.grundton.storage.Storage;
import io.grundton.storage.WatchScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is stopped between any two steps, and two runs at once. */
final class StoppedRunTest {
  private static final int POINTS = Integer.getInteger("stop.points", 12);
  private static final AskedDates DATES = new AskedDates.Range(march(2), march(3));
  private static final AskedDates ONE = AskedDates.on(march(2));

  private final Path folder;
  private final SmallLanding landing;
  private int runs;

  StoppedRunTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.landing = new SmallLanding(folder);
    landing.deliver("2026-03-02", "a", 1, "2026-03-02T10:00:00Z");
    landing.deliver("2026-03-02", "b", 1, "2026-03-02T11:00:00Z");
    landing.deliver("2026-03-03", "c", 1, "2026-03-03T10:00:00Z");
  }

  /** One day grows, the other is revised; and there is something to reject. */
  private void deliverMore() throws IOException {
    landing.deliver("2026-03-03", "late", 1, "2026-03-02T12:00:00Z");
    landing.deliver("2026-03-04", "c", 2, "2026-03-03T10:00:00Z", "It is broken.");
    for (int i = 0; i < 30; i++) {
      landing.deliver("2026-03-04", "d" + i, 1, "2026-03-03T10:00:00Z");
    }
    landing.line("2026-03-04", "{}");
  }

  @Test
  void readersOfManifestsSeeOldOrNewAndTheNextRunEndsAsIfNothingHadHappened() throws IOException {
    Path before = folder.resolve("before");
    run(before.toString());
    SortedMap<String, List<String>> old = PublishedRows.rows(new DiskStorage(before));
    deliverMore();
    AtomicInteger steps = new AtomicInteger();
    Path undisturbed = copy(before, "undisturbed");
    run(WatchScheme.location("count", undisturbed, step -> steps.incrementAndGet()));
    SortedMap<String, List<String>> fresh = PublishedRows.rows(new DiskStorage(undisturbed));
    assertThat(fresh).isNotEqualTo(old);
    assertThat(steps).hasValueGreaterThan(60);

    TreeSet<Integer> stops = new TreeSet<>();
    for (int i = 0; i < POINTS; i++) {
      stops.add(1 + i * (steps.get() - 1) / Math.max(1, POINTS - 1));
    }
    for (int stop : stops) {
      Path out = copy(before, "stopped-" + stop);
      AtomicInteger step = new AtomicInteger();
      String watched =
          WatchScheme.location(
              "stop-" + stop,
              out,
              name -> {
                if (step.incrementAndGet() >= stop) {
                  throw new StoppedError(name);
                }
              });
      assertThatThrownBy(() -> run(watched)).as("stop %d", stop).isInstanceOf(StoppedError.class);
      assertThat(isOldOrNew(PublishedRows.rows(new DiskStorage(out)), old, fresh))
          .as("after stop %d", stop)
          .isTrue();

      run(out.toString());
      Storage storage = new DiskStorage(out);
      assertThat(PublishedRows.rows(storage)).as("after stop %d and a run", stop).isEqualTo(fresh);
      assertThat(viewed(storage)).as("after stop %d and a run", stop).isEqualTo(listed(storage));
    }
  }

  @Test
  void aSecondRunPublishesNothingAndLeavesNoTable() throws IOException {
    Path out = folder.resolve("out");
    run(out.toString());
    List<String> tables = tables(out);
    RunOutcome second = run(out.toString());
    assertThat(second.dates().values()).containsOnly(Fate.UNCHANGED);
    assertThat(tables(out)).isEqualTo(tables);
  }

  @Test
  void ofTwoRunsAtOnceOneWinsAndTheOtherSaysSo() throws Exception {
    Path out = folder.resolve("out");
    CyclicBarrier barrier = new CyclicBarrier(2);
    String watched =
        WatchScheme.location(
            "race",
            out,
            step -> {
              if (step.startsWith("createIfAbsent _manifest/conversation_date=")) {
                await(barrier);
              }
            });
    List<RunPlan> plans = List.of(plan(watched, ONE), plan(watched, ONE));
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<RunOutcome> outcomes = new ArrayList<>();
    try {
      List<Callable<RunOutcome>> both = new ArrayList<>();
      plans.forEach(plan -> both.add(() -> SmallRun.run(plan)));
      for (Future<RunOutcome> outcome : threads.invokeAll(both)) {
        outcomes.add(outcome.get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(outcomes)
        .extracting(outcome -> outcome.dates().get("conversation_date=2026-03-02"))
        .containsExactlyInAnyOrder(Fate.PUBLISHED, Fate.LOST);
    assertThat(outcomes)
        .extracting(outcome -> outcome.ending().exitCode())
        .containsExactlyInAnyOrder(0, 5);
    Storage storage = new DiskStorage(out);
    assertThat(viewed(storage)).isEqualTo(listed(storage));
    assertThat(storage.files("_runs").stream().filter(file -> file.path().endsWith(".parquet")))
        .as("the loser leaves no table")
        .hasSameSizeAs(listed(storage));
  }

  /** As if a signal had ended it. */
  private static final class StoppedError extends Error {
    private static final long serialVersionUID = 1L;

    StoppedError(String step) {
      super(step);
    }
  }

  private RunPlan plan(String out, AskedDates dates) throws IOException {
    return RunPlanner.plan(landing.request(dates, out, "run-" + runs++)).plan();
  }

  private RunOutcome run(String out) throws IOException {
    return SmallRun.run(plan(out, DATES));
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether each partition is all of the one or all of the other. */
  private static boolean isOldOrNew(
      SortedMap<String, List<String>> rows,
      SortedMap<String, List<String>> old,
      SortedMap<String, List<String>> fresh) {
    return Stream.of("conversation_date=2026-03-02", "conversation_date=2026-03-03")
        .allMatch(
            date -> of(date, rows).equals(of(date, old)) || of(date, rows).equals(of(date, fresh)));
  }

  private static Map<String, List<String>> of(String date, SortedMap<String, List<String>> rows) {
    return rows.subMap(date + "/", date + "0");
  }

  /** What globs see. */
  private static List<String> viewed(Storage out) throws IOException {
    return out.files("").stream()
        .map(Storage.StoredFile::path)
        .filter(path -> !path.startsWith("_"))
        .toList();
  }

  /** What they should. */
  private static List<String> listed(Storage out) throws IOException {
    TreeSet<String> files = new TreeSet<>();
    for (Partition partition : Manifests.all(out).keySet()) {
      Manifest manifest = Manifests.current(out, partition).orElseThrow();
      manifest.tables().keySet().forEach(t -> files.addAll(View.files(manifest, t).keySet()));
    }
    return List.copyOf(files);
  }

  private static List<String> tables(Path out) throws IOException {
    return new DiskStorage(out)
        .files("").stream()
            .map(Storage.StoredFile::path)
            .filter(path -> path.endsWith(".parquet"))
            .toList();
  }

  private Path copy(Path from, String name) throws IOException {
    Path to = folder.resolve(name);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
    return to;
  }
}
