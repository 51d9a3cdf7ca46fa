// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.batch.AskedDates;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which dates a run is for: exactly one of three ways to say it. */
final class DatesOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--delivered",
      paramLabel = "DATE",
      description =
          "Every conversation date that the deliveries of this date touch: every night's way.")
  private @Nullable LocalDate delivered;

  @Option(names = "--date", paramLabel = "DATE", description = "One conversation date.")
  private @Nullable LocalDate date;

  @Option(names = "--from", paramLabel = "DATE", description = "First conversation date.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last conversation date.")
  private @Nullable LocalDate to;

  AskedDates asked() {
    boolean range = from != null || to != null;
    int ways = (delivered == null ? 0 : 1) + (date == null ? 0 : 1) + (range ? 1 : 0);
    if (ways == 1 && delivered != null) {
      return new AskedDates.Delivered(delivered);
    }
    if (ways == 1 && date != null) {
      return AskedDates.on(date);
    }
    if (ways != 1 || from == null || to == null) {
      throw usage("give --delivered, or --date, or --from and --to");
    }
    if (to.isBefore(from)) {
      throw usage("--to must not be before --from, but was %s and %s".formatted(to, from));
    }
    return new AskedDates.Range(from, to);
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
