// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.console.Visitor.Response;
import io.grundton.review.Dossier;
import io.grundton.review.Dossiers;
import io.grundton.review.Role;
import io.grundton.sql.LogBook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DecisionsTest {
  private static final String PAGE = "/conversations/" + Dossiers.KEY;
  private static final String RUDE = "80000000-rude";

  @TempDir private Path folder;

  @Test
  void whatWasDecidedIsListedCountedAndFiltered() throws IOException, InterruptedException {
    try (Served served = Served.with(folder, false, Dossiers.dossier())) {
      Visitor anna = served.as("anna");
      Visitor ben = served.as("ben");
      override(anna, "=1+1 <b>");
      override(anna, "A quotation.");
      ben.submit(PAGE, PAGE + "/decisions", "whole", "scope", "conversation", "ruling", "confirm");

      String all = anna.get("/decisions").body();
      assertThat(all)
          .contains(
              "2 that count",
              "=1+1 &lt;b&gt;",
              "decided anew",
              "Whole conversation",
              "href=\"" + PAGE + "\"",
              "href=\"/decisions.csv\"");
      assertThat(anna.get("/decisions?reviewer=ben").body())
          .contains("1 that count")
          .doesNotContain("A quotation.");
      assertThat(anna.get("/decisions?rule=rude&ruling=override&from=2026-03-02").body())
          .contains("1 that count", "A quotation.", "value=\"2026-03-02\"");
      assertThat(anna.get("/decisions?to=2026-03-01&from=nonsense&ruling=x").body())
          .contains("Nobody decided anything that fits this filter.");
      for (String odd : List.of("%2B999999999-12-31", "-0001-01-01", "1969-12-31", "2026-02-30")) {
        for (String page : List.of("/decisions?to=", "/decisions?from=", "/alarms?to=")) {
          assertThat(anna.get(page + odd).status()).as(page + odd).isEqualTo(200);
        }
        assertThat(anna.get("/decisions?to=" + odd).body()).contains("2 that count");
      }
      assertThat(anna.get("/decisions?to=9999-12-31").body()).contains("2 that count");
      assertThat(ben.get("/decisions").body())
          .contains("Entscheidungen", "A quotation.")
          .doesNotContain("decisions.csv");

      served.publish(2);
      assertThat(anna.get("/decisions").body())
          .contains("0 that count", "superseded")
          .doesNotContain("href=\"" + PAGE + "\"");
    }
  }

  @Test
  void onlyALeadTakesThemOutAndTheLogTellsOfIt() throws IOException, InterruptedException {
    try (Served served = Served.with(folder, false, Dossiers.dossier())) {
      Visitor anna = served.as("anna");
      override(anna, "=1+1");
      long lines = new LogBook(served.database).verify().lines();
      Response sheet = anna.get("/decisions.csv?rule=rude");
      assertThat(sheet.header("content-type")).isEqualTo("text/csv; charset=utf-8; header=present");
      assertThat(sheet.header("content-disposition"))
          .isEqualTo("attachment; filename=\"decisions.csv\"");
      assertThat(sheet.body())
          .startsWith("\uFEFFreview_date,log_line,")
          .contains(",finding,k1,rude," + RUDE + ",,,,override,,'=1+1,anna,");
      assertThat(anna.get("/decisions.csv?rule=greeting").body().lines()).hasSize(1);
      assertThat(new LogBook(served.database).verify().lines()).isEqualTo(lines + 2);
      for (String login : List.of("ben", "rita", "nora")) {
        assertThat(served.as(login).get("/decisions.csv").status()).as(login).isEqualTo(404);
      }
      assertThat(served.as("nora").get("/decisions").status()).isEqualTo(404);
      assertThat(served.as("nora").get("/alarms").status()).isEqualTo(404);
    }
  }

  @Test
  void whoIsBlindedSeesOnlyTheirOwn() throws IOException, InterruptedException {
    try (Served served = Served.with(folder, true, Dossiers.dossier())) {
      served.account("carl", Role.REVIEWER, null, Locale.ENGLISH);
      Visitor ben = served.as("ben");
      String[] answers = {
        "rule.0", "greeting", "answer.0", "broken",
        "rule.1", "name", "answer.1", "kept",
        "rule.2", "rude", "answer.2", "kept",
        "rule.3", "rude", "answer.3", "unsure"
      };
      assertThat(ben.submit(PAGE, PAGE + "/sheet", "sheet", answers).status()).isEqualTo(303);
      assertThat(ben.get("/decisions").body()).contains(PAGE, "blind beurteilt");
      Visitor carl = served.as("carl");
      assertThat(carl.get("/decisions?reviewer=ben").body())
          .contains("Only your own are here.", "0 that count")
          .doesNotContain(PAGE, "<option value=\"ben\"");
      assertThat(carl.get("/alarms").body()).contains("Nobody has judged a finding yet.");
      Visitor anna = served.as("anna");
      assertThat(anna.get("/decisions").body()).contains(PAGE);
      String alarms = anna.get("/alarms").body();
      assertThat(cells(alarms, "greeting")).startsWith("1", "1", "0");
      assertThat(cells(alarms, "rude")).startsWith("2", "0", "1", "0", "1");
      assertThat(alarms).doesNotContain(">name</a>");
    }
  }

  @Test
  void falseAlarmsAreToldByRuleAndOnlyTheSampleIsAnEstimate()
      throws IOException, InterruptedException {
    Dossier[] dossiers = new Dossier[7];
    for (int i = 0; i < dossiers.length; i++) {
      dossiers[i] =
          Dossiers.with(
              i + "0000000" + "a".repeat(24),
              "north",
              "It is your own fault.",
              List.of("rude", "greeting"),
              List.of("sample"),
              100,
              i < 5);
    }
    try (Served served = Served.with(folder, false, dossiers)) {
      Visitor anna = served.as("anna");
      for (int i = 0; i < dossiers.length; i++) {
        decide(anna, i, "rude", i == 0 ? "override" : i == 6 ? "unsure" : "confirm");
      }
      decide(served.as("ben"), 0, "rude", "not_applicable");
      decide(anna, 1, "greeting", "override");
      String page = anna.get("/alarms").body();
      assertThat(cells(page, "rude"))
          .containsExactly("7", "5", "0", "1", "1", "16.7%", "5", "1", "20% (3.6% to 62.5%)", "0");
      assertThat(cells(page, "greeting"))
          .containsExactly("1", "0", "1", "0", "0", "", "1", "1", "", "0");
      assertThat(page).contains("href=\"/decisions?rule=rude\"", "is in no estimate");
      assertThat(served.as("ben").get("/alarms?to=2026-03-01").body())
          .contains("Fehlalarme nach Regel", "Noch niemand hat einen Fund beurteilt.");
    }
  }

  private static void override(Visitor visitor, String reason)
      throws IOException, InterruptedException {
    Response response =
        visitor.submit(
            PAGE,
            PAGE + "/decisions",
            "card",
            "scope",
            "finding",
            "finding",
            RUDE,
            "ruling",
            "override",
            "reason",
            reason);
    assertThat(response.status()).isEqualTo(303);
  }

  private static void decide(Visitor visitor, int number, String rule, String ruling)
      throws IOException, InterruptedException {
    String page = "/conversations/" + number + "0000000" + "a".repeat(24);
    Response response =
        visitor.submit(
            page,
            page + "/decisions",
            "card",
            "scope",
            "finding",
            "finding",
            number + "0000000-" + rule,
            "ruling",
            ruling,
            "reason",
            "It is so.");
    assertThat(response.status()).isEqualTo(303);
  }

  private static List<String> cells(String page, String rule) {
    int row = page.indexOf("data-row>" + rule + "</a>");
    String cells = page.substring(row, page.indexOf("</tr>", row));
    return Pattern.compile("<td [^>]*>([^<]*)</td>")
        .matcher(cells)
        .results()
        .map(cell -> cell.group(1))
        .toList();
  }
}
