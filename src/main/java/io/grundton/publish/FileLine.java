// SPDX-License-Identifier: Apache-2.0
package io.grundton.publish;

/**
 * What became of the records of one delivery file, as one conversation date sees them.
 *
 * @param file relative to the landing folder
 * @param recordsIn records read: the sum of all that follow
 */
public record FileLine(
    String file,
    long recordsIn,
    long kept,
    long rejected,
    long duplicate,
    long conflict,
    long otherDate,
    long tooLate,
    long outOfScope) {
  /** The sum of two lines, under this one's name. */
  public FileLine plus(FileLine other) {
    return new FileLine(
        file,
        recordsIn + other.recordsIn,
        kept + other.kept,
        rejected + other.rejected,
        duplicate + other.duplicate,
        conflict + other.conflict,
        otherDate + other.otherDate,
        tooLate + other.tooLate,
        outOfScope + other.outOfScope);
  }

  /** The line with one record less that was kept, and one more out of scope. */
  FileLine keptToOutOfScope() {
    return new FileLine(
        file,
        recordsIn,
        kept - 1,
        rejected,
        duplicate,
        conflict,
        otherDate,
        tooLate,
        outOfScope + 1);
  }
}
