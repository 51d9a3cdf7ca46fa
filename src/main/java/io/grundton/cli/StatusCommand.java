// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.grundton.batch.Freshness;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells the last published date of every vendor and source. */
@Command(
    name = "status",
    description = {
      "Tells the last conversation date published for each vendor and each source, and its age.",
      "Exits with 4 if one is older than --max-age."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class StatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private OutputOption output;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The date that ages are counted from; default: today in UTC.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--max-age",
      paramLabel = "DAYS",
      description = "Exit with 4 if a vendor or a source is older.")
  private @Nullable Integer maxAge;

  @Option(
      names = "--dates",
      paramLabel = "N",
      description =
          "How many published dates to look back; default: " + Freshness.DEFAULT_DATES + ".")
  private int dates = Freshness.DEFAULT_DATES;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Freshness freshness = Freshness.of(output.storage(), dates);
    LocalDate date = asOf == null ? LocalDate.now(ZoneOffset.UTC) : asOf;
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ObjectNode root = new ObjectMapper().createObjectNode();
      root.put("as_of", date.toString());
      put(root.putArray("vendors"), "vendor_id", freshness.vendors(), date);
      put(root.putArray("sources"), "source_id", freshness.sources(), date);
      out.println(root.toPrettyString());
    } else {
      print(out, "vendor", freshness.vendors(), date);
      out.println();
      print(out, "source", freshness.sources(), date);
    }
    boolean stale =
        Stream.concat(freshness.vendors().values().stream(), freshness.sources().values().stream())
            .anyMatch(last -> maxAge != null && age(last, date) > maxAge);
    return stale ? ExitCode.NOT_WELL : ExitCode.DONE;
  }

  private static void put(
      ArrayNode array, String name, SortedMap<String, LocalDate> last, LocalDate date) {
    last.forEach(
        (id, published) ->
            array
                .addObject()
                .put(name, id)
                .put("last_date", published.toString())
                .put("age_days", age(published, date)));
  }

  private static void print(
      PrintWriter out, String what, SortedMap<String, LocalDate> last, LocalDate date) {
    out.printf(Locale.ROOT, "%-24s %10s %8s%n", what, "last date", "days ago");
    last.forEach(
        (id, published) ->
            out.printf(Locale.ROOT, "%-24s %10s %8d%n", id, published, age(published, date)));
  }

  private static long age(LocalDate published, LocalDate date) {
    return ChronoUnit.DAYS.between(published, date);
  }
}
