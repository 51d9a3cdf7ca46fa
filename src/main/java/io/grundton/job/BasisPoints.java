// SPDX-License-Identifier: Apache-2.0
package io.grundton.job;

/** A share in basis points: 0 is none, 10,000 is all. */
final class BasisPoints {
  private static final int ALL = 10_000;

  private BasisPoints() {}

  static void check(String name, int value) {
    if (value < 0 || value > ALL) {
      throw new IllegalArgumentException(name + " must be from 0 to " + ALL + ", but was " + value);
    }
  }
}
