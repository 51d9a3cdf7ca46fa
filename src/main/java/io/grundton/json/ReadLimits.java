// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

/**
 * How much of a delivered file is taken in before it counts as hostile.
 *
 * @param maxRecordBytes length of one line without its line end; a longer one is read past
 * @param maxTurns turns of one conversation
 * @param maxDecompressedBytes bytes that one gzip file may expand to
 * @param maxRatio decompressed bytes per compressed byte, once {@code ratioFreeBytes} are out
 * @param ratioFreeBytes decompressed bytes for which the ratio does not matter
 */
public record ReadLimits(
    int maxRecordBytes,
    int maxTurns,
    long maxDecompressedBytes,
    int maxRatio,
    long ratioFreeBytes) {
  private static final int MIB = 1 << 20;

  /** 8 MiB a line, 100,000 turns, 64 GiB a gzip file and 200:1 after its first 64 MiB. */
  public static final ReadLimits DEFAULT =
      new ReadLimits(8 * MIB, 100_000, 64L * 1024 * MIB, 200, 64L * MIB);

  public ReadLimits {
    atLeast("maxRecordBytes", 1, maxRecordBytes);
    if (maxRecordBytes > 1 << 30) {
      throw new IllegalArgumentException(
          "maxRecordBytes must be at most 1 GiB, but was " + maxRecordBytes);
    }
    atLeast("maxTurns", 0, maxTurns);
    atLeast("maxDecompressedBytes", 0, maxDecompressedBytes);
    atLeast("maxRatio", 1, maxRatio);
    atLeast("ratioFreeBytes", 0, ratioFreeBytes);
  }

  private static void atLeast(String name, long least, long actual) {
    if (actual < least) {
      throw new IllegalArgumentException(
          "%s must be at least %d, but was %d".formatted(name, least, actual));
    }
  }
}
