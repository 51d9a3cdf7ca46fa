// SPDX-License-Identifier: Apache-2.0
package io.grundton.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.calibration.Drift.Verdict;
import io.grundton.review.Act;
import io.grundton.review.Answer;
import io.grundton.review.Passage;
import io.grundton.review.Proceedings;
import io.grundton.review.Ruling;
import io.grundton.review.Scope;
import io.grundton.review.Setting;
import io.grundton.review.Sight;
import io.grundton.review.Target;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DriftTest {
  private static final Setting SETTING = new Setting(null, true, 200, 0);
  private static final long MARCH = 1_772_445_600_000L;
  private static final long APRIL = MARCH + 31L * 24 * 3_600_000;

  @Test
  void whatLiesOutsideIsTold() {
    assertThat(verdict(90, 100, 92, 100, 70, 100)).isEqualTo(Verdict.BELOW);
    assertThat(verdict(90, 100, 92, 100, 88, 100)).isEqualTo(Verdict.STEADY);
    assertThat(verdict(60, 100, 62, 100, 90, 100)).isEqualTo(Verdict.ABOVE);
  }

  @Test
  void littleIsNotTakenForMuch() {
    assertThat(verdict()).isEqualTo(Verdict.TOO_FEW);
    assertThat(verdict(90, 100, 20, 100)).isEqualTo(Verdict.TOO_FEW);
    assertThat(verdict(90, 100, 92, 100, 88, 100, 5, 19)).isEqualTo(Verdict.TOO_FEW);
    assertThat(verdict(19, 19, 92, 100, 20, 100)).isEqualTo(Verdict.TOO_FEW);
  }

  @Test
  void oneErrorAfterNoneIsNoDrift() {
    assertThat(verdict(20, 20, 20, 20, 19, 20)).isEqualTo(Verdict.STEADY);
    assertThat(verdict(20, 20, 20, 20, 12, 20)).isEqualTo(Verdict.BELOW);
  }

  @Test
  void limitsAreThoseOfThePointsSize() {
    Drift drift = drift(90, 100, 90, 100, 36, 40);
    assertThat(drift.earlier()).isEqualTo(new Tally(180, 200));
    assertThat(Objects.requireNonNull(drift.limits(drift.points().get(0))).lowBp())
        .isEqualTo(8_100);
    assertThat(Objects.requireNonNull(drift.limits(drift.points().get(2))).lowBp())
        .isEqualTo(7_577);
  }

  @Test
  void dailyWorkIsComparedWithWhatWasAgreedOnLater() {
    List<Proceedings.Entry> said =
        List.of(
            finding(1, MARCH, "f1", "rude", Ruling.OVERRIDE, Sight.OPEN),
            finding(2, MARCH, "f2", "rude", Ruling.CONFIRM, Sight.OPEN),
            finding(3, APRIL, "f3", "name", Ruling.UNSURE, Sight.OPEN),
            finding(4, APRIL, "f4", "long", Ruling.NOT_APPLICABLE, Sight.OPEN),
            finding(5, APRIL, "f5", "late", Ruling.OVERRIDE, Sight.OPEN),
            finding(6, APRIL, "f6", "seen", Ruling.CONFIRM, Sight.REVEALED),
            rule(7, APRIL, "blind", Answer.KEPT),
            new Proceedings.Entry(
                8, APRIL, "ben", new Act.Note(Act.Note.Kind.COMMENT, "Hm."), SETTING),
            new Proceedings.Entry(
                9,
                APRIL,
                "ben",
                new Act.Decision(
                    new Target(Scope.MISSED, null, "missed", null, new Passage(1, 0, 2)),
                    Ruling.CONFIRM,
                    null,
                    null,
                    Sight.OPEN,
                    false),
                SETTING));
    Map<Item, DailyWork.Gold> gold =
        Map.of(
            Sheets.item("c", "rude"), new DailyWork.Gold(Answer.BROKEN, APRIL),
            Sheets.item("c", "name"), new DailyWork.Gold(Answer.KEPT, APRIL + 1),
            Sheets.item("c", "long"), new DailyWork.Gold(Answer.NOT_APPLICABLE, APRIL + 1),
            Sheets.item("c", "late"), new DailyWork.Gold(Answer.KEPT, APRIL),
            Sheets.item("c", "seen"), new DailyWork.Gold(Answer.BROKEN, APRIL + 1),
            Sheets.item("c", "blind"), new DailyWork.Gold(Answer.BROKEN, APRIL + 1));
    Map<String, Proceedings> daily = Map.of("c", new Proceedings(said));
    assertThat(new DailyWork("ben").withConsensus(daily, gold))
        .isEqualTo(
            Map.of(YearMonth.of(2026, 3), new Tally(1, 1), YearMonth.of(2026, 4), new Tally(1, 3)));
    assertThat(new DailyWork("anna").withConsensus(daily, gold)).isEmpty();
    assertThat(new DailyWork("ben").withMachine(daily.values()))
        .isEqualTo(
            Map.of(YearMonth.of(2026, 3), new Tally(1, 2), YearMonth.of(2026, 4), new Tally(0, 4)));
  }

  private static Proceedings.Entry finding(
      long seq, long atMs, String id, String rule, Ruling ruling, Sight sight) {
    return entry(seq, atMs, new Target(Scope.FINDING, "k1", rule, id, null), ruling, null, sight);
  }

  private static Proceedings.Entry rule(long seq, long atMs, String rule, Answer answer) {
    return entry(
        seq,
        atMs,
        new Target(Scope.RULE, "k1", rule, null, null),
        Ruling.OVERRIDE,
        answer,
        Sight.BLIND);
  }

  private static Proceedings.Entry entry(
      long seq, long atMs, Target target, Ruling ruling, @Nullable Answer answer, Sight sight) {
    return new Proceedings.Entry(
        seq, atMs, "ben", new Act.Decision(target, ruling, answer, "why", sight, false), SETTING);
  }

  private static Verdict verdict(int... counts) {
    return drift(counts).verdict();
  }

  private static Drift drift(int... counts) {
    List<Drift.Point> points = new ArrayList<>();
    for (int i = 0; i < counts.length; i += 2) {
      points.add(new Drift.Point("p" + i, new Tally(counts[i], counts[i + 1])));
    }
    return new Drift(points);
  }
}
