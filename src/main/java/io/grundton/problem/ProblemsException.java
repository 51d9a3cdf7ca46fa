// SPDX-License-Identifier: Apache-2.0
package io.grundton.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Files that a person wrote cannot be used; the message has one line a mistake. */
public final class ProblemsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Of mistakes, at least one, in the order to be shown. */
  public ProblemsException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** The mistakes, in the order to be shown. */
  public List<Problem> problems() {
    return problems;
  }
}
