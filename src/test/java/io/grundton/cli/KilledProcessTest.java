// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.batch.PublishedRows;
import io.grundton.batch.SmallLanding;
import io.grundton.storage.DiskStorage;
import io.grundton.storage.WatchScheme;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole processes, killed by {@code kill -9}, stopped by a signal, or two at once. {@code
 * -Dkill.points=24} runs it and says at how many steps a run is killed.
 */
@EnabledIfSystemProperty(
    named = "kill.points",
    matches = "[1-9][0-9]*",
    disabledReason = "starts a process for each point; -Dkill.points=24 runs it")
final class KilledProcessTest {
  private static final int SIGKILLED = 137;
  private static final int SIGTERMED = 143;

  private final Path folder;
  private final SmallLanding landing;

  KilledProcessTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.landing = new SmallLanding(folder);
  }

  @BeforeEach
  void deliver() throws IOException {
    for (int i = 0; i < 20; i++) {
      landing.deliver("2026-03-02", "a" + i, 1, "2026-03-02T10:00:00Z");
      landing.deliver("2026-03-03", "b" + i, 1, "2026-03-03T10:00:00Z");
    }
  }

  @Test
  void killedAnywhereReadersSeeOldOrNewAndTheNextRunEndsAsIfNothingHadHappened()
      throws IOException, InterruptedException {
    int points = Integer.getInteger("kill.points");
    Path before = folder.resolve("before");
    assertThat(here(before.toString())).isZero();
    SortedMap<String, List<String>> old = PublishedRows.rows(new DiskStorage(before));
    for (int i = 0; i < 5; i++) {
      landing.deliver("2026-03-03", "late" + i, 1, "2026-03-02T11:00:00Z");
      landing.deliver("2026-03-04", "b" + i, 2, "2026-03-03T10:00:00Z", "It is broken.");
    }
    AtomicInteger steps = new AtomicInteger();
    Path undisturbed = copy(before, "undisturbed");
    assertThat(here(WatchScheme.location("count", undisturbed, step -> steps.incrementAndGet())))
        .isZero();
    SortedMap<String, List<String>> fresh = PublishedRows.rows(new DiskStorage(undisturbed));

    List<Integer> killed = new ArrayList<>();
    int published = 0;
    for (int i = 0; i < points; i++) {
      int step = 1 + i * (steps.get() - 1) / Math.max(1, points - 1);
      Path out = copy(before, "killed-" + step);
      int code = elsewhere("kill-" + step, "kill://" + step + out).waitFor();
      if (code == SIGKILLED) {
        killed.add(step);
      }
      SortedMap<String, List<String>> seen = PublishedRows.rows(new DiskStorage(out));
      for (String date : List.of("2026-03-02", "2026-03-03")) {
        String first = "conversation_date=" + date + "/";
        String end = "conversation_date=" + date + "0";
        assertThat(seen.subMap(first, end))
            .as("%s after step %d", date, step)
            .isIn(old.subMap(first, end), fresh.subMap(first, end));
      }
      published += seen.equals(old) ? 0 : 1;
      assertThat(here(out.toString())).isZero();
      assertThat(PublishedRows.rows(new DiskStorage(out))).isEqualTo(fresh);
    }
    System.out.printf(
        "killed at %d of %d steps, after which %d had published something: %s%n",
        killed.size(), steps.get(), published, killed);
    assertThat(killed).hasSizeGreaterThanOrEqualTo(Math.min(20, points * 5 / 6));
  }

  @Test
  void ofTwoProcessesAtOnceOneWinsAndTheOtherExitsWithFive()
      throws IOException, InterruptedException {
    Path out = folder.resolve("race");
    String location = "meet://2" + out;
    Process first = start("first", location, "--date", "2026-03-02", "--runner", "direct");
    Process second = start("second", location, "--date", "2026-03-02", "--runner", "direct");
    assertThat(List.of(first.waitFor(), second.waitFor())).containsExactlyInAnyOrder(0, 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"direct", "flink"})
  void aTerminatedRunEndsWithItsSignalAndNothingHalfPublished(String runner)
      throws IOException, InterruptedException {
    Path out = folder.resolve("terminated");
    // Waits for a second process that never comes.
    Process process = start("term", "meet://2" + out, "--date", "2026-03-02", "--runner", runner);
    try (WatchService watch = FileSystems.getDefault().newWatchService()) {
      folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      while (!Files.exists(folder.resolve("terminated-meeting"))) {
        watch.take().reset();
      }
    }
    process.destroy();
    assertThat(process.waitFor()).isEqualTo(SIGTERMED);
    assertThat(Files.readString(folder.resolve("term.txt")))
        .contains("Stopped by a signal. Nothing is half published; run it again to finish.")
        .doesNotContain("Exception");
    assertThat(PublishedRows.rows(new DiskStorage(out)).keySet())
        .noneMatch(partition -> partition.startsWith("conversation_date"));
    assertThat(here(out.toString())).isZero();
  }

  private Process elsewhere(String name, String out) throws IOException {
    return start(name, out, "--from", "2026-03-02", "--to", "2026-03-03", "--runner", "direct");
  }

  private Process start(String name, String out, String... dates) throws IOException {
    List<String> args = args(out);
    args.addAll(List.of(dates));
    return Grundton.start(folder.resolve(name + ".txt"), args.toArray(String[]::new));
  }

  private int here(String out) {
    List<String> args = args(out);
    args.addAll(List.of("--from", "2026-03-02", "--to", "2026-03-03", "--runner", "direct"));
    StringWriter printed = new StringWriter();
    return Main.execute(
        args.toArray(String[]::new), new PrintWriter(printed), new PrintWriter(printed));
  }

  private List<String> args(String out) {
    return new ArrayList<>(
        List.of(
            "run",
            "--pipeline",
            landing.pipeline().toString(),
            "--out",
            out,
            "--parallelism",
            "1"));
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
