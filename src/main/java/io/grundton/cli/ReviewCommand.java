// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.console.Console;
import io.grundton.console.ConsoleSettings;
import io.grundton.console.QueueImporter;
import io.grundton.console.ScorecardImporter;
import io.grundton.console.SignOn;
import io.grundton.review.DisputeWindow;
import io.grundton.sql.Database;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves the review console. */
@Command(
    name = "review",
    description = {
      "Serves pages on which people read the conversations that need one, and decide.",
      "Imports the queue of every date that is published, and looks for new ones every minute."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    subcommands = {ReviewUserCommand.class, ReviewExportCommand.class, ReviewVerifyCommand.class})
final class ReviewCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(ReviewCommand.class);

  @Spec private CommandSpec spec;

  @Mixin private ConsoleDatabaseOption place;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8420",
      description = "Port to listen on, 0 for any; default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = ConsoleSettings.LOOPBACK,
      description = "Address to listen on; default: ${DEFAULT-VALUE}. Others need --public-url.")
  private String bind;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "https://HOST as browsers see it, where a proxy speaks TLS for the console.")
  private @Nullable URI publicUrl;

  @Option(
      names = "--dispute-window",
      paramLabel = "TIME",
      defaultValue = "48h",
      description = {
        "How long a vendor may contest a finding, in hours or days such as 14d,",
        "from when it could first be seen in the console; default: ${DEFAULT-VALUE}."
      })
  private String disputeWindow;

  @Option(
      names = "--blind",
      description = "Reviewers judge a conversation before they see what the machine says of it.")
  private boolean blind;

  @Mixin private SignOnOption login;

  @Mixin private Logging logging;

  @Override
  public Integer call() throws IOException, InterruptedException {
    logging.apply();
    ConsoleSettings settings = settings();
    Clock clock = Clock.systemUTC();
    Storage tables = place.storage();
    ScheduledExecutorService imports = Executors.newSingleThreadScheduledExecutor();
    try (Database database = place.database()) {
      QueueImporter importer = new QueueImporter(tables, database, clock);
      ScorecardImporter scorecards = new ScorecardImporter(tables, database, clock);
      try (Console console = Console.start(settings, tables, database, clock)) {
        PrintWriter out = spec.commandLine().getOut();
        String address = String.valueOf(publicUrl == null ? console.address() : publicUrl);
        out.println("The review console is at " + address);
        console
            .setUpPath()
            .ifPresent(path -> out.println("Make the first account, once, at " + address + path));
        out.flush();
        ScheduledFuture<?> importing =
            imports.scheduleWithFixedDelay(
                () -> importNew(importer, scorecards), 0, 60, TimeUnit.SECONDS);
        console.join();
        importing.cancel(true);
      } finally {
        imports.shutdownNow();
        imports.awaitTermination(10, TimeUnit.SECONDS);
      }
    }
    return ExitCode.DONE;
  }

  private ConsoleSettings settings() throws IOException {
    if (!bind.equals(ConsoleSettings.LOOPBACK) && publicUrl == null) {
      throw new ParameterException(
          spec.commandLine(),
          "--bind must come with --public-url: passwords must not cross a network without TLS");
    }
    SignOn signOn = login.signOn();
    try {
      return new ConsoleSettings(
          bind, port, publicUrl, DisputeWindow.of(disputeWindow), blind, signOn, login.passwords());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  /* One failure must not end all later imports. */
  private static void importNew(QueueImporter importer, ScorecardImporter scorecards) {
    try {
      // The queue first: what of a date is somebody's to judge must be known before it is shown.
      importer.importNew();
    } catch (IOException | RuntimeException e) {
      LOG.error("what is queued could not be imported, and will be tried again", e);
    }
    try {
      scorecards.importNew();
    } catch (IOException | RuntimeException e) {
      LOG.error("what is published could not be imported, and will be tried again", e);
    }
  }
}
