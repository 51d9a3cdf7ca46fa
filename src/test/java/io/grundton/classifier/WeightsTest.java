// SPDX-License-Identifier: Apache-2.0
package io.grundton.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class WeightsTest {
  @Test
  void addsUpWhatKnownNGramsSay() throws IOException {
    Random random = new Random(20_260_306);
    long[] grams = random.longs(9_000).sorted().distinct().toArray();
    short[] values = new short[grams.length * 2];
    for (int i = 0; i < values.length; i++) {
      values[i] = (short) random.nextInt();
    }
    Weights weights = read(new Weights(new int[] {5, -7}, grams, values));
    assertThat(weights.grams()).isEqualTo(grams.length);
    assertThat(weights.logOdds(new long[] {grams[3], 42, grams[8_000]}))
        .containsExactly(5 + values[6] + values[16_000], -7 + values[7] + values[16_001]);
    assertThat(weights.logOdds(new long[0])).containsExactly(5, -7);
  }

  @Test
  void nGramsOutOfOrderAndTooManyAreRefused() {
    Weights wrong = new Weights(new int[2], new long[] {2, 1}, new short[4]);
    assertThatThrownBy(() -> read(wrong))
        .isInstanceOf(IOException.class)
        .hasMessage("the n-grams of a classifier must rise, but do not at 1");
    DataInputStream many =
        new DataInputStream(
            new ByteArrayInputStream(
                new byte[] {0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0x7F, 0, 0, 0}));
    assertThatThrownBy(() -> Weights.read(many, 2))
        .isInstanceOf(IOException.class)
        .hasMessage("a classifier must have 0 to 100000000 n-grams, but this one has 2130706432");
  }

  private static Weights read(Weights weights) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    weights.write(new DataOutputStream(bytes));
    return Weights.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), 2);
  }
}
