// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.console.Visitor.Response;
import io.grundton.review.Dossiers;
import io.grundton.review.Role;
import io.grundton.sql.JudgementStore;
import io.grundton.sql.LogBook;
import io.grundton.sql.ReviewStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rounds of calibration from the form that opens one to what is agreed on. */
final class CalibrationTest {
  private static final String OTHER = "90000000" + "b".repeat(24);
  private static final String PAGE = "/conversations/" + Dossiers.KEY;
  private static final String NEW = "/calibration/new";

  @TempDir private Path folder;

  @Test
  void aRoundIsJudgedBlindByEachAndNobodySeesOthersBeforeItIsClosed()
      throws IOException, InterruptedException {
    try (Served served = served()) {
      Visitor anna = served.as("anna");
      Visitor ben = served.as("ben");
      Visitor rita = served.as("rita");
      assertThat(open(anna, "5", "anna", "ben").location()).isEqualTo("/calibration/1?said=opened");
      assertThat(anna.get("/calibration/1").body())
          .contains("anna, ben", "0 of 2", "/calibration/1/cases/1", "Close the round")
          .doesNotContain("80000000", "Agreement by rule");
      String blind = anna.get("/calibration/1/cases/1").body();
      assertThat(blind)
          .contains("name=\"answer.3\"", "Agent 1")
          .doesNotContain("<mark", "north", "team-1", "agent-1", "ticket-1", "87.5", "80000000");
      assertThat(anna.get("/").body()).doesNotContain("80000000", "90000000");
      assertThat(anna.get(PAGE).status()).isEqualTo(404);
      assertThat(rita.get("/calibration").body()).doesNotContain("/calibration/1\"");
      assertThat(rita.get("/calibration/1").status()).isEqualTo(404);
      assertThat(rita.get("/calibration/1/cases/1").status()).isEqualTo(404);

      assertThat(judge(anna, 1, "kept", "kept", "broken", "unsure").location())
          .isEqualTo("/calibration/1/cases/2?said=filled");
      assertThat(judge(anna, 1, "broken", "broken", "broken", "broken").location())
          .isEqualTo("/calibration/1/cases/2?said=filled");
      assertThat(anna.get("/calibration/1/cases/1").location()).isEqualTo("/calibration/1");
      assertThat(ben.get("/calibration/1").body())
          .contains("0 von 2")
          .doesNotContain("1 von 2", "Runde schließen");
      judge(anna, 2, "kept", "kept", "broken", "kept");
      judge(ben, 1, "kept", "kept", "kept", "unsure");
      assertThat(anna.get("/calibration/1").body())
          .contains("1 of 2", "2 of 2")
          .doesNotContain("Agreement by rule");
      assertThat(anna.get("/calibration/1/cases/1").location()).isEqualTo("/calibration/1");
      assertThat(judge(ben, 2, "kept", "kept", "broken", "kept").location())
          .isEqualTo("/calibration/1?said=filled");

      assertThat(anna.get("/calibration/1").body())
          .contains("Agreement by rule", "(Cohen)", "undefined", "Too few to say")
          .contains("anna: Kept", "87.5%", "66.7% (4 of 6; 30% to 90.3%)")
          .contains("0.64 <span class=\"hint\">(Cohen)", "-0.31 to 1.00; standard error 0.30")
          .contains(
              "Disagreements open: 1 of 1", "No disagreement", "Disagreements still open: 1.");
      assertThat(ben.get("/calibration/1").body()).contains("-0,31 bis 1,00; Standardfehler 0,30");
      assertThat(rita.get("/calibration/1").body()).contains("Agreement by rule");
      assertThat(rita.get("/calibration/1/cases/1").body())
          .contains("Disagreements", "<mark class=\"fail\">")
          .doesNotContain("Save the consensus");
      assertThat(new ReviewStore(served.database).proceedings(Dossiers.KEY).entries()).isEmpty();
      assertThat(anna.get("/").body()).contains("80000000");
    }
  }

