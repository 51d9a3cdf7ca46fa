// SPDX-License-Identifier: Apache-2.0
package io.grundton.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.policy.Status;
import io.grundton.review.Dossier;
import io.grundton.review.Dossiers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RoundTest {
  @Test
  void drawsTheSameBySeedWhateverTheOrder() {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      keys.add("key-" + i);
    }
    List<String> drawn = Draw.of(keys, "march", 3);
    Collections.reverse(keys);
    assertThat(Draw.of(keys, "march", 3)).isEqualTo(drawn);
    assertThat(Draw.of(keys, "march", 5)).startsWith(drawn.toArray(String[]::new));
    assertThat(Draw.of(keys, "april", 3)).isNotEqualTo(drawn);
    assertThat(Draw.of(keys, "march", 0)).isEmpty();
    assertThat(Draw.of(List.of("a", "b"), "march", 5)).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void asksEveryVerdictOnceAlsoWhereNamesAreTheSame() {
    Dossier known = Dossiers.dossier();
    List<Dossier.Verdict> verdicts = new ArrayList<>(known.verdicts());
    verdicts.add(nameless());
    verdicts.add(nameless());
    Dossier dossier =
        new Dossier(
            known.facts(),
            known.call(),
            known.lines(),
            known.evidence(),
            verdicts,
            known.principles());
    assertThat(Item.of(dossier))
        .containsExactly(
            new Item(Dossiers.KEY, "k1", "greeting", 0),
            new Item(Dossiers.KEY, "k1", "name", 0),
            new Item(Dossiers.KEY, "k1", "rude", 0),
            new Item(Dossiers.KEY, "k2", "rude", 0),
            new Item(Dossiers.KEY, null, "rude", 0),
            new Item(Dossiers.KEY, null, "rude", 1));
  }

  @Test
  void takesTwoReviewersAndAName() {
    assertThat(round("March", "ben", "anna").members()).containsExactly("anna", "ben");
    assertThat(round("March", "ben", "anna").open()).isTrue();
    assertThat(round("March", "ben", "anna").at(0)).isNull();
    assertThat(round("March", "ben", "anna").at(1))
        .isEqualTo(new Round.Case(1, Dossiers.KEY, true));
    assertThat(round("March", "ben", "anna").at(2)).isNull();
    assertThatThrownBy(() -> round("March", "ben", "ben"))
        .hasMessage("a round must have two reviewers at least, but has [ben]");
    assertThatThrownBy(() -> round("", "ben", "anna"))
        .hasMessage("a round must have a name of 1 to 100 characters, but has one of 0");
    assertThatThrownBy(() -> round("x".repeat(101), "ben", "anna"))
        .hasMessage("a round must have a name of 1 to 100 characters, but has one of 101");
  }

  private static Dossier.Verdict nameless() {
    return new Dossier.Verdict(null, null, "north", "rude", "plain", "major", "live", Status.PASS);
  }

  private static Round round(String name, String... members) {
    return new Round(
        1,
        name,
        LocalDate.of(2026, 3, 9),
        "anna",
        1,
        null,
        List.of(members),
        List.of(new Round.Case(1, Dossiers.KEY, true)));
  }
}
