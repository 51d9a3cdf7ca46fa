// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture of shares over time with the band of their intervals, and the same numbers as a table.
 * Places are those of a drawing of 480 by 200.
 *
 * @param id of its element, by itself on a page
 * @param description what it shows, in words
 * @param bands corners of the areas of the intervals, each x,y x,y
 * @param lines corners of lines, likewise
 * @param dots at the values; numbers in them are empty
 * @param ticks heights that are lines across, with the shares that they stand for
 * @param changes where versions of packs changed, with what is new
 * @param from the first of its steps, as text
 * @param to the last of its steps
 * @param points in order; of those of too few nothing is drawn
 */
public record Chart(
    String id,
    String title,
    String description,
    List<String> bands,
    List<String> lines,
    List<Place> dots,
    List<Place> ticks,
    List<Place> changes,
    String from,
    String to,
    List<Point> points) {
  public Chart {
    bands = List.copyOf(bands);
    lines = List.copyOf(lines);
    dots = List.copyOf(dots);
    ticks = List.copyOf(ticks);
    changes = List.copyOf(changes);
    points = List.copyOf(points);
  }

  /** A place in the drawing, with what is written there. */
  public record Place(String x, String y, String text) {
    /** On which side of its place the text is, as SVG names it. */
    public String anchor() {
      return Double.parseDouble(x) > Plot.MIDDLE ? "end" : "start";
    }
  }

  /**
   * A step in time.
   *
   * @param name of it
   * @param pack which versions of packs it is of
   * @param figure what the table says
   * @param drawn null where there are too few to tell
   */
  public record Point(
      LocalDate date, String name, String pack, Figure figure, @Nullable Drawn drawn) {}

  /** What is drawn of a step, in basis points. */
  public record Drawn(int valueBp, int lowBp, int highBp) {}
}