  @Test
  void whatIsAgreedOnIsWhatReviewersAreMeasuredBy() throws IOException, InterruptedException {
    try (Served served = served()) {
      Visitor anna = served.as("anna");
      Visitor ben = served.as("ben");
      open(anna, "1", "anna", "ben");
      judge(anna, 1, "kept", "kept", "broken", "kept");
      judge(ben, 1, "kept", "kept", "kept", "kept");
      String page = "/calibration/1/cases/1";
      String session = anna.get(page).body();
      assertThat(session)
          .contains(
              "id=\"dispute-2\"", "answer-broken", "answer-kept", "Nobody calls to be judged.")
          .doesNotContain("id=\"dispute-0\"");
      assertThat(ben.get(page).body()).doesNotContain("Konsens speichern");
      assertThat(agree(anna, page, "2", "broken", "").body())
          .contains("A consensus takes a reason");
      assertThat(agree(anna, page, "2", "broken", "x".repeat(4_001)).status()).isEqualTo(400);
      assertThat(agree(anna, page, "0", "broken", "Because.").status()).isEqualTo(400);
      assertThat(agree(anna, page, "9", "broken", "Because.").status()).isEqualTo(400);
      assertThat(agree(anna, page, "2", "?", "Because.").status()).isEqualTo(400);
      assertThat(agree(ben, page, "2", "broken", "Because.").status()).isEqualTo(404);
      assertThat(agree(anna, page, "2", "broken", "It <b>blames</b>.").location())
          .isEqualTo(page + "?said=agreed#dispute-2");
      assertThat(anna.get(page).body())
          .contains("Consensus: Broken", "It &lt;b&gt;blames&lt;/b&gt;.", "Change the consensus");
      assertThat(anna.get("/calibration/1").body())
          .contains("All disagreements settled (1)", "100% (4 of 4;", "75% (3 of 4;");
      LogBook.Verification log = new LogBook(served.database).verify();
      assertThat(log.flaw()).isEmpty();
      assertThat(new JudgementStore(served.database).flaw()).isEmpty();

      assertThat(ben.get("/calibration/drift").body())
          .contains("Zu wenige Antworten", "75\u00a0% (3 von 4;")
          .doesNotContain("<svg", "<select name=\"reviewer\"");
      assertThat(ben.get("/calibration/drift?reviewer=anna").status()).isEqualTo(404);
      assertThat(anna.get("/calibration/drift?reviewer=ben").body()).contains("75% (3 of 4;");
      assertThat(anna.get("/calibration/drift?reviewer=nobody").status()).isEqualTo(404);
      assertThat(served.as("rita").get("/calibration/drift").status()).isEqualTo(404);
    }
  }

  @Test
  void whatAMemberKnowsIsNotDrawnAndDoesNotCount() throws IOException, InterruptedException {
    try (Served served = served()) {
      Visitor anna = served.as("anna");
      Visitor ben = served.as("ben");
      ben.get(PAGE);
      assertThat(open(anna, "5", "anna", "ben").location()).isEqualTo("/calibration/1?said=opened");
      assertThat(anna.get("/calibration/1").body()).contains("0 of 1");
      String token = anna.formToken();
      assertThat(add(anna, token, "1").location()).isEqualTo("/calibration/1?said=added");
      assertThat(add(anna, token, "1").status()).isEqualTo(404);
      assertThat(anna.get("/calibration/1").body()).contains("0 of 2", "by a lead");
      judge(anna, 2, "kept", "kept", "kept", "kept");
      judge(ben, 2, "broken", "kept", "kept", "kept");
      assertThat(anna.post("/calibration/1/close", "form_token", token).location())
          .isEqualTo("/calibration/1?said=closed");
      assertThat(anna.get("/calibration/1").body())
          .contains("1 known before, not counted", "No disagreement");
      assertThat(anna.get("/calibration/1/cases/2").body())
          .contains("fewer than two blind answers");
      assertThat(judge(ben, 1, "kept", "kept", "kept", "kept").body()).contains("geschlossen");
      assertThat(add(anna, token, "1").body()).contains("This round is closed.");
      assertThat(anna.post("/calibration/7/close", "form_token", token).status()).isEqualTo(404);
    }
  }

