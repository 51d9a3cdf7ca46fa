// SPDX-License-Identifier: Apache-2.0
package io.grundton.draft;

import io.grundton.problem.Place;

/**
 * A piece of what is converted: a rule, a condition, a phrase of another product.
 *
 * @param place where it stands in its file
 * @param pointer where it stands in its document, such as {@code /Function/Operands/0}; empty for
 *     the whole document
 */
public record ForeignPart(Place place, String pointer) {
  /** As a message names it. */
  @Override
  public String toString() {
    return pointer.isEmpty() ? "the document" : pointer;
  }
}
