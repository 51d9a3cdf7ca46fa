// SPDX-License-Identifier: Apache-2.0
package io.grundton.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Against worked examples that were published. */
final class AgreementTest {
  @Test
  void agreesWithFleissPsychiatristsAsGwetCountsThem() {
    assertThat(
            Agreement.of(
                List.of(
                    new int[] {0, 0, 0, 6, 0},
                    new int[] {0, 3, 0, 0, 3},
                    new int[] {0, 1, 4, 0, 1},
                    new int[] {0, 0, 0, 0, 6},
                    new int[] {0, 3, 0, 3, 0},
                    new int[] {2, 0, 4, 0, 0},
                    new int[] {0, 0, 4, 0, 2},
                    new int[] {2, 0, 3, 1, 0},
                    new int[] {2, 0, 0, 4, 0},
                    new int[] {0, 0, 0, 0, 6},
                    new int[] {1, 0, 0, 5, 0},
                    new int[] {1, 1, 0, 4, 0},
                    new int[] {0, 3, 3, 0, 0},
                    new int[] {1, 0, 0, 5, 0},
                    new int[] {0, 2, 0, 3, 1})))
        .isEqualTo(
            new Agreement(
                15,
                90,
                5_511,
                of(4_139, 812, 2_398, 5_881),
                of(4_448, 842, 2_642, 6_254),
                of(4_204, 812, 2_463, 5_946)));
  }

  @Test
  void agreesWithKrippendorffsFourObserversWhoLeftGaps() {
    assertThat(
            Agreement.of(
                items("11.1 2232 3333 3333 2222 1234 4444 1121 2222 .555 ..11 ..3.".split(" "))))
        .isEqualTo(
            new Agreement(
                11,
                40,
                8_182,
                of(7_612, 1_530, 4_244, 10_000),
                of(7_754, 1_429, 4_608, 10_000),
                of(7_434, 1_456, 4_191, 10_000)));
  }

  @Test
  void agreesWithThreeCodersOfFifteenUnits() {
    String[] coders = {".....3412113" + "3.3", "1.213343.......", "..21344.21133.4"};
    List<String> units = new ArrayList<>();
    for (int unit = 0; unit < 15; unit++) {
      units.add("" + coders[0].charAt(unit) + coders[1].charAt(unit) + coders[2].charAt(unit));
    }
    assertThat(Objects.requireNonNull(Agreement.of(items(units.toArray(String[]::new)))).alpha())
        .isEqualTo(of(6_914, 1_713, 3_142, 10_000));
  }

  @Test
  void showsWhyOneNumberMisleads() {
    List<int[]> items = new ArrayList<>();
    add(items, 118, 2, 0);
    add(items, 7, 1, 1);
    assertThat(Agreement.of(items))
        .isEqualTo(
            new Agreement(
                125,
                250,
                9_440,
                of(-288, 109, -504, -72),
                of(9_408, 231, 8_951, 9_864),
                of(-247, 109, -463, -31)));
    assertThat(new CrossTable(new long[][] {{118, 5}, {2, 0}}).kappa())
        .isEqualTo(of(-234, 123, -477, 9));
  }

  @Test
  void agreesWithTwoRatersByTheirCrossTable() {
    assertThat(new CrossTable(new long[][] {{13, 0, 0}, {0, 20, 7}, {0, 4, 56}}).kappa())
        .isEqualTo(of(7_964, 589, 6_795, 9_133));
    // Published as .2137 to .7547, by the normal distribution instead of Student's.
    assertThat(new CrossTable(new long[][] {{0, 4, 1}, {0, 8, 0}, {0, 1, 5}}).kappa())
        .isEqualTo(of(4_842, 1_380, 1_942, 7_741));
    List<int[]> items = new ArrayList<>();
    add(items, 13, 2, 0, 0);
    add(items, 20, 0, 2, 0);
    add(items, 11, 0, 1, 1);
    add(items, 56, 0, 0, 2);
    // The errors published, .0590547, .0432175 and .0590547, are divided by 100 items, not by 99.
    assertThat(Agreement.of(items))
        .isEqualTo(
            new Agreement(
                100,
                200,
                8_900,
                of(7_962, 594, 6_785, 9_140),
                of(8_493, 434, 7_631, 9_355),
                of(7_973, 594, 6_795, 9_150)));
  }

  @Test
  void saysNothingWhereNothingWasCompared() {
    assertThat(Agreement.of(List.of())).isNull();
    assertThat(Agreement.of(List.of(new int[] {1, 0}, new int[] {0, 0}))).isNull();
    assertThat(Agreement.of(List.of(new int[] {2})))
        .isEqualTo(new Agreement(1, 2, 10_000, null, null, null));
    assertThat(Agreement.of(List.of(new int[] {3, 0})))
        .isEqualTo(new Agreement(1, 3, 10_000, null, new Coefficient(10_000, null, null), null));
    assertThat(new CrossTable(new long[][] {{0, 0}, {0, 0}}).kappa()).isNull();
    assertThat(new CrossTable(new long[][] {{7, 0}, {0, 0}}).kappa()).isNull();
  }

