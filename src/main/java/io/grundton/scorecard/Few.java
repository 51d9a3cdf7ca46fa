// SPDX-License-Identifier: Apache-2.0
package io.grundton.scorecard;

/** Groups that are too small for a share to be shown: one person's slip would look like a habit. */
public final class Few {
  /** The size of the smallest group of which a share is shown. */
  public static final int ENOUGH = 10;

  private Few() {}

  /** Whether a group of this size is too small. */
  public static boolean are(long size) {
    return size < ENOUGH;
  }
}
