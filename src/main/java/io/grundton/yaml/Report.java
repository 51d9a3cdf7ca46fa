// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.problem.Place;
import io.grundton.problem.Problem;
import io.grundton.problem.Problems;
import java.util.HashSet;
import java.util.Set;

/** Where the mistakes of one file go; one that an alias repeats is told once. */
final class Report {
  private final FileKind kind;
  private final Problems problems;
  private final Set<Problem> told = new HashSet<>();

  Report(FileKind kind, Problems problems) {
    this.kind = kind;
    this.problems = problems;
  }

  void add(Place place, Mistake mistake, String message) {
    String code = kind.code(mistake);
    if (told.add(new Problem(place, code, message))) {
      problems.add(place, code, message);
    }
  }
}
