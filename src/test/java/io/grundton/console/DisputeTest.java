// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.console.Visitor.Response;
import io.grundton.policy.Status;
import io.grundton.review.Account;
import io.grundton.review.DisputeState;
import io.grundton.review.Dossier;
import io.grundton.review.Dossiers;
import io.grundton.review.Passage;
import io.grundton.review.Role;
import io.grundton.sql.DisputeStore;
import io.grundton.sql.LogBook;
import io.grundton.sql.ReviewStore;
import io.grundton.sql.RoundStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DisputeTest {
  private static final String PAGE = "/conversations/" + Dossiers.KEY;
  private static final String RUDE = "80000000-rude";
  private static final String FOREIGN = "80000000-foreign";

  @TempDir private Path folder;
  private Served served;
  private Visitor nora;
  private Visitor anna;

  @BeforeEach
  void serve() throws IOException, InterruptedException {
    served = Served.with(folder, false, shared());
    served.account("berta", Role.LEAD, null, Locale.ENGLISH);
    nora = served.as("nora");
    anna = served.as("anna");
  }

  @AfterEach
  void close() throws IOException {
    served.close();
  }

  @Test
  void aVendorContestsAFindingOfItsOwnOnce() throws IOException, InterruptedException {
    assertThat(nora.get(PAGE).body())
        .contains("Contest this finding</summary>", "Can be contested until Mar 4, 2026, 10:00")
        .contains("UTC (48 h 0 min left).")
        .containsOnlyOnce("name=\"finding\"");
    String[] form = {
      "form_token",
      nora.formToken(),
      "request",
      "abc.contest-finding-1",
      "finding",
      RUDE,
      "reason",
      "She <i>quotes</i> the customer."
    };
    assertThat(nora.post(PAGE + "/disputes", form).location()).isEqualTo(PAGE + "?said=contested");
    assertThat(nora.post(PAGE + "/disputes", form).location()).isEqualTo(PAGE + "?said=contested");
    assertThat(acts()).isEqualTo(1);
    assertThat(contest("again").body()).contains("This finding is contested already");
    assertThat(nora.get(PAGE + "?said=contested").body())
        .contains("Dispute saved.", "She &lt;i&gt;quotes&lt;/i&gt; the customer.")
        .contains("<span class=\"chip dispute-open\">Open</span>", "Withdraw the dispute")
        .doesNotContain("Contest this finding");
    assertThat(nora.get("/disputes").body())
        .contains(PAGE + "?dispute=", "She &lt;i&gt;quotes&lt;/i&gt; the customer.", "rude");
    assertThat(served.as("ben").get(PAGE).body())
        .contains("She &lt;i&gt;quotes")
        .doesNotContain("value=\"upheld\"");
    assertThat(new LogBook(served.database).verify().flaw()).isEmpty();
    assertThat(new ReviewStore(served.database).flaw()).isEmpty();
  }

  @Test
  void afterTheWindowAFindingCannotBeContestedAndAPublicationDoesNotOpenItAnew()
      throws IOException, InterruptedException {
    served.clock.pass(Duration.ofHours(47));
    served.publish(2, shared());
    assertThat(served.as("nora").get(PAGE).body()).contains("(1 h 0 min left)");
    served.clock.pass(Duration.ofHours(1).plusMillis(1));
    nora = served.as("nora");
    assertThat(nora.get(PAGE).body())
        .contains("The time to contest this finding ended on Mar 4, 2026, 10:00")
        .doesNotContain("name=\"reason\"");
    assertThat(contest("Too late.").body()).contains("The time to contest this finding is over.");
    assertThat(acts()).isZero();
  }

  @Test
  void aLeadRulesAndTheFindingIsDecided() throws IOException, InterruptedException {
    contest("She quotes the customer.");
    assertThat(anna.get("/disputes").body())
        .contains("north", "rude", "She quotes the customer.", PAGE + "?dispute=");
    String page = PAGE + "?dispute=" + dispute();
    assertThat(anna.get(page).body())
        .contains("aria-labelledby=\"finding-1-title\" autofocus", "value=\"upheld\"")
        .doesNotContain("name=\"finding\" value=\"" + RUDE);
    assertThat(decide(anna).body()).contains("Rule the dispute instead");
    assertThat(rule(anna, "upheld", "0", "").body()).contains("A reason is needed.");
    assertThat(rule(anna, "perhaps", "0", "x").status()).isEqualTo(400);
    assertThat(rule(anna, "upheld", "x", "x").status()).isEqualTo(400);
    Response ruled = rule(anna, "overturned", "0", "It is a quotation.");
    assertThat(ruled.location()).isEqualTo(PAGE + "?said=ruled");
    assertThat(anna.get(ruled.location()).body())
        .contains("Ruling saved.", "<b>Finding overturned</b>", "It is a quotation.", "Rule again");
    assertThat(decide(served.as("ben")).body()).contains("Einspruch gegen diesen Befund");
    assertThat(nora.get(PAGE).body())
        .contains("It is a quotation.", "Lead, Mar", "Finding overturned")
        .doesNotContain("anna", "Withdraw the dispute");
    assertThat(nora.get("/disputes").body())
        .contains("It is a quotation.", "Finding overturned")
        .doesNotContain("anna");
    assertThat(states()).isEqualTo(Map.of(RUDE, DisputeState.OVERTURNED));
    assertThat(withdraw(nora, dispute()).body()).contains("This dispute is not open any longer.");
  }

  @Test
  void nobodyRulesWithoutHavingSeenWhatWasDecidedBefore() throws IOException, InterruptedException {
    decide(anna);
    contest("She quotes the customer.");
    assertThat(anna.get(PAGE).body())
        .contains("Decided about this finding before:", "anna (you)", "name=\"seen\" value=\"");
    assertThat(rule(anna, "upheld", "0", "x").body())
        .contains("Somebody has decided about this finding since you opened the page.");
    assertThat(rule(anna, "upheld", seen(anna), "It is none.").status()).isEqualTo(303);
    Visitor berta = served.as("berta");
    assertThat(berta.get(PAGE).body()).contains("Rule again", "It is none.", "anna,");
    assertThat(rule(berta, "overturned", seen(berta), "It is one.").status()).isEqualTo(303);
    assertThat(states()).isEqualTo(Map.of(RUDE, DisputeState.OVERTURNED));
    assertThat(undo(berta).status()).isEqualTo(303);
    assertThat(states()).isEqualTo(Map.of(RUDE, DisputeState.UPHELD));
    assertThat(undo(anna).status()).isEqualTo(303);
    assertThat(states()).isEqualTo(Map.of(RUDE, DisputeState.OPEN));
  }

  @Test
  void aVendorWithdrawsAndMayContestAgain() throws IOException, InterruptedException {
    contest("A.");
    assertThat(withdraw(nora, dispute()).location()).isEqualTo(PAGE + "?said=withdrawn");
    assertThat(nora.get(PAGE).body()).contains("Contested, then withdrawn", "Contest this finding");
    assertThat(rule(anna, "upheld", "0", "x").body()).contains("not open any longer");
    assertThat(contest("B.").status()).isEqualTo(303);
    assertThat(states()).isEqualTo(Map.of(RUDE, DisputeState.OPEN));
  }

  @Test
  void ofASharedConversationAVendorSeesNothingOfAnothersAgents()
      throws IOException, InterruptedException {
    contest("She quotes the customer.");
    for (String path : List.of(PAGE, "/disputes", "/disputes/rates", "/")) {
      assertThat(nora.get(path).body())
          .as(path)
          .doesNotContain("agent-2", "elsewhere", FOREIGN, "foreign-rule");
    }
    assertThat(anna.get(PAGE).body()).contains("agent-2", "foreign-rule");
    for (String finding : List.of(FOREIGN, "80000000-greeting", "no-such")) {
      assertThat(
              nora.submit(PAGE, PAGE + "/disputes", "c", "finding", finding, "reason", "x")
                  .status())
          .as(finding)
          .isEqualTo(404);
    }
    assertThat(withdraw(nora, "1").status()).isEqualTo(404);
  }

  @Test
  void anotherVendorSeesNoneOfItAlsoWhenTheConversationBecomesItsOwn()
      throws IOException, InterruptedException {
    contest("She quotes the customer.");
    String dispute = dispute();
    rule(anna, "upheld", "0", "It is none.");
    Visitor susi = served.as("susi");
    assertThat(susi.get("/disputes").body()).doesNotContain("80000000", "quotes", "It is none.");
    assertThat(susi.get("/disputes/rates").body()).doesNotContain("rude", "north");
    served.publish(2, Dossiers.dossier(Dossiers.KEY, "south", "It is your own fault."));
    assertThat(susi.get(PAGE + "?dispute=" + dispute).body())
        .contains("your own fault", "Contest this finding")
        .doesNotContain("quotes", "nora", "north", "It is none.");
    assertThat(susi.get("/disputes").body()).doesNotContain("quotes");
    assertThat(withdraw(susi, dispute).status()).isEqualTo(404);
    assertThat(nora.get(PAGE).status()).isEqualTo(404);
    assertThat(nora.get("/disputes").body())
        .contains("She quotes the customer.", "Superseded")
        .doesNotContain(PAGE);
    assertThat(susi.get("/disputes/rates").body()).contains("rude").doesNotContain("north");
  }

  @Test
  void aDisputeWhoseFindingIsGoneIsKeptApart() throws IOException, InterruptedException {
    contest("She quotes the customer.");
    String dispute = dispute();
    served.publish(
        2,
        Dossiers.with(
            Dossiers.KEY, "north", "Hello.", List.of("greeting"), List.of("unsure"), 10, false));
    assertThat(anna.get("/disputes").body())
        .contains("<dt>Superseded</dt><dd>1</dd>", "<dt>Open</dt><dd>0</dd>");
    assertThat(anna.get(PAGE + "?dispute=" + dispute).body())
        .contains("Superseded disputes", "She quotes the customer.", "<code>rude</code>")
        .doesNotContain("value=\"upheld\"");
    assertThat(rule(anna, dispute, "upheld", "0", "x").body()).contains("This finding is gone");
    assertThat(contest("Once more.").body()).contains("This finding is gone");
    assertThat(states()).isEqualTo(Map.of(RUDE, DisputeState.SUPERSEDED));
    served.publish(3);
    assertThat(anna.get("/disputes").body())
        .contains("Superseded", "She quotes the customer.")
        .doesNotContain("href=\"" + PAGE);
    assertThat(contest(nora, "request", "r.c", "finding", RUDE, "reason", "x").status())
        .isEqualTo(404);
    served.publish(4, shared());
    assertThat(states()).isEqualTo(Map.of(RUDE, DisputeState.OPEN));
  }

  @Test
  void whoHasStillToJudgeAConversationInARoundIsToldNothingOfItsDispute()
      throws IOException, InterruptedException {
    contest("She quotes the customer.");
    new RoundStore(served.database)
        .open(
            new LogBook.Actor(1, "berta", "lead"),
            "r",
            new RoundStore.Plan("March", Dossiers.DATE, Set.of("anna", "ben"), "", "seed", 1),
            List.of(Dossiers.KEY));
    assertThat(anna.get("/disputes").body()).doesNotContain(PAGE, "quotes");
    assertThat(rule(anna, "1", "upheld", "0", "It is none.").status()).isEqualTo(404);
    assertThat(served.as("berta").get("/disputes").body()).contains(PAGE, "quotes");
    assertThat(nora.get("/disputes").body()).contains(PAGE, "quotes");
  }

  @Test
  void ratesOfWhatIsContestedAndWhatIsNotStandApart() throws IOException, InterruptedException {
    contest("She quotes the customer.");
    served.clock.pass(Duration.ofHours(1).minusMinutes(1));
    rule(anna, "upheld", "0", "It is none.");
    List<Dossier> more = new ArrayList<>(List.of(shared()));
    for (int i = 0; i < 6; i++) {
      more.add(Dossiers.dossier("9000000" + i + "a".repeat(24), "north", "It is your own fault."));
    }
    more.add(Dossiers.dossier("a0000000" + "a".repeat(24), "south", "It is your own fault."));
    served.publish(2, more.toArray(Dossier[]::new));
    for (int i = 0; i < 5; i++) {
      String page = "/conversations/9000000" + i + "a".repeat(24);
      anna.submit(
          page,
          page + "/decisions",
          "d",
          "scope",
          "finding",
          "finding",
          "9000000" + i + "-rude",
          "ruling",
          i == 0 ? "not_applicable" : "confirm");
    }
    String body = served.as("rita").get("/disputes/rates").body();
    assertThat(body)
        .contains("By vendor", "By rule", "1 of 7: 14.3% (2.6% to 51.3%)", "1 of 1<", "59 min 0 s")
        .contains("4 of 5: 80% (37.5% to 96.4%)", ">1 of 8: 12.5% (");
    assertThat(nora.get("/disputes/rates").body())
        .contains("1 of 7", "4 of 5: 80%")
        .doesNotContain("By vendor", "south", "1 of 8");
    assertThat(served.as("susi").get("/disputes/rates").body())
        .contains("0 of 1<", "Confirmed of decided\">–<", "Overridden\">–<")
        .doesNotContain("north");
    assertThat(served.as("ben").get("/disputes").status()).isEqualTo(404);
    assertThat(anna.get("/disputes?page=7").body()).contains("Nothing is contested.");
  }

  private static Dossier shared() {
    Dossier dossier = Dossiers.dossier();
    List<Dossier.Evidence> evidence = new ArrayList<>(dossier.evidence());
    evidence.add(
        new Dossier.Evidence(
            FOREIGN,
            "k2",
            "agent-2",
            "elsewhere",
            "foreign-rule",
            "plain",
            "major",
            null,
            "live",
            Status.FAIL,
            3,
            new Passage(3, 0, 4),
            null,
            null,
            "Why not?",
            null,
            null,
            null,
            null));
    return new Dossier(
        dossier.facts(),
        dossier.call(),
        dossier.lines(),
        evidence,
        dossier.verdicts(),
        dossier.principles());
  }

  private Response contest(String reason) throws IOException, InterruptedException {
    return contest(nora, "request", Tokens.fresh() + ".c", "finding", RUDE, "reason", reason);
  }

  private Response contest(Visitor visitor, String... fields)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(fields));
    all.addAll(List.of("form_token", visitor.formToken()));
    return visitor.post(PAGE + "/disputes", all.toArray(String[]::new));
  }

  private static Response withdraw(Visitor visitor, String dispute)
      throws IOException, InterruptedException {
    return visitor.post(
        PAGE + "/withdrawals",
        "form_token",
        visitor.formToken(),
        "request",
        Tokens.fresh() + ".withdraw",
        "dispute",
        dispute);
  }

  private Response rule(Visitor lead, String outcome, String seen, String reason)
      throws IOException, InterruptedException {
    return rule(lead, dispute(), outcome, seen, reason);
  }

  private static Response rule(
      Visitor lead, String dispute, String outcome, String seen, String reason)
      throws IOException, InterruptedException {
    return lead.post(
        PAGE + "/rulings",
        "form_token",
        lead.formToken(),
        "request",
        Tokens.fresh() + ".rule",
        "dispute",
        dispute,
        "outcome",
        outcome,
        "seen",
        seen,
        "reason",
        reason);
  }

  private static Response decide(Visitor visitor) throws IOException, InterruptedException {
    return visitor.submit(
        PAGE,
        PAGE + "/decisions",
        "decide",
        "scope",
        "finding",
        "finding",
        RUDE,
        "ruling",
        "confirm");
  }

  private static Response undo(Visitor visitor) throws IOException, InterruptedException {
    String undone = visitor.hidden(PAGE, "undone");
    return visitor.submit(PAGE, PAGE + "/undo", "undo-" + undone, "undone", undone);
  }

  private static String seen(Visitor visitor) throws IOException, InterruptedException {
    return visitor.hidden(PAGE, "seen");
  }

  private String dispute() throws IOException, InterruptedException {
    Account lead = new Account("anna", Role.LEAD, null, Locale.ENGLISH);
    return String.valueOf(
        new DisputeStore(served.database)
            .page(lead, io.grundton.review.Sight.OPEN, 0)
            .get(0)
            .dispute());
  }

  private Map<String, DisputeState> states() {
    return new DisputeStore(served.database).states(Dossiers.KEY);
  }

  private int acts() {
    return new ReviewStore(served.database).proceedings(Dossiers.KEY).entries().size();
  }
}
