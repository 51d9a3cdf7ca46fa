// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.calibration.Drift;
import io.grundton.calibration.Tally;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class DriftPictureTest {
  private static final Messages ENGLISH = Messages.of(List.of(Locale.ENGLISH));

  @Test
  void showsSharesWithTheirIntervalsAndTheBandAboutTheEarlierOnes() {
    Drift drift =
        new Drift(
            List.of(
                point("few", 1, 19),
                point("a", 90, 100),
                point("b", 90, 100),
                point("c", 60, 100)));
    assertThat(DriftPicture.of(ENGLISH, drift))
        .isEqualTo(
            new DriftView.Picture(
                640,
                240,
                List.of(
                    new DriftView.Tick(12, "100%"),
                    new DriftView.Tick(52, "90%"),
                    new DriftView.Tick(92, "80%"),
                    new DriftView.Tick(132, "70%"),
                    new DriftView.Tick(172, "60%"),
                    new DriftView.Tick(212, "50%")),
                List.of(
                    new DriftView.Dot(150, 52, 81, 34, "1", false),
                    new DriftView.Dot(340, 52, 81, 34, "2", false),
                    new DriftView.Dot(529, 172, 211, 135, "3", true)),
                "150,16 340,16 529,16 529,88 340,88 150,88",
                52));
  }

  @Test
  void isNotMadeOfLittle() {
    assertThat(DriftPicture.of(ENGLISH, new Drift(List.of()))).isNull();
    assertThat(
            DriftPicture.of(
                ENGLISH,
                new Drift(List.of(point("a", 9, 9), point("b", 90, 100), point("c", 60, 100)))))
        .isNull();
  }

  private static Drift.Point point(String name, int same, int all) {
    return new Drift.Point(name, new Tally(same, all));
  }
}
