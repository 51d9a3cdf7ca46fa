// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

final class DigestTest {
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

  @Test
  void ofNoRowsIsZero() {
    assertThat(Digest.EMPTY).hasToString("0".repeat(64));
    assertThat(new RowDigest().digest()).isEqualTo(Digest.EMPTY);
  }

  @Test
  void ofOneRowIsItsSha256() {
    assertThat(of("abc"))
        .hasToString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void doesNotDependOnTheOrderOfRowsOrTheirSpread() {
    List<String> rows = IntStream.range(0, 100).mapToObj(i -> "row-" + i).toList();
    List<String> shuffled = new java.util.ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(5));

    Digest all = of(rows.toArray(String[]::new));

    assertThat(of(shuffled.toArray(String[]::new))).isEqualTo(all);
    assertThat(
            of(rows.subList(0, 33).toArray(String[]::new))
                .merge(of(rows.subList(33, 100).toArray(String[]::new))))
        .isEqualTo(all);
  }

  @Test
  void seesARowThatStandsTwice() {
    assertThat(of("a", "a")).isNotEqualTo(of("a")).isNotEqualTo(of());
  }

  @RepeatedTest(200)
  void mergesAsNumbersModuloTwoToThe256(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Digest a = next(random);
    Digest b = next(random);
    Digest c = next(random);

    assertThat(number(a.merge(b))).isEqualTo(number(a).add(number(b)).mod(MODULUS));
    assertThat(a.merge(b)).isEqualTo(b.merge(a));
    assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
    assertThat(a.merge(Digest.EMPTY)).isEqualTo(a);
    assertThat(Digest.parse(a.toString())).isEqualTo(a);
  }

  @Test
  void refusesAnythingButHex() {
    assertThatThrownBy(() -> Digest.parse("AB"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a digest must be 64 lower-case hex digits, but was 'AB'");
  }

  private static Digest of(String... rows) {
    RowDigest digest = new RowDigest();
    for (String row : rows) {
      byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
      digest.add(bytes, bytes.length);
    }
    return digest.digest();
  }

  private static BigInteger number(Digest digest) {
    return new BigInteger(digest.toString(), 16);
  }

  /** Words of all ones and zeros are as frequent as others, so that carries run through. */
  private static Digest next(Random random) {
    return new Digest(word(random), word(random), word(random), word(random));
  }

  private static long word(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> 0;
      case 1 -> -1;
      case 2 -> 1;
      default -> random.nextLong();
    };
  }
}
