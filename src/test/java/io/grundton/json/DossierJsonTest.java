// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.review.Act;
import io.grundton.review.Answer;
import io.grundton.review.Dossier;
import io.grundton.review.Dossiers;
import io.grundton.review.Passage;
import io.grundton.review.Ruling;
import io.grundton.review.Scope;
import io.grundton.review.Setting;
import io.grundton.review.Sight;
import io.grundton.review.Target;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

final class DossierJsonTest {
  private static final Setting SETTING = new Setting(null, true, 200, 0);

  @Test
  void whatIsWrittenIsRead() {
    Dossier dossier =
        Dossiers.dossier(Dossiers.KEY, "north", "\u0000 \u202E \uD83D\uDE00 </script>");
    assertThat(DossierJson.read(DossierJson.write(dossier))).isEqualTo(dossier);
  }

  @Test
  void somethingElseIsNoDossier() {
    assertThatThrownBy(() -> DossierJson.read(new byte[] {1, 2, 3}))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot read a dossier");
  }

  @Test
  void actsAreOneLine() {
    assertThat(ActJson.write(new Act.Undo(7), SETTING))
        .isEqualTo(
            "{\"undone\":7,\"pack_hash\":null,\"sampled\":true,\"inclusion_probability_bp\":200}");
    assertThat(ActJson.write(new Act.Note(Act.Note.Kind.COMMENT, "a\nb"), SETTING))
        .isEqualTo(
            "{\"text\":\"a\\nb\",\"pack_hash\":null,\"sampled\":true,\"inclusion_probability_bp\":200}");
    assertThat(
            ActJson.write(
                new Act.Decision(
                    new Target(Scope.MISSED, "k1", "rude", null, new Passage(2, 3, 5)),
                    Ruling.CONFIRM,
                    Answer.BROKEN,
                    "why",
                    Sight.BLIND,
                    false),
                SETTING))
        .isEqualTo(
            "{\"scope\":\"missed\",\"agent_key\":\"k1\","
                + "\"rule_id\":\"rude\",\"finding_id\":null,\"turn_no\":2,\"passage_start\":3,"
                + "\"passage_end\":5,\"ruling\":\"confirm\",\"answer\":\"broken\",\"reason\":\"why\","
                + "\"sight\":\"blind\",\"complete\":false,"
                + "\"pack_hash\":null,\"sampled\":true,\"inclusion_probability_bp\":200}");
  }
}