  @Test
  void fewItemsAreLessSureThanManyAlsoWhereAllAgree() {
    List<int[]> few = new ArrayList<>();
    add(few, 6, 2, 0);
    add(few, 6, 0, 2);
    Coefficient sure = new Coefficient(10_000, null, new Interval(5_150, 10_000));
    assertThat(Agreement.of(few)).isEqualTo(new Agreement(12, 24, 10_000, sure, sure, sure));
    assertThat(new CrossTable(new long[][] {{6, 0}, {0, 6}}).kappa()).isEqualTo(sure);
    assertThat(new CrossTable(new long[][] {{600, 0}, {0, 600}}).kappa())
        .isEqualTo(new Coefficient(10_000, null, new Interval(9_936, 10_000)));
    assertThat(new CrossTable(new long[][] {{0, 6}, {6, 0}}).kappa())
        .isEqualTo(new Coefficient(-10_000, null, new Interval(-10_000, -5_150)));
    assertThat(new CrossTable(new long[][] {{0, 1}, {0, 0}}).kappa())
        .isEqualTo(new Coefficient(0, null, null));
    assertThat(new CrossTable(new long[][] {{6, 2}, {1, 3}}).kappa())
        .isEqualTo(of(4_706, 2_581, -974, 10_000));
    assertThat(new CrossTable(new long[][] {{600, 200}, {100, 300}}).kappa())
        .isEqualTo(of(4_706, 258, 4_200, 5_212));
  }

  @Test
  void errorsAreNearlyThoseOfLeavingOutEachItemInTurn() {
    for (long seed = 1; seed <= 20; seed++) {
      List<int[]> items = random(new Random(seed));
      Agreement all = Objects.requireNonNull(Agreement.of(items));
      List<Agreement> without = new ArrayList<>();
      for (int left = 0; left < items.size(); left++) {
        List<int[]> others = new ArrayList<>(items);
        others.remove(left);
        without.add(Objects.requireNonNull(Agreement.of(others)));
      }
      assertNear(all.kappa(), without.stream().map(Agreement::kappa), seed);
      assertNear(all.ac1(), without.stream().map(Agreement::ac1), seed);
      assertNear(all.alpha(), without.stream().map(Agreement::alpha), seed);
    }
  }

  @Test
  void refusesWhatIsNoCount() {
    assertThatThrownBy(() -> Agreement.of(List.of(new int[] {1, 1}, new int[] {1})))
        .hasMessage("every item must have 2 counts, but one has 1");
    assertThatThrownBy(() -> Agreement.of(List.of(new int[] {1, -1})))
        .hasMessage("a count must be 0 or more, but was -1");
    assertThatThrownBy(() -> new CrossTable(new long[][] {{1, 0}, {1}}))
        .hasMessage("a cross table must be square, but row 1 of 2 has 1 counts");
    assertThatThrownBy(() -> new CrossTable(new long[][] {{-2}}))
        .hasMessage("a count must be 0 or more, but was -2");
  }

  /* A hundred items of which most are of the first category, rated by two to five. */
  private static List<int[]> random(Random random) {
    List<int[]> items = new ArrayList<>();
    for (int item = 0; item < 100; item++) {
      int[] counts = new int[3];
      int truth = Math.max(0, random.nextInt(6) - 3);
      int raters = 2 + random.nextInt(4);
      for (int rater = 0; rater < raters; rater++) {
        counts[random.nextInt(4) == 0 ? random.nextInt(3) : truth]++;
      }
      items.add(counts);
    }
    return items;
  }

  private static void assertNear(
      @Nullable Coefficient all, Stream<@Nullable Coefficient> without, long seed) {
    double[] values = without.mapToDouble(one -> Objects.requireNonNull(one).valueBp()).toArray();
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    double error = Math.sqrt(squares * (values.length - 1) / values.length);
    assertThat((double) Objects.requireNonNull(Objects.requireNonNull(all).errorBp()))
        .as("seed %d", seed)
        .isCloseTo(error, withinPercentage(3));
  }

  private static Coefficient of(int value, int error, int low, int high) {
    return new Coefficient(value, error, new Interval(low, high));
  }

  private static void add(List<int[]> items, int times, int... counts) {
    for (int i = 0; i < times; i++) {
      items.add(counts.clone());
    }
  }

  private static List<int[]> items(String... units) {
    return Stream.of(units)
        .map(
            unit -> {
              int[] counts = new int[5];
              unit.chars().filter(Character::isDigit).forEach(digit -> counts[digit - '1']++);
              return counts;
            })
        .toList();
  }
}
