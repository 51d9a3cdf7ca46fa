// SPDX-License-Identifier: Apache-2.0
package io.grundton.statistics;

/** Rounding of shares. */
final class BasisPoints {
  private BasisPoints() {}

  /** A share or a coefficient of at most 1 in basis points, rounded half up. */
  static int of(double share) {
    return (int) Math.floor(share * 10_000 + 0.5);
  }

  /** Basis points as a share. */
  static double share(int basisPoints) {
    return basisPoints / 10_000.0;
  }
}
