// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A probability such as {@code 0.85}, read as basis points: at most four decimals. */
final class ProbabilityShape implements Shape<Integer> {
  private static final Shape<BigDecimal> NUMBER = Shape.number(0, 1);
  private static final int DECIMALS = 4;

  private final int leastBp;

  /** Of at least so many basis points. */
  ProbabilityShape(int leastBp) {
    this.leastBp = leastBp;
  }

  @Override
  public @Nullable Integer read(YamlNode node) {
    BigDecimal number = NUMBER.read(node);
    if (number == null) {
      return null;
    }
    BigDecimal basisPoints = number.movePointRight(DECIMALS).stripTrailingZeros();
    if (basisPoints.scale() > 0 || basisPoints.intValueExact() < leastBp) {
      node.mustBe(
          Mistake.ILLEGAL_VALUE,
          String.format(
              Locale.ROOT,
              "a probability from %s to 1 with at most four decimals",
              leastBp == 0 ? "0" : "0.0001"));
      return null;
    }
    return basisPoints.intValueExact();
  }
}
