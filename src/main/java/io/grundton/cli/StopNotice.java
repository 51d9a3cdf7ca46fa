// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.beam.PipelineRun;
import java.io.IOException;
import java.io.PrintWriter;

/**
 * Tells a person whose run is stopped by a signal that nothing is half published. The process ends
 * by the signal, with 130 or 143; what it was doing is in no manifest.
 */
final class StopNotice {
  private static volatile boolean stopping;

  private final Thread hook;

  private StopNotice(Thread hook) {
    this.hook = hook;
  }

  /** Whether a signal ends this process: then what fails, fails because of it. */
  static boolean isStopping() {
    return stopping;
  }

  static StopNotice set(PrintWriter err, String runId, PipelineRun run) {
    Thread hook =
        new Thread(
            () -> {
              stopping = true;
              err.println(
                  "Stopped by a signal. Nothing is half published; run it again to finish."
                      + " What run %s wrote is in no manifest.".formatted(runId));
              err.flush();
              try {
                run.cancel();
              } catch (IOException | RuntimeException e) {
                err.println(
                    "Cancel the job on its engine, or it may go on and publish: " + e.getMessage());
                err.flush();
              }
            },
            "stop-notice");
    Runtime.getRuntime().addShutdownHook(hook);
    return new StopNotice(hook);
  }

  /** The run has ended by itself. */
  void cancel() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the hook has run or will.
    }
  }
}
