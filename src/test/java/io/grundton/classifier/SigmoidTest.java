// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class SigmoidTest {
  @Test
  void isTheFormulaToTwoBasisPoints() {
    for (double power : new double[] {0.5, 1, 1.4}) {
      Sigmoid sigmoid = new Sigmoid(power);
      for (double x = -16; x <= 16; x += 0.01) {
        assertThat(sigmoid.at(x))
            .isCloseTo(Math.pow(1 / (1 + Math.exp(-x)), power), within(0.0002));
      }
    }
  }

  @Test
  void staysWhereItIsBeyondItsTable() {
    Sigmoid sigmoid = new Sigmoid(1);
    assertThat(sigmoid.at(1e9)).isEqualTo(sigmoid.at(16)).isGreaterThan(0.999999);
    assertThat(sigmoid.at(-1e9)).isEqualTo(sigmoid.at(-16)).isPositive();
  }
}
