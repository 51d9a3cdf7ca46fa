// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Which lines of the log lost their detail by an erasure: the detail of the line that tells of it.
 *
 * @param seqs in order, empty where the log had said nothing about what was erased
 */
public record ErasedLines(List<Long> seqs) {
  /** The action of a line that tells of an erasure. */
  public static final String ACTION = "erasure";

  public ErasedLines {
    seqs = List.copyOf(seqs);
  }

  /**
   * What a text says.
   *
   * @throws IllegalArgumentException if it is no list of lines
   */
  public static ErasedLines of(String text) {
    List<String> seqs = text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    if (!seqs.stream().allMatch(seq -> seq.matches("[1-9][0-9]{0,17}"))) {
      throw new IllegalArgumentException("an erasure must list lines, but does not");
    }
    return new ErasedLines(seqs.stream().map(Long::valueOf).toList());
  }

  /** The numbers with blanks between them. */
  public String text() {
    return seqs.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
