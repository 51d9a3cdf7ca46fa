// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.beam.CancelledException;
import io.grundton.problem.ProblemsException;
import io.grundton.storage.RefusedException;
import io.grundton.storage.UnavailableException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

/**
 * A failure that is not a bug of ours.
 *
 * @param exitCode what the shell is told
 * @param message what the user is told
 */
record Failure(int exitCode, String message) {
  /** What an exception means, wherever an engine wrapped it; null if it is a bug. */
  static @Nullable Failure of(Throwable exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (cause instanceof ProblemsException
          || cause instanceof RefusedException
          || cause instanceof ParameterException) {
        return new Failure(ExitCode.USAGE, message);
      }
      if (cause instanceof AccessDeniedException) {
        return new Failure(ExitCode.USAGE, "access must be granted, but is not: " + message);
      }
      if (cause instanceof CancelledException) {
        return new Failure(ExitCode.TRY_LATER, message);
      }
      if (cause instanceof UnavailableException) {
        return new Failure(ExitCode.TRY_LATER, message + "; try again later");
      }
      if (cause instanceof IOException && !(cause.getCause() instanceof IOException)) {
        return new Failure(
            ExitCode.TRY_LATER,
            "files could not be read or written: %s; try again later".formatted(cause));
      }
    }
    return null;
  }

  /** The exit code of a command that failed by an exception. */
  static int exitCode(Throwable exception) {
    Failure failure = of(exception);
    return failure == null ? ExitCode.BUG : failure.exitCode();
  }
}
