// SPDX-License-Identifier: Apache-2.0
package io.grundton.language;

/** What counts as all of a text, though a name or a quotation in it may be in another language. */
final class NearlyAll {
  private NearlyAll() {}

  /** Whether a part is nine tenths of the whole or more. */
  static boolean is(long part, long whole) {
    return 10 * part >= 9 * whole;
  }
}
