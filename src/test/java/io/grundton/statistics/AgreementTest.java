// SPDX-License-Identifier: Apache-2.0
package io.grundton.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
        .isEqualTo(new Agreement(15, 90, 5_511, 4_139, 4_448, 4_204));
  }

  @Test
  void agreesWithKrippendorffsFourObserversWhoLeftGaps() {
    assertThat(
            Agreement.of(
                items("11.1 2232 3333 3333 2222 1234 4444 1121 2222 .555 ..11 ..3.".split(" "))))
        .isEqualTo(new Agreement(11, 40, 8_182, 7_612, 7_754, 7_434));
  }

  @Test
  void agreesWithThreeCodersOfFifteenUnits() {
    String[] coders = {".....3412113" + "3.3", "1.213343.......", "..21344.21133.4"};
    List<String> units = new ArrayList<>();
    for (int unit = 0; unit < 15; unit++) {
      units.add("" + coders[0].charAt(unit) + coders[1].charAt(unit) + coders[2].charAt(unit));
    }
    Agreement agreement = Agreement.of(items(units.toArray(String[]::new)));
    assertThat(agreement).isNotNull().extracting(Agreement::alphaBp).isEqualTo(6_914);
  }

  @Test
  void showsWhyOneNumberMisleads() {
    List<int[]> items = new ArrayList<>();
    add(items, 118, 2, 0);
    add(items, 7, 1, 1);
    assertThat(Agreement.of(items)).isEqualTo(new Agreement(125, 250, 9_440, -288, 9_408, -247));
    assertThat(new CrossTable(new long[][] {{118, 5}, {2, 0}}).kappaBp()).isEqualTo(-234);
  }

  @Test
  void agreesWithTwoRatersByTheirCrossTable() {
    assertThat(new CrossTable(new long[][] {{13, 0, 0}, {0, 20, 7}, {0, 4, 56}}).kappaBp())
        .isEqualTo(7_964);
    assertThat(new CrossTable(new long[][] {{0, 4, 1}, {0, 8, 0}, {0, 1, 5}}).kappaBp())
        .isEqualTo(4_842);
    List<int[]> items = new ArrayList<>();
    add(items, 13, 2, 0, 0);
    add(items, 20, 0, 2, 0);
    add(items, 11, 0, 1, 1);
    add(items, 56, 0, 0, 2);
    assertThat(Agreement.of(items)).isEqualTo(new Agreement(100, 200, 8_900, 7_962, 8_493, 7_973));
  }

  @Test
  void saysNothingWhereNothingWasCompared() {
    assertThat(Agreement.of(List.of())).isNull();
    assertThat(Agreement.of(List.of(new int[] {1, 0}, new int[] {0, 0}))).isNull();
    assertThat(Agreement.of(List.of(new int[] {2})))
        .isEqualTo(new Agreement(1, 2, 10_000, null, null, null));
    assertThat(Agreement.of(List.of(new int[] {3, 0})))
        .isEqualTo(new Agreement(1, 3, 10_000, null, 10_000, null));
    assertThat(new CrossTable(new long[][] {{0, 0}, {0, 0}}).kappaBp()).isNull();
    assertThat(new CrossTable(new long[][] {{7, 0}, {0, 0}}).kappaBp()).isNull();
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
