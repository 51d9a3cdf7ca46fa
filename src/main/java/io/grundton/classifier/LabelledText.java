// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

/**
 * A text that a person has labelled.
 *
 * @param label what it is
 * @param text as it was written, never blank
 */
public record LabelledText(String label, String text) {
  public LabelledText {
    if (label.isBlank() || text.isBlank()) {
      throw new IllegalArgumentException(
          "a labelled text must have a label and a text, but its label was '" + label + "'");
    }
  }
}
