// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.batch.Manifests;
import io.grundton.batch.RunPlan;
import io.grundton.batch.RunPlanner;
import io.grundton.openlineage.EventTarget;
import io.grundton.openlineage.LineageRun;
import io.grundton.openlineage.RunEvents;
import io.grundton.publish.Manifest;
import io.grundton.publish.Partition;
import io.grundton.publish.RunOutcome;
import io.grundton.publish.RunOutcome.Fate;
import io.grundton.storage.Storage;
import io.grundton.storage.Storages;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a catalogue of lineage of one run. What it cannot tell is a warning, never a failure. */
final class Lineage {
  private static final Logger LOG = LoggerFactory.getLogger(Lineage.class);

  private final EventTarget target;
  private final RunPlan plan;
  private final RunEvents events;
  private final AtomicBoolean told = new AtomicBoolean();
  private final Thread hook = new Thread(this::aborted, "lineage-abort");

  private Lineage(EventTarget target, RunPlanner.Planned planned, List<String> sources) {
    this.target = target;
    this.plan = planned.plan();
    this.events =
        new RunEvents(
            new LineageRun(
                plan.runId(),
                planned.pipeline().name(),
                planned.pipeline().zone(),
                plan.dates().first(),
                plan.dates().last(),
                Storages.at(plan.landing()).describe(""),
                sources,
                Storages.at(plan.out()).describe("")));
  }

  /** A run begins; a signal from here on is told, too. */
  static Lineage start(EventTarget target, RunPlanner.Planned planned) throws IOException {
    List<String> sources = Storages.at(planned.plan().landing()).folders("");
    Lineage lineage = new Lineage(target, planned, sources);
    lineage.tell("start", () -> lineage.events.started(Instant.now()));
    Runtime.getRuntime().addShutdownHook(lineage.hook);
    return lineage;
  }

  /** The run has an outcome. */
  void ended(RunOutcome outcome) {
    end("end", () -> events.ended(Instant.now(), outcome, manifests(outcome)));
  }

  /** The run broke off. */
  void failed(Throwable cause) {
    if (!StopNotice.isStopping()) {
      Failure failure = Failure.of(cause);
      String message = failure == null ? "a bug: " + cause.getClass().getName() : failure.message();
      end("failure", () -> events.failed(Instant.now(), message));
    }
  }

  private void aborted() {
    if (told.compareAndSet(false, true)) {
      tell("abort", () -> events.aborted(Instant.now()));
    }
  }

  private void end(String what, Told event) {
    if (told.compareAndSet(false, true)) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The process is ending, and the hook finds that all is told.
      }
      tell(what, event);
    }
  }

  private interface Told {
    String event() throws IOException;
  }

  private void tell(String what, Told event) {
    try {
      target.send(event.event());
    } catch (IOException | RuntimeException e) {
      LOG.warn("lineage: the {} of run {} could not be told: {}", what, plan.runId(), e.toString());
    }
  }

  private List<Manifest> manifests(RunOutcome outcome) throws IOException {
    Storage out = Storages.at(plan.out());
    List<Manifest> manifests = new ArrayList<>();
    for (Map.Entry<String, Fate> date : outcome.dates().entrySet()) {
      if (date.getValue() == Fate.PUBLISHED || date.getValue() == Fate.UNCHANGED) {
        int equals = date.getKey().indexOf('=');
        String column = date.getKey().substring(0, equals);
        LocalDate value = LocalDate.parse(date.getKey().substring(equals + 1));
        Manifests.current(out, new Partition(column, value)).ifPresent(manifests::add);
      }
    }
    return manifests;
  }
}
