// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import java.util.SplittableRandom;

/** Repeatable chance: the same seed rolls the same numbers, whatever was rolled elsewhere. */
final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A seed for one purpose of one thing. */
  static long seed(long seed, long thing, int purpose) {
    return scramble(scramble(seed + GOLDEN * (purpose + 1L)) + GOLDEN * thing);
  }

  /** A number in [0, bound) without a stream of its own. */
  static int once(long seed, int bound) {
    return (int) ((scramble(seed) >>> 33) % bound);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A number in [low, high]. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  double fraction() {
    return random.nextDouble();
  }

  private static long scramble(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
