// SPDX-License-Identifier: Apache-2.0
package io.grundton.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MaxentFitterTest {
  private static final int[][] FEATURES = {{0, 2}, {0, 2}, {1, 2}, {1, 2}, {0, 1, 2}};
  private static final float[] VALUES = {1, 1, 1};
  private static final boolean[] POSITIVE = {true, true, false, false, true};

  @Test
  void weighsForAClassWhatOccursInIt() {
    double[] weights = new MaxentFitter(0.1, 60).fit(FEATURES, VALUES, POSITIVE);
    assertThat(weights).hasSize(3);
    assertThat(weights[0]).isPositive();
    assertThat(weights[1]).isNegative();
  }

  @Test
  void alwaysFindsTheSameAndLessUnderALargerPenalty() {
    double[] weights = new MaxentFitter(0.1, 60).fit(FEATURES, VALUES, POSITIVE);
    assertThat(new MaxentFitter(0.1, 60).fit(FEATURES, VALUES, POSITIVE)).isEqualTo(weights);
    assertThat(new MaxentFitter(10, 60).fit(FEATURES, VALUES, POSITIVE)[0]).isLessThan(weights[0]);
  }

  @Test
  void saysWhatItIs() {
    assertThat(new MaxentFitter(10, 60))
        .hasToString("OpenNLP maximum entropy, L2 penalty 10.0, at most 60 iterations");
  }
}
