// SPDX-License-Identifier: Apache-2.0
package io.grundton.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the mistakes of one or more files, so that five typos give one run with five lines. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  /** Adds a mistake. */
  public void add(Place place, String code, String message) {
    found.add(new Problem(place, code, message));
  }

  /** Whether nothing is wrong so far. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** What was found, by file, line, column and code. */
  public List<Problem> all() {
    return found.stream()
        .sorted(
            Comparator.comparing((Problem p) -> p.place().file())
                .thenComparing(p -> p.place().line())
                .thenComparing(p -> p.place().column())
                .thenComparing(Problem::code)
                .thenComparing(Problem::message))
        .toList();
  }

  /**
   * Fails if anything is wrong.
   *
   * @throws ProblemsException with every mistake found
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new ProblemsException(all());
    }
  }
}
