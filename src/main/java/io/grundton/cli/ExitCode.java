// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.publish.RunOutcome;
import io.grundton.publish.RunOutcome.Fate;

/** What the shell is told. */
final class ExitCode {
  /** Published, or nothing had changed. */
  static final int DONE = 0;

  /** A bug of ours. */
  static final int BUG = 1;

  /** The command line, the pipeline file, a pack, the roster, or an absent landing folder. */
  static final int USAGE = 2;

  /** No date had a record. */
  static final int NO_INPUT = 3;

  /** A quality gate held something back. */
  static final int HELD_BACK = 4;

  /** Another run published first. */
  static final int LOST = 5;

  /** A storage that may answer later. */
  static final int TRY_LATER = 75;

  private ExitCode() {}

  /** Of a run over one or more dates: what is worst, and 0 if any date was fine. */
  static int of(RunOutcome outcome) {
    if (outcome.any(Fate.HELD_BACK) || !outcome.problems().isEmpty()) {
      return HELD_BACK;
    }
    if (outcome.any(Fate.LOST)) {
      return LOST;
    }
    boolean anyRecord =
        outcome.dates().entrySet().stream()
            .anyMatch(
                date ->
                    date.getKey().startsWith("conversation_date") && date.getValue() != Fate.EMPTY);
    return anyRecord ? DONE : NO_INPUT;
  }
}
