// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.release.Release;
import io.grundton.storage.Location;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The entry point of the {@code grundton} command. */
@Command(
    name = "grundton",
    description = "Audits outsourced customer support against a communication philosophy.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {
      RunCommand.class,
      StatusCommand.class,
      ReconcileCommand.class,
      PublishCommand.class,
      GcCommand.class,
      ForgetCommand.class,
      ReviewCommand.class,
      PolicyCommand.class,
      ModelCommand.class,
      DemoCommand.class,
      BenchCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:published, or nothing had changed",
      "1:a bug in Grundton",
      "2:command line, pipeline file, pack, roster, labelled texts, model, or no landing folder",
      "3:no date had a record",
      "4:a quality gate held a date back, what is published is not well, or a new model is no better",
      "5:another run published first",
      "75:files could not be read or written; try again later",
      "130:stopped by SIGINT",
      "143:stopped by SIGTERM"
    })
public final class Main implements Runnable {
  @Spec private @org.jspecify.annotations.Nullable CommandSpec spec;

  private Main() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(execute(args, writer(System.out), writer(System.err)));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** Runs the command line and returns its exit code. */
  static int execute(String[] args, PrintWriter out, PrintWriter err) {
    CommandLine commandLine =
        new CommandLine(new Main())
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .registerConverter(Location.class, Main::location)
            .setExecutionExceptionHandler(
                (exception, command, parsed) -> failed(exception, command.getErr()));
    try {
      return commandLine.execute(args);
    } finally {
      out.flush();
      err.flush();
    }
  }

  private static Location location(String written) {
    try {
      return new Location(written);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  /* Only what is a bug is told with its stack: the rest is for the person who runs it. */
  private static int failed(Exception exception, PrintWriter err) throws Exception {
    Failure failure = Failure.of(exception);
    if (StopNotice.isStopping()) {
      return ExitCode.BUG;
    }
    if (failure == null) {
      throw exception;
    }
    err.println(failure.message());
    return failure.exitCode();
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"grundton " + Release.current()};
    }
  }
}
