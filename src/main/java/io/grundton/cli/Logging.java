// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.EncoderBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** How the program logs: warnings and its own messages, on err, as text or as JSON lines. */
final class Logging {
  /** The shape of a log line. */
  enum Format {
    TEXT,
    JSON
  }

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "Log lines: ${COMPLETION-CANDIDATES} in any case; default: ${DEFAULT-VALUE}.")
  private Format format = Format.TEXT;

  /** As the user asked, for a command that is no run. */
  void apply() {
    apply(null);
  }

  /** The same for a run, which JSON lines name. */
  void apply(@Nullable String runId) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    EncoderBase<ILoggingEvent> encoder =
        format == Format.JSON ? new JsonLines(runId) : text(context);
    encoder.setContext(context);
    encoder.start();
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setTarget("System.err");
    appender.setEncoder(encoder);
    appender.start();
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(appender);
    context.getLogger("io.grundton").setLevel(Level.INFO);
    // What these warn about are the embedded engine's own habits, not the user's run.
    context.getLogger("org.apache.hadoop").setLevel(Level.ERROR);
    context.getLogger("org.apache.flink").setLevel(Level.ERROR);
    context.getLogger("org.apache.beam").setLevel(Level.ERROR);
    context.getLogger("opennlp").setLevel(Level.WARN);
  }

  private static PatternLayoutEncoder text(LoggerContext context) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss'Z', UTC} %-5level %msg%n");
    return encoder;
  }
}
