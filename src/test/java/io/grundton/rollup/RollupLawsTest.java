// SPDX-License-Identifier: Apache-2.0
package io.grundton.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

final class RollupLawsTest {
  @RepeatedTest(20)
  void mergesInAnyOrderAndGrouping(RepetitionInfo repetition) {
    RandomRollups random = new RandomRollups(new Random(repetition.getCurrentRepetition()));
    Rollup a = random.next(20);
    Rollup b = random.next(20);
    Rollup c = random.next(20);

    assertThat(merged(a, b)).isEqualTo(merged(b, a));
    assertThat(merged(merged(a, b), c)).isEqualTo(merged(a, merged(b, c)));
    assertThat(merged(new Rollup(), a)).isEqualTo(a);
    assertThat(merged(a, new Rollup())).isEqualTo(a);
  }

  @RepeatedTest(20)
  void leavesWhatItMergesAsItIs(RepetitionInfo repetition) throws IOException {
    RandomRollups random = new RandomRollups(new Random(repetition.getCurrentRepetition()));
    Rollup a = random.next(20);
    Rollup copy = read(written(a));
    Rollup sum = merged(a, random.next(20));

    sum.merge(a);

    assertThat(a).isEqualTo(copy);
  }

  @RepeatedTest(20)
  void returnsFromItsBytes(RepetitionInfo repetition) throws IOException {
    Rollup rollup = new RandomRollups(new Random(repetition.getCurrentRepetition())).next(100);

    assertThat(read(written(rollup))).isEqualTo(rollup);
    assertThat(read(written(rollup)).agentRuleDays().toList())
        .isEqualTo(rollup.agentRuleDays().toList());
  }

  @Test
  void refusesAnotherFormat() {
    assertThatThrownBy(() -> read(new byte[] {9}))
        .isInstanceOf(IOException.class)
        .hasMessage("the format of a roll-up must be 1, but was 9");
  }

  private static Rollup merged(Rollup... rollups) {
    Rollup sum = new Rollup();
    for (Rollup rollup : rollups) {
      sum.merge(rollup);
    }
    return sum;
  }

  private static byte[] written(Rollup rollup) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    rollup.writeTo(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static Rollup read(byte[] bytes) throws IOException {
    return Rollup.readFrom(new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
