// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a vendor may contest a finding, from when it could first be seen in the console.
 *
 * @param length 1 hour to 366 days
 */
public record DisputeWindow(Duration length) {
  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,4})([hd])");
  private static final Duration LONGEST = Duration.ofDays(366);

  /** What is usual in the field. */
  public static final DisputeWindow USUAL = new DisputeWindow(Duration.ofDays(2));

  public DisputeWindow {
    if (length.compareTo(Duration.ofHours(1)) < 0 || length.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "a dispute window must be 1h to 366d, but was " + length.toHours() + "h");
    }
  }

  /**
   * Reads {@code 48h} or {@code 2d}.
   *
   * @throws IllegalArgumentException if it is written otherwise, too short or too long
   */
  public static DisputeWindow of(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "a dispute window must be hours or days such as 48h or 2d, but was '" + written + "'");
    }
    int number = Integer.parseInt(matcher.group(1));
    return new DisputeWindow(
        matcher.group(2).equals("h") ? Duration.ofHours(number) : Duration.ofDays(number));
  }

  /** When it is over for a finding that could first be seen then; both milliseconds since 1970. */
  public long endMs(long visibleMs) {
    return visibleMs + length.toMillis();
  }
}
