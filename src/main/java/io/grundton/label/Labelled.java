// SPDX-License-Identifier: Apache-2.0
package io.grundton.label;

/**
 * What a classifier says of one turn.
 *
 * @param label the label
 * @param probabilityBp how sure it is, in basis points, 0 to 10,000
 */
public record Labelled(String label, int probabilityBp) {
  public Labelled {
    if (probabilityBp < 0 || probabilityBp > 10_000) {
      throw new IllegalArgumentException(
          "a probability must be from 0 to 10000 basis points, but was " + probabilityBp);
    }
  }
}
