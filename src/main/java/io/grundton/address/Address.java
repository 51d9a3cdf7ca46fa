// SPDX-License-Identifier: Apache-2.0
package io.grundton.address;

/** How somebody is addressed. */
public enum Address {
  /** As <i>Sie</i>, beyond reasonable doubt. */
  FORMAL,
  /** As <i>du</i>. */
  INFORMAL,
  /** Several people, as <i>ihr</i>. */
  PLURAL,
  /**
   * Perhaps as <i>Sie</i>: the first word of a sentence, or a text without capital letters, where
   * <i>she</i> and <i>they</i> are written alike.
   */
  UNSURE
}
