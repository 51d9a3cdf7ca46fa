// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.console.Visitor.Response;
import io.grundton.review.Dossier;
import io.grundton.review.Dossiers;
import io.grundton.review.Proceedings;
import io.grundton.sql.LogBook;
import io.grundton.sql.ReviewStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReviewTest {
  private static final String OTHER = "70000000" + "b".repeat(24);
  private static final String PAGE = "/conversations/" + Dossiers.KEY;
  private static final String RUDE = "80000000-rude";

  @TempDir private Path folder;
  private Served served;
  private Visitor anna;

  @BeforeEach
  void serve() throws IOException, InterruptedException {
    served =
        Served.with(
            folder,
            false,
            Dossiers.dossier(),
            Dossiers.with(OTHER, "south", "Hi.", List.of("rude"), List.of("score"), 900, false));
    anna = served.as("anna");
  }

  @AfterEach
  void close() throws IOException {
    served.close();
  }

  @Test
  void theQueueShowsWhatToReadFirstAndWhy() throws IOException, InterruptedException {
    String body = anna.get("/").body();
    assertThat(body)
        .contains("2 conversations", ">80000000</a>", ">70000000</a>", ">Major</span>", "north")
        .containsSubsequence(Dossiers.KEY, OTHER);
    assertThat(anna.get("/?vendor=south").body())
        .contains("1 conversations", "/conversations/" + OTHER + "?vendor=south")
        .doesNotContain(Dossiers.KEY);
    assertThat(anna.get("/?vendor=south&date=nonsense&work=what").body())
        .contains("1 conversations");
    assertThat(anna.get("/?reason=critical").body()).contains("Nothing here fits");
    assertThat(anna.get("/?after=" + Dossiers.KEY).body()).doesNotContain(">80000000</a>");
  }

  @Test
  void aConversationShowsItsTurnsItsEvidenceAndWhatWasNotFound()
      throws IOException, InterruptedException {
    String body = anna.get(PAGE).body();
    assertThat(body)
        .contains("It is <mark class=\"fail\"><a href=\"#finding-1\"")
        .contains(">your own fault</a><sup aria-hidden=\"true\">1</sup></mark>")
        .contains("2 · greeting: not found in turns 1 to 2 within 1 min 0 s")
        .contains("1 min 30 s later", "internal note", "Agent agent-1")
        .contains("Nobody calls to be judged.", "I am sorry.", "60%", "on trial, does not count")
        .contains("87.5%", "house/en 1.0.0", "rel=\"next\" href=\"/conversations/" + OTHER)
        .doesNotContain("rel=\"prev\"");
    assertThat(anna.get("/conversations/" + OTHER + "?vendor=south").body())
        .doesNotContain("rel=\"prev\"", "rel=\"next\"");
    assertThat(anna.get("/conversations/" + "0".repeat(32)).status()).isEqualTo(404);
  }

  @Test
  void pagesAreInTheLanguageOfTheAccount() throws IOException, InterruptedException {
    Visitor ben = served.as("ben");
    assertThat(ben.get(PAGE).body())
        .contains("<html lang=\"de\">", "Bestätigen", "87,5\u00a0%", "ben · Prüfende");
    assertThat(
            ben.post("/language", "form_token", ben.formToken(), "language", "en", "next", PAGE)
                .location())
        .isEqualTo(PAGE);
    assertThat(ben.get(PAGE).body()).contains("<html lang=\"en\">");
    assertThat(ben.post("/language", "form_token", ben.formToken(), "language", "xx").status())
        .isEqualTo(400);
  }

  @Test
  void aDecisionIsSavedShownAndTakenBack() throws IOException, InterruptedException {
    Response saved = decide("finding-1", "scope", "finding", "finding", RUDE, "ruling", "confirm");
    assertThat(saved.status()).isEqualTo(303);
    assertThat(saved.location()).isEqualTo(PAGE + "?said=decided");
    String body = anna.get(saved.location()).body();
    assertThat(body).contains("Decision saved.", "<b>Confirmed</b>", "Decide again");
    assertThat(body)
        .contains(
            "id=\"finding-2\" tabindex=\"-1\" data-card aria-labelledby=\"finding-2-title\" autofocus");
    long seq = acts().get(0).seq();
    assertThat(anna.submit(PAGE, PAGE + "/undo", "undo", "undone", "99").status()).isEqualTo(400);
    assertThat(anna.submit(PAGE, PAGE + "/undo", "undo", "undone", String.valueOf(seq)).location())
        .isEqualTo(PAGE + "?said=undone");
    assertThat(anna.get(PAGE).body()).doesNotContain("<b>Confirmed</b>", "Take back");
    assertThat(acts()).hasSize(2);
    assertThat(new LogBook(served.database).verify().flaw()).isEmpty();
    assertThat(new ReviewStore(served.database).flaw()).isEmpty();
  }

  @Test
  void anOverrideNeedsAReason() throws IOException, InterruptedException {
    assertThat(decide("f", "scope", "finding", "finding", RUDE, "ruling", "override").body())
        .contains("To override takes a reason.");
    assertThat(
            decide(
                    "f",
                    "scope",
                    "finding",
                    "finding",
                    RUDE,
                    "ruling",
                    "override",
                    "reason",
                    "<i>Why?</i>")
                .status())
        .isEqualTo(303);
    assertThat(anna.get(PAGE).body()).contains("&lt;i&gt;Why?&lt;/i&gt;");
  }

  @Test
  void aDoubleClickDecidesOnce() throws IOException, InterruptedException {
    String[] form = {
      "form_token",
      anna.formToken(),
      "request",
      "abc.finding-1",
      "scope",
      "finding",
      "finding",
      RUDE,
      "ruling",
      "confirm"
    };
    assertThat(anna.post(PAGE + "/decisions", form).status()).isEqualTo(303);
    assertThat(anna.post(PAGE + "/decisions", form).status()).isEqualTo(303);
    assertThat(acts()).hasSize(1);
  }

  @Test
  void aDecidedConversationLeavesTheQueue() throws IOException, InterruptedException {
    decide("whole", "scope", "conversation", "ruling", "confirm");
    assertThat(anna.get("/").body()).doesNotContain(">80000000</a>");
    assertThat(anna.get("/?work=done").body()).contains(">80000000</a>");
    assertThat(anna.get(PAGE).status()).isEqualTo(200);
  }

  @Test
  void whatTheMachineMissedIsMarkedByItsWords() throws IOException, InterruptedException {
    assertThat(missed("1", "router", "name").location()).isEqualTo(PAGE + "?said=missed");
    assertThat(anna.get(PAGE).body())
        .contains(
            "<mark class=\"missed\"><a href=\"#missed-1\" title=\"Missed: name\">router</a>",
            "id=\"missed-1\"");
    assertThat(missed("1", "not there", "name").body())
        .contains("These words are not in that turn.");
    assertThat(missed("9", "router", "name").body()).contains("These words are not in that turn.");
    assertThat(missed("1", "e", "name").body()).contains("more than once");
    assertThat(missed("x", "router", "name").status()).isEqualTo(400);
    assertThat(missed("1", "router", "no-such-rule").status()).isEqualTo(400);
  }

  @Test
  void whatWasMissedInAnotherRevisionIsNeitherMarkedNorQuoted()
      throws IOException, InterruptedException {
    missed("1", "router", "name");
    served.publish(2, Dossiers.revised(Dossiers.dossier(), "f".repeat(64), 2));
    String page = anna.get(PAGE).body();
    assertThat(page).doesNotContain("<mark class=\"missed\">");
    String superseded = page.substring(page.indexOf("Superseded decisions"));
    assertThat(superseded.substring(0, superseded.indexOf("</div>")))
        .contains("<code>name</code>")
        .doesNotContain("router");
  }

  @Test
  void commentsAndCoachingNotesAreShownToReviewers() throws IOException, InterruptedException {
    anna.submit(PAGE, PAGE + "/notes", "note", "kind", "coaching", "text", "Say the name.");
    anna.submit(PAGE, PAGE + "/notes", "note", "kind", "comment", "text", "Is it a quotation?");
    assertThat(served.as("ben").get(PAGE).body()).contains("Say the name.", "Is it a quotation?");
    assertThat(served.as("nora").get(PAGE).body()).doesNotContain("Say the name.", "quotation");
    assertThat(anna.submit(PAGE, PAGE + "/notes", "note", "kind", "rumour", "text", "x").status())
        .isEqualTo(400);
  }

  @Test
  void aLeadGivesConversationsAndAReviewerTakesThem() throws IOException, InterruptedException {
    Visitor ben = served.as("ben");
    String path = PAGE + "/assignment";
    assertThat(ben.post(path, "form_token", ben.formToken(), "assignee", "anna").status())
        .isEqualTo(400);
    assertThat(ben.post(path, "form_token", ben.formToken(), "assignee", "ben").location())
        .isEqualTo(PAGE + "?said=assigned");
    assertThat(ben.get("/?work=mine").body()).contains(">80000000</a>");
    assertThat(anna.post(path, "form_token", anna.formToken(), "assignee", "anna").status())
        .isEqualTo(303);
    assertThat(ben.post(path, "form_token", ben.formToken(), "assignee", "").body())
        .contains("Jemand anderes hat dieses Gespräch.");
    assertThat(anna.post(path, "form_token", anna.formToken(), "assignee", "nora").status())
        .isEqualTo(400);
    assertThat(anna.get(PAGE).body()).contains("anna has it.");
  }

  @Test
  void aDecisionWhoseFindingIsGoneIsShownAsSuperseded() throws IOException, InterruptedException {
    decide("f", "scope", "finding", "finding", RUDE, "ruling", "confirm");
    Dossier changed =
        Dossiers.with(
            Dossiers.KEY, "north", "Hello.", List.of("greeting"), List.of("unsure"), 10, false);
    served.publish(2, changed);
    assertThat(anna.get(PAGE).body())
        .contains("Superseded decisions", "<b>Confirmed</b> <code>rude</code>");
    assertThat(decide("g", "scope", "finding", "finding", RUDE, "ruling", "confirm").body())
        .contains("This finding is gone");
  }

  @Test
  void aFormThatIsNotWholeIsRefused() throws IOException, InterruptedException {
    assertThat(decide("f", "scope", "finding", "ruling", "confirm").status()).isEqualTo(400);
    assertThat(decide("f", "scope", "finding", "finding", RUDE, "ruling", "maybe").status())
        .isEqualTo(400);
    assertThat(
            anna.post(
                    PAGE + "/decisions",
                    "form_token",
                    anna.formToken(),
                    "request",
                    "<script>",
                    "scope",
                    "conversation",
                    "ruling",
                    "confirm")
                .status())
        .isEqualTo(400);
    assertThat(anna.submit(PAGE, PAGE + "/sheet", "sheet").body())
        .contains("You have judged this conversation already.");
    assertThat(acts()).isEmpty();
  }

  private Response decide(String form, String... fields) throws IOException, InterruptedException {
    return anna.submit(PAGE, PAGE + "/decisions", form, fields);
  }

  private Response missed(String turn, String words, String rule)
      throws IOException, InterruptedException {
    return anna.submit(
        PAGE, PAGE + "/missed", "missed", "turn", turn, "words", words, "rule", rule);
  }

  private List<Proceedings.Entry> acts() {
    return new ReviewStore(served.database).proceedings(Dossiers.KEY).entries();
  }
}