  @Test
  void whoIsNotAMemberSeesNumbersAndNoConversations() throws IOException, InterruptedException {
    try (Served served = served()) {
      served.account("cleo", Role.REVIEWER, null, Locale.ENGLISH);
      Visitor anna = served.as("anna");
      Visitor cleo = served.as("cleo");
      open(anna, "1", "anna", "ben");
      assertThat(cleo.get("/calibration/1").status()).isEqualTo(404);
      assertThat(cleo.get("/calibration/1/cases/1").status()).isEqualTo(404);
      assertThat(judge(cleo, 1, "kept", "kept", "kept", "kept").status()).isEqualTo(404);
      judge(anna, 1, "kept", "kept", "kept", "kept");
      judge(served.as("ben"), 1, "kept", "kept", "kept", "kept");
      assertThat(cleo.get("/calibration/1").body())
          .contains("Agreement by rule")
          .doesNotContain("/calibration/1/cases/1");
      assertThat(cleo.get("/calibration/1/cases/1").status()).isEqualTo(404);
      assertThat(cleo.get("/calibration/1/cases/x").status()).isEqualTo(404);
      assertThat(cleo.get("/calibration/x").status()).isEqualTo(404);
    }
  }

  @Test
  void aRoundThatCannotBeIsRefused() throws IOException, InterruptedException {
    try (Served served = served()) {
      Visitor anna = served.as("anna");
      assertThat(anna.get("/?channel=chat").body()).contains("/calibration/new?channel=chat");
      assertThat(served.as("rita").get("/").body()).doesNotContain("/calibration/new");
      assertThat(anna.get(NEW + "?channel=chat&vendor=north&date=2026-03-02").body())
          .contains("<dd>north</dd>", "<dd>Chat</dd>", "Mar 2, 2026")
          .contains("action=\"/calibration?vendor=north&amp;channel=chat&amp;date=2026-03-02\"");
      assertThat(open(anna, "1", "anna").body()).contains("two reviewers at least");
      assertThat(open(anna, "1", "anna", "nora").body()).contains("two reviewers at least");
      assertThat(open(anna, "501", "anna", "ben").body()).contains("At most 500");
      assertThat(open(anna, "-1", "anna", "ben").status()).isEqualTo(400);
      assertThat(
              anna.submit(
                      NEW,
                      "/calibration",
                      "open",
                      "name",
                      "March",
                      "seed",
                      "s",
                      "count",
                      "1",
                      "closes",
                      "soon",
                      "member.anna",
                      "on",
                      "member.ben",
                      "on")
                  .status())
          .isEqualTo(400);
      assertThat(anna.get("/calibration").body()).contains("no round of calibration");
      assertThat(served.as("ben").get(NEW).status()).isEqualTo(404);
      assertThat(open(anna, "0", "anna", "ben").location()).isEqualTo("/calibration/1?said=opened");
      assertThat(anna.get("/calibration").body()).contains("March", "0 of 0", "Mar 9, 2026");
      served.clock.pass(Duration.ofDays(30));
      assertThat(served.as("anna").get("/calibration").body()).contains("Overdue");
    }
  }

  private Served served() throws IOException {
    return Served.with(
        folder,
        false,
        Dossiers.dossier(),
        Dossiers.dossier(OTHER, "south", "It is your own fault."));
  }

  private static Response open(Visitor visitor, String count, String... members)
      throws IOException, InterruptedException {
    List<String> fields =
        new ArrayList<>(
            List.of("name", "March", "seed", "s", "count", count, "closes", "2026-03-09"));
    for (String member : members) {
      fields.addAll(List.of("member." + member, "on"));
    }
    return visitor.submit(NEW, "/calibration", "open", fields.toArray(String[]::new));
  }

  private static Response judge(Visitor visitor, int place, String... answers)
      throws IOException, InterruptedException {
    String[] rules = {"greeting", "name", "rude", "rude"};
    List<String> fields = new ArrayList<>(List.of("form_token", visitor.formToken()));
    for (int i = 0; i < rules.length; i++) {
      fields.addAll(List.of("rule." + i, rules[i], "answer." + i, answers[i]));
    }
    return visitor.post("/calibration/1/cases/" + place + "/sheet", fields.toArray(String[]::new));
  }

  private static Response add(Visitor visitor, String token, String round)
      throws IOException, InterruptedException {
    return visitor.post(PAGE + "/calibration", "form_token", token, "round", round);
  }

  private static Response agree(
      Visitor visitor, String page, String item, String answer, String reason)
      throws IOException, InterruptedException {
    return visitor.post(
        page + "/consensus",
        "form_token",
        visitor.formToken(),
        "request",
        "a" + item + answer.length() + reason.length() + ".c",
        "item",
        item,
        "answer",
        answer,
        "reason",
        reason);
  }
}
