// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.batch.Freshness;
import io.grundton.delivery.Delivery;
import io.grundton.publish.FileLine;
import io.grundton.publish.RunOutcome;
import io.grundton.publish.RunOutcome.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What a run leaves for Prometheus' textfile collector: a file that is replaced in one step. */
final class MetricsFile {
  private final StringBuilder text = new StringBuilder();

  /**
   * The metrics of a run that has ended.
   *
   * @param outcome null where it failed
   * @param freshness null where nobody could look
   */
  MetricsFile(
      int exitCode, Instant ended, @Nullable RunOutcome outcome, @Nullable Freshness freshness) {
    gauge("grundton_run_exit_code", "Exit code of the last run.");
    sample("grundton_run_exit_code", "", exitCode);
    gauge("grundton_run_end_timestamp_seconds", "When the last run ended.");
    sample("grundton_run_end_timestamp_seconds", "", ended.getEpochSecond());
    if (outcome != null) {
      records(outcome.totals());
      dates(outcome.dates());
      if (!outcome.deliveries().isEmpty()) {
        deliveries(outcome.deliveries());
      }
    }
    if (freshness != null) {
      published("vendor", freshness.vendors());
      published("source", freshness.sources());
    }
  }

  private void records(FileLine totals) {
    String name = "grundton_run_records";
    gauge(name, "What became of the records that the last run read.");
    sample(name, label("became", "kept"), totals.kept());
    sample(name, label("became", "rejected"), totals.rejected());
    sample(name, label("became", "duplicate"), totals.duplicate());
    sample(name, label("became", "conflict"), totals.conflict());
    sample(name, label("became", "other_date"), totals.otherDate());
    sample(name, label("became", "too_late"), totals.tooLate());
    sample(name, label("became", "out_of_scope"), totals.outOfScope());
  }

  private void dates(Map<String, Fate> dates) {
    gauge("grundton_run_dates", "What became of the partitions that the last run touched.");
    for (Fate fate : Fate.values()) {
      long count = dates.values().stream().filter(fate::equals).count();
      sample("grundton_run_dates", label("became", fate.code()), count);
    }
  }

  private void deliveries(List<Delivery> deliveries) {
    gauge(
        "grundton_run_deliveries", "Deliveries that were expected of the folders of the last run.");
    for (Delivery.Status status : Delivery.Status.values()) {
      long count = deliveries.stream().filter(one -> one.status() == status).count();
      sample("grundton_run_deliveries", label("status", status.code()), count);
    }
  }

  private void published(String who, SortedMap<String, LocalDate> last) {
    String name = "grundton_" + who + "_last_published_date_timestamp_seconds";
    gauge(name, "Midnight in UTC of the last conversation date published with a conversation.");
    last.forEach(
        (id, date) ->
            sample(name, label(who, id), date.atStartOfDay().toEpochSecond(ZoneOffset.UTC)));
  }

  private void gauge(String name, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(" gauge\n");
  }

  private void sample(String name, String labels, long value) {
    text.append(name).append(labels).append(' ').append(value).append('\n');
  }

  private static String label(String name, String value) {
    String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return "{%s=\"%s\"}".formatted(name, escaped);
  }

  /** Writes the file; the collector, which reads names that end in .prom, sees all or nothing. */
  void write(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    Files.writeString(draft, text);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
