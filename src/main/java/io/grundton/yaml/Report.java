// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.phrase.Phrase;
import io.grundton.policy.Manuscript;
import io.grundton.problem.Place;
import io.grundton.problem.Problem;
import io.grundton.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is written down while one file is read: its mistakes, one that an alias repeats only once,
 * and where its phrases stand.
 */
final class Report {
  private final FileKind kind;
  private final Problems problems;
  private final Set<Problem> told = new HashSet<>();
  private final List<Manuscript.Written> phrases = new ArrayList<>();

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

  void wrote(Phrase phrase, Manuscript.Places places) {
    phrases.add(new Manuscript.Written(phrase, places));
  }

  /** The phrases in the order in which they were read. */
  List<Manuscript.Written> phrases() {
    return phrases;
  }
}
