// SPDX-License-Identifier: Apache-2.0
package io.grundton.label;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A classifier that gives a turn labels. A pure function of the text, the same on every machine;
 * for any number of threads.
 */
public interface Labeller {
  /** Lower-case hex SHA-256 of the model: two with the same hash answer alike. */
  String hash();

  /** The language it reads, a BCP 47 primary tag; null = any. */
  @Nullable String language();

  /**
   * The probability of each label, in basis points, 0 to 10,000; labels left out have 0. Labels do
   * not exclude each other: a turn that greets and asks has both.
   *
   * @param text a turn's original text, never empty
   */
  Map<String, Integer> label(String text);

  /**
   * From which probability a label should be believed, by the measurement of the model; null for a
   * label that it does not give.
   */
  @Nullable Band band(String label);
}
