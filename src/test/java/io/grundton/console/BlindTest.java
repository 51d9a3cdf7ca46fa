// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.console.Visitor.Response;
import io.grundton.review.Act;
import io.grundton.review.Dossiers;
import io.grundton.review.Role;
import io.grundton.review.Sight;
import io.grundton.sql.ReviewStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BlindTest {
  private static final String PAGE = "/conversations/" + Dossiers.KEY;

  @TempDir private Path folder;

  @Test
  void aBlindedReviewerSeesNothingOfTheMachineBeforeTheJudgementAndAllOfItAfter()
      throws IOException, InterruptedException {
    try (Served served = Served.with(folder, true, Dossiers.dossier())) {
      Visitor anna = served.as("anna");
      assertThat(anna.get("/").body())
          .doesNotContain("north", "team-1", "87.5", "Major", "greeting", "name=\"vendor\"")
          .contains(">80000000</a>");
      assertThat(anna.get("/?rule=no-such-rule").body()).contains(">80000000</a>");
      String before = anna.get(PAGE).body();
      assertThat(before)
          .doesNotContain(
              "<mark", "finding-", "north", "team-1", "agent-1", "ticket-1", "87.5", "Major")
          .contains("your own fault", "Agent 1", "name=\"answer.3\"");
      assertThat(
              anna.submit(
                      PAGE, PAGE + "/decisions", "f", "scope", "conversation", "ruling", "confirm")
                  .body())
          .contains("Judge the whole conversation first.");

      String[] answers = {
        "rule.0", "greeting", "answer.0", "kept",
        "rule.1", "name", "answer.1", "kept",
        "rule.2", "rude", "answer.2", "broken",
        "rule.3", "rude", "answer.3", "unsure"
      };
      Response judged = anna.submit(PAGE, PAGE + "/sheet", "sheet", answers);
      assertThat(judged.location()).isEqualTo(PAGE + "?said=judged");
      String after = anna.get(PAGE).body();
      assertThat(after)
          .contains("<mark class=\"fail\">", "north", "agent-1", "Where you and the machine differ")
          .contains("<th scope=\"row\">greeting</th>")
          .doesNotContain("<th scope=\"row\">name</th>", "Take back");
      assertThat(anna.submit(PAGE, PAGE + "/sheet", "again", answers).body())
          .contains("You have judged this conversation already.");

      anna.submit(
          PAGE,
          PAGE + "/decisions",
          "f",
          "scope",
          "finding",
          "finding",
          "80000000-rude",
          "ruling",
          "confirm");
      assertThat(new ReviewStore(served.database).proceedings(Dossiers.KEY).entries())
          .hasSize(6)
          .last()
          .extracting(entry -> ((Act.Decision) entry.act()).sight())
          .isEqualTo(Sight.REVEALED);
      assertThat(served.as("ben").get(PAGE).body()).doesNotContain("<mark", "anna");
      assertThat(served.as("rita").get(PAGE).body()).contains("<mark");
    }
  }

  @Test
  void aBlindedLeadIsToldWhatIsContestedAfterTheJudgement()
      throws IOException, InterruptedException {
    try (Served served = Served.with(folder, true, Dossiers.dossier())) {
      Visitor nora = served.as("nora");
      nora.submit(
          PAGE,
          PAGE + "/disputes",
          "c",
          "finding",
          "80000000-rude",
          "reason",
          "She quotes the customer.");
      Visitor anna = served.as("anna");
      String list = anna.get("/disputes").body();
      assertThat(list)
          .contains(PAGE + "?dispute=", "Judge the whole conversation first")
          .doesNotContain("rude", "north", "quotes");
      String dispute = list.replaceAll("(?s).*\\?dispute=([0-9]+).*", "$1");
      assertThat(anna.get(PAGE + "?dispute=" + dispute).body())
          .contains("name=\"answer.3\"")
          .doesNotContain("quotes", "Contested", "value=\"upheld\"");
      assertThat(rule(anna, dispute).body()).contains("Judge the whole conversation first.");
      anna.submit(
          PAGE,
          PAGE + "/sheet",
          "sheet",
          "rule.0",
          "greeting",
          "answer.0",
          "kept",
          "rule.1",
          "name",
          "answer.1",
          "kept",
          "rule.2",
          "rude",
          "answer.2",
          "broken",
          "rule.3",
          "rude",
          "answer.3",
          "unsure");
      assertThat(anna.get("/disputes").body()).contains("rude", "north", "quotes");
      assertThat(anna.get(PAGE).body()).contains("quotes", "value=\"upheld\"");
      assertThat(rule(anna, dispute).location()).isEqualTo(PAGE + "?said=ruled");
      served.account("berta", Role.LEAD, null, Locale.ENGLISH);
      assertThat(served.as("berta").get("/disputes").body())
          .contains("<dt>Finding upheld</dt><dd>1</dd>")
          .doesNotContain(PAGE, "quotes");
    }
  }

  private static Response rule(Visitor lead, String dispute)
      throws IOException, InterruptedException {
    return lead.submit(
        PAGE,
        PAGE + "/rulings",
        "r",
        "dispute",
        dispute,
        "outcome",
        "upheld",
        "seen",
        "0",
        "reason",
        "It is none.");
  }

  @Test
  void aSheetOfWhatWasPublishedBeforeIsRefused() throws IOException, InterruptedException {
    try (Served served = Served.with(folder, true, Dossiers.dossier())) {
      Visitor anna = served.as("anna");
      assertThat(
              anna.submit(PAGE, PAGE + "/sheet", "s", "rule.0", "other", "answer.0", "kept").body())
          .contains("The conversation was published anew meanwhile.");
      assertThat(
              anna.submit(PAGE, PAGE + "/sheet", "s", "rule.0", "greeting", "answer.0", "?")
                  .status())
          .isEqualTo(400);
    }
  }
}
