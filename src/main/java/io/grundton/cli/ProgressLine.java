// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.batch.RunPlanner;
import io.grundton.beam.Engine;
import io.grundton.beam.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows how far a run is: on a terminal one line that is written anew twice a second, elsewhere a
 * log line every ten seconds.
 */
final class ProgressLine {
  private static final Logger LOG = LoggerFactory.getLogger(ProgressLine.class);

  private final PrintWriter err;
  private final Engine engine;

  // The launcher sets jdk.console=java.base, with which Java 22 and later answer as before.
  @SuppressWarnings("SystemConsoleNull")
  private final boolean terminal = System.console() != null;

  private final long readBefore = Progress.read();
  private final long before = Progress.audited();
  private final long startedNanos = System.nanoTime();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
          });

  private ProgressLine(PrintWriter err, Engine engine) {
    this.err = err;
    this.engine = engine;
  }

  static ProgressLine start(PrintWriter err, RunPlanner.Planned planned, Engine engine) {
    ProgressLine line = new ProgressLine(err, engine);
    LOG.info(
        "run {}: {} to {}, {} delivery files, {} MB",
        planned.plan().runId(),
        planned.plan().dates().first(),
        planned.plan().dates().last(),
        planned.files(),
        planned.bytes() / 1_000_000);
    long everyMs = line.terminal ? 500 : 10_000;
    var unused =
        line.clock.scheduleAtFixedRate(line::show, everyMs, everyMs, TimeUnit.MILLISECONDS);
    return line;
  }

  private void show() {
    String text = text();
    if (terminal) {
      err.print("\r" + text + "\u001B[K");
      err.flush();
    } else {
      LOG.info("{}", text);
    }
  }

  private String text() {
    Duration elapsed = Duration.ofNanos(System.nanoTime() - startedNanos);
    if (!engine.isInProcess()) {
      return String.format(
          Locale.ROOT,
          "%s works, %d:%02d elapsed",
          engine.runner(),
          elapsed.toMinutes(),
          elapsed.toSecondsPart());
    }
    long audited = Progress.audited() - before;
    long perSecond = elapsed.toMillis() == 0 ? 0 : audited * 1000 / elapsed.toMillis();
    return String.format(
        Locale.ROOT,
        "%,d conversations read, %,d audited, %,d a second, %d:%02d elapsed",
        Progress.read() - readBefore,
        audited,
        perSecond,
        elapsed.toMinutes(),
        elapsed.toSecondsPart());
  }

  /** Ends the progress with one last line. */
  void close() {
    clock.shutdownNow();
    if (terminal) {
      err.print("\r\u001B[K");
      err.flush();
    }
    LOG.info("{}", text());
  }
}
