// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What the rows of a table are, whatever their order and however they are spread over files: the
 * sum, modulo 2^256, of the SHA-256 of each row's columns in Avro's binary encoding. Equal tables
 * have equal digests; a row that stands twice counts twice. docs/adr/0003-content-hash.md tells
 * why.
 *
 * @param bits255To192 the most significant bits
 * @param bits63To0 the least significant bits
 */
public record Digest(long bits255To192, long bits191To128, long bits127To64, long bits63To0) {
  /** Of a table without rows: zero. */
  public static final Digest EMPTY = new Digest(0, 0, 0, 0);

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  /** The digest of the rows of both. */
  public Digest merge(Digest other) {
    long d = bits63To0 + other.bits63To0;
    long c = bits127To64 + other.bits127To64;
    long carryToC = carry(d, bits63To0);
    long carryToB = carry(c, bits127To64) | carry(c + carryToC, c);
    c += carryToC;
    long b = bits191To128 + other.bits191To128;
    long carryToA = carry(b, bits191To128) | carry(b + carryToB, b);
    b += carryToB;
    return new Digest(bits255To192 + other.bits255To192 + carryToA, b, c, d);
  }

  /** 64 lower-case hex digits. */
  @Override
  public String toString() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(bits255To192)
        + hex.toHexDigits(bits191To128)
        + hex.toHexDigits(bits127To64)
        + hex.toHexDigits(bits63To0);
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if it is not 64 lower-case hex digits
   */
  public static Digest parse(String hex) {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException(
          "a digest must be 64 lower-case hex digits, but was '%s'".formatted(hex));
    }
    return new Digest(word(hex, 0), word(hex, 1), word(hex, 2), word(hex, 3));
  }

  private static long word(String hex, int i) {
    return HexFormat.fromHexDigitsToLong(hex, 16 * i, 16 * (i + 1));
  }

  /** 1 if a sum of unsigned numbers is less than one of them, so that it has overflowed. */
  private static long carry(long sum, long summand) {
    return Long.compareUnsigned(sum, summand) < 0 ? 1 : 0;
  }
}
