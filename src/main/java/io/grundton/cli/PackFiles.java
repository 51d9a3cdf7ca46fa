// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.policy.Manuscript;
import io.grundton.problem.Problem;
import io.grundton.problem.ProblemsException;
import io.grundton.storage.Location;
import io.grundton.yaml.PackReader;
import java.util.ArrayList;
import java.util.List;

/** Reads the packs that a command line names. */
final class PackFiles {
  private PackFiles() {}

  /**
   * The packs in the order given.
   *
   * @throws ProblemsException with every mistake in all of them
   */
  static List<Manuscript> read(List<Location> files) {
    List<Manuscript> packs = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Location file : files) {
      try {
        packs.add(PackReader.manuscript(file));
      } catch (ProblemsException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemsException(problems);
    }
    return packs;
  }
}
