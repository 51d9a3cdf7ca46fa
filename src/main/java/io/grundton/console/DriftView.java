// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a reviewer's agreement over time.
 *
 * @param reviewers whose the account may see
 */
public record DriftView(Shell shell, String reviewer, List<String> reviewers, List<Series> series) {
  public DriftView {
    reviewers = List.copyOf(reviewers);
    series = List.copyOf(series);
  }

  /**
   * An agreement over time.
   *
   * @param id of the element
   * @param verdict code, for the style
   * @param told what the latest says, in words
   * @param rows from the earliest; empty where nothing was counted
   * @param picture null where too little was counted
   */
  public record Series(
      String id,
      String title,
      String text,
      String verdict,
      String told,
      List<Row> rows,
      @Nullable Picture picture) {
    public Series {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A round or a month.
   *
   * @param number in the picture; empty where it is not in it
   * @param limits within which it would lie by chance; empty where they are not known
   */
  public record Row(String number, String name, String share, String limits) {}

  /**
   * A picture, in units of its own; x goes to the right and y down.
   *
   * @param band corners of the area within the limits
   * @param usual y of the share that is usual
   */
  public record Picture(
      int width, int height, List<Tick> ticks, List<Dot> dots, String band, int usual) {
    public Picture {
      ticks = List.copyOf(ticks);
      dots = List.copyOf(dots);
    }
  }

  /** A share at the side of the picture. */
  public record Tick(int y, String label) {}

  /**
   * A share with its interval.
   *
   * @param low y of the lower end
   * @param high y of the upper end
   * @param outside whether it lies outside the limits
   */
  public record Dot(int x, int y, int low, int high, String label, boolean outside) {}
}
