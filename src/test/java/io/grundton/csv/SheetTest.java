// SPDX-License-Identifier: Apache-2.0
package io.grundton.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.review.Act;
import io.grundton.review.Answer;
import io.grundton.review.Decided;
import io.grundton.review.DisputeState;
import io.grundton.review.Dossiers;
import io.grundton.review.Passage;
import io.grundton.review.Ruling;
import io.grundton.review.Scope;
import io.grundton.review.Setting;
import io.grundton.review.Sight;
import io.grundton.review.Target;
import io.grundton.review.Validity;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SheetTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://x\")",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\uFF1D1",
        "\uFF0B1",
        "\uFF0D1",
        "\uFF201"
      })
  void noCellIsAFormula(String cell) throws IOException {
    StringBuilder out = new StringBuilder();
    new Sheet(out, List.of("comment")).row(cell);
    assertThat(out.toString()).matches("(?s)\uFEFFcomment\r\n\"?'.*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ok;=HYPERLINK(A1)|\"ok;'=HYPERLINK(A1)\"",
        "ok; \u200B+1|\"ok;' \u200B+1\"",
        "ok;\"=1\"|\"ok;'\"\"=1\"\"\"",
        "ok,@A1|\"ok,'@A1\"",
        "ok;;-1;a=b|\"ok;;'-1;a=b\"",
        "one; two|\"one; two\"",
        "a - b = c|a - b = c",
        "\"=1\"|\"'\"\"=1\"\"\""
      },
      quoteCharacter = '\0')
  void noPartOfACellIsAFormulaEither(String cell, String written) throws IOException {
    StringBuilder out = new StringBuilder();
    new Sheet(out, List.of("comment")).row(cell);
    assertThat(out.toString()).isEqualTo("\uFEFFcomment\r\n" + written + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", "\r", "\n", "\r\n"})
  void noLineOfACellIsAFormula(String end) throws IOException {
    StringBuilder out = new StringBuilder();
    new Sheet(out, List.of("comment")).row("ok" + end + "=1");
    assertThat(out.toString()).contains("ok" + end + "'=1");
  }

  @Test
  void cellsAreQuotedWhereTheyMustBe() throws IOException {
    StringBuilder out = new StringBuilder();
    Sheet sheet = new Sheet(out, List.of("a", "b", "c"));
    sheet.row("say \"no\", twice\nor more", null, 7);
    sheet.row("1-2", "", true);
    assertThat(out.toString())
        .isEqualTo("\uFEFFa,b,c\r\n\"say \"\"no\"\", twice\nor more\",,7\r\n1-2,,true\r\n");
  }

  @Test
  void aDecisionIsARowWithTheColumnsOfTheTable() throws IOException {
    StringBuilder out = new StringBuilder();
    DecisionSheet sheet = new DecisionSheet(out);
    Setting setting = new Setting("ff", true, 200, 1);
    sheet.add(
        new Decided(
            7,
            1_772_445_600_000L,
            "anna",
            Dossiers.KEY,
            new Act.Decision(
                new Target(Scope.RULE, "k1", "rude", null, null),
                Ruling.OVERRIDE,
                Answer.KEPT,
                "=cmd|' /C calc'!A0",
                Sight.BLIND,
                true),
            setting,
            Validity.IN_FORCE,
            DisputeState.NONE));
    sheet.add(
        new Decided(
            8,
            1_772_445_600_001L,
            "ben",
            Dossiers.KEY,
            new Act.Decision(
                new Target(Scope.MISSED, null, "rude", null, new Passage(2, 4, 10)),
                Ruling.CONFIRM,
                null,
                null,
                Sight.OPEN,
                false),
            setting,
            Validity.UNDONE,
            DisputeState.OPEN));
    assertThat(out.toString().lines())
        .containsExactly(
            "\uFEFFreview_date,log_line,conversation_key,scope,agent_key,rule_id,finding_id,turn_no,"
                + "redacted_start,redacted_end,decision,answer,comment,reviewer,decided_at,sight,"
                + "seen_blind,complete,validity,dispute_state,sampled,inclusion_probability_bp,"
                + "pack_hash,revision",
            "2026-03-02,7,"
                + Dossiers.KEY
                + ",rule,k1,rude,,,,,override,kept,'=cmd|' /C calc'!A0,anna,"
                + "2026-03-02T10:00:00Z,blind,true,true,in_force,none,true,200,ff,1",
            "2026-03-02,8,"
                + Dossiers.KEY
                + ",missed,,rude,,2,4,10,confirm,,,ben,"
                + "2026-03-02T10:00:00.001Z,open,false,false,undone,open,true,200,ff,1");
  }
}
