// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

/** What the shell is told; how a run ended is told by {@link io.grundton.publish.Ending}. */
final class ExitCode {
  /** All is well. */
  static final int DONE = 0;

  /** A bug of ours. */
  static final int BUG = 1;

  /** The command line, the pipeline file, a pack, the roster, or an absent landing folder. */
  static final int USAGE = 2;

  /** What is published is not as it should be, or a new model is no better. */
  static final int NOT_WELL = 4;

  /** Files could not be read or written; it may go well later. */
  static final int TRY_LATER = 75;

  private ExitCode() {}
}
