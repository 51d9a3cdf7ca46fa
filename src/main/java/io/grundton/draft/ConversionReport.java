// SPDX-License-Identifier: Apache-2.0
package io.grundton.draft;

import io.grundton.problem.Problem;
import io.grundton.problem.Problems;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What became of everything that was to be converted: nothing is dropped without a line here.
 *
 * <p>A condition is a leaf: what is not put together of others by and, or, not.
 */
public final class ConversionReport {
  private final Problems lines = new Problems();
  private final Set<ForeignPart> conditions = new LinkedHashSet<>();
  private final Set<ForeignPart> converted = new HashSet<>();

  /** A condition was met. */
  public void condition(ForeignPart condition) {
    conditions.add(condition);
  }

  /** A rule of the pack rests on this condition. */
  public void converted(ForeignPart condition) {
    converted.add(condition);
  }

  /** Something is lost, or different: subject, actual and reason are the message. */
  public void tell(Loss loss, ForeignPart part, String message) {
    lines.add(part.place(), loss.code(), part + ": " + message);
  }

  /** What could not be read at all goes here, too. */
  public Problems problems() {
    return lines;
  }

  /** How many conditions there were. */
  public int conditions() {
    return conditions.size();
  }

  /** On how many of them a rule rests. */
  public int convertedConditions() {
    return (int) conditions.stream().filter(converted::contains).count();
  }

  /** The lines, by file and place. */
  public List<Problem> lines() {
    return lines.all();
  }
}
