// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import java.util.List;

/**
 * The list of vendors, by name.
 *
 * @param mixed which versions of packs are in what is not told apart by them, empty for one of each
 */
public record VendorsView(
    Shell shell,
    List<QueueView.Choice> choices,
    SubjectView.Period period,
    String mixed,
    List<Line> lines,
    List<Source> sources,
    List<SubjectView.Late> late) {
  public VendorsView {
    choices = List.copyOf(choices);
    lines = List.copyOf(lines);
    sources = List.copyOf(sources);
    late = List.copyOf(late);
  }

  /** A vendor; all but the conversations is empty where there are too few. */
  public record Line(
      String name,
      String address,
      boolean few,
      Figure conversations,
      Figure flagged,
      List<SubjectView.Named> scores,
      List<SubjectView.Named> critical,
      Figure coverage,
      String half,
      Figure within) {
    public Line {
      scores = List.copyOf(scores);
      critical = List.copyOf(critical);
    }
  }

  /** What came of the deliveries of a source. */
  public record Source(String name, Figure onTime, String late, String missing) {}
}
