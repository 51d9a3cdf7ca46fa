// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class CalibrationTest {
  @Test
  void findsASigmoidAgain() {
    Random random = new Random(20_260_313);
    int texts = 400_000;
    double[] logOdds = new double[texts];
    boolean[] there = new boolean[texts];
    for (int i = 0; i < texts; i++) {
      logOdds[i] = random.nextGaussian() * 2;
      there[i] = random.nextDouble() < 1 / (1 + Math.exp(-(0.6 * logOdds[i] - 1.5)));
    }
    Calibration found = Calibration.fit(logOdds, there);
    assertThat(found.slope()).isCloseTo(0.6, within(0.01));
    assertThat(found.offset()).isCloseTo(-1.5, within(0.02));
    assertThat(probability(found.of(2.5))).isCloseTo(0.5, within(0.01));
  }

  @Test
  void staysFiniteWhereTheLabelIsAlwaysOrNeverThere() {
    double[] logOdds = {-1, 0, 1, 2};
    assertThat(probability(Calibration.fit(logOdds, new boolean[4]).of(0))).isBetween(0.0, 0.5);
    assertThat(probability(Calibration.fit(logOdds, new boolean[] {true, true, true, true}).of(0)))
        .isBetween(0.5, 1.0);
    assertThat(
            probability(Calibration.fit(logOdds, new boolean[] {false, false, true, true}).of(2)))
        .isBetween(0.5, 1.0);
  }

  private static double probability(double logOdds) {
    return new Sigmoid(1).at(logOdds);
  }
}
