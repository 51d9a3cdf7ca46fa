// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import io.grundton.review.Act;
import io.grundton.review.Dossier;
import io.grundton.review.Dossiers;
import io.grundton.review.Proceedings;
import io.grundton.review.Ruling;
import io.grundton.review.Scope;
import io.grundton.sql.LogBook;
import io.grundton.sql.ReviewStore;
import io.grundton.sql.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A quality lead's morning, on each kind of database. */
@ParameterizedClass
@EnumSource
@ExtendWith(Chromium.class)
final class MorningBrowserTest {
  private static final String SOUTHERN = "90000000" + "b".repeat(24);

  private final Browser browser;
  private final String url;
  private Served served;

  MorningBrowserTest(TestDatabase kind, @TempDir Path folder, Browser browser) throws IOException {
    this.browser = browser;
    this.url = kind.fresh(folder);
  }

  @BeforeEach
  void serve() throws IOException {
    Dossier urgent =
        Dossiers.with(
            Dossiers.KEY,
            "north",
            "It is your own fault.",
            List.of("rude", "greeting", "name", "thanks"),
            List.of("critical", "severity"),
            9_000,
            false);
    served =
        Served.with(
            url,
            false,
            urgent,
            Dossiers.dossier(SOUTHERN, "south", "Well, well, well, there you are."));
  }

  @AfterEach
  void close() throws IOException {
    assertThat(new LogBook(served.database).verify().flaw()).isEmpty();
    assertThat(new ReviewStore(served.database).flaw()).isEmpty();
    served.close();
  }

  @Test
  void isDoneByKeyboardAlone() {
    try (Window anna = Window.as("anna", browser, served)) {
      anna.press("j");
      anna.pressAndGo("Enter");
      assertThat(anna.text("h1")).isEqualTo("Conversation 80000000");
      anna.mustFocus("#finding-1");
      anna.pressAndGo("n");
      anna.pressAndGo("p");
      anna.press("j", "j", "k");
      anna.mustFocus("#finding-2");
      anna.press("k");
      anna.pressAndGo("c");
      assertThat(anna.notice()).isEqualTo("Decision saved.");
      anna.mustFocus("#finding-2");

      anna.press("o");
      anna.mustFocus("input[name=reason]");
      anna.type("It was a quotation, c o u a.");
      anna.pressAndGo("Enter");
      anna.pressAndGo("u");
      anna.pressAndGo("a");
      anna.press("m", "Tab");
      anna.type("Look at turn 2.");
      anna.press("Tab");
      anna.pressAndGo("Enter");
      assertThat(anna.notice()).isEqualTo("Note saved.");
      anna.pressAndGo("z");
      assertThat(anna.notice()).isEqualTo("Taken back.");
      anna.pressAndGo("d");
      assertThat(anna.find("#finding-1 .said").innerText()).startsWith("Confirmed anna");
      anna.pressAndGo("n");
      assertThat(anna.text("h1")).isEqualTo("Conversation 90000000");
      assertThat(anna.find("a[rel=prev]").count()).isZero();
    }
    assertThat(decisions(Dossiers.KEY))
        .extracting(Act.Decision::ruling)
        .containsExactly(
            Ruling.CONFIRM, Ruling.OVERRIDE, Ruling.UNSURE, Ruling.NOT_APPLICABLE, Ruling.CONFIRM);
    assertThat(decisions(Dossiers.KEY).get(1).reason()).isEqualTo("It was a quotation, c o u a.");
    assertThat(entries(Dossiers.KEY)).hasSize(7);
  }

  @Test
  void isDoneByMouse() {
    try (Window anna = Window.as("anna", browser, served)) {
      anna.find("select[name=vendor]").selectOption("south");
      anna.go(() -> anna.find(".filters button").click());
      assertThat(anna.find("[data-row]").allInnerTexts()).containsExactly("90000000");
      anna.go(() -> anna.find("[data-row]").click());

      // A double click is one decision.
      anna.go(() -> anna.find("#finding-1 [data-act=c]").dblclick());
      assertThat(anna.notice()).isEqualTo("Decision saved.");
      assertThat(entries(SOUTHERN)).hasSize(1);

      // And so is one that is sent again from the page before.
      anna.go(() -> anna.page.goBack());
      anna.go(() -> anna.page.goForward());
      assertThat(entries(SOUTHERN)).hasSize(1);

      anna.mark("[data-turn='1'] .text", "router");
      anna.find("#missed > summary").click();
      assertThat(anna.find("[data-missed-words]").inputValue()).isEqualTo("router");
      assertThat(anna.find("[data-missed-turn]").inputValue()).isEqualTo("1");
      anna.find("#missed select").selectOption("name");
      anna.go(() -> anna.find("#missed button").click());
      assertThat(anna.notice()).isEqualTo("Missed passage saved.");
      assertThat(anna.text("mark.missed a")).isEqualTo("router");

      // The number after a marked passage is no part of it.
      anna.press("s");
      anna.press("Escape");
      anna.find("[data-turn='1'] .text").click(new Locator.ClickOptions().setClickCount(3));
      anna.press("s");
      assertThat(anna.find("[data-missed-words]").inputValue()).isEqualTo("The router is broken.");

      anna.go(() -> anna.find(".who button[lang=de]").click());
      assertThat(anna.find("html").getAttribute("lang")).isEqualTo("de");
      assertThat(anna.text("#note > summary")).startsWith("Kommentar oder Coaching-Notiz");
      anna.go(() -> anna.find(".who form[action='/logout'] button").click());
      assertThat(anna.text("h1")).isEqualTo("Log in");
      anna.page.navigate("/conversations/" + SOUTHERN);
      assertThat(anna.text("h1")).isEqualTo("Log in");
    }
    assertThat(decisions(SOUTHERN))
        .extracting(decision -> decision.target().scope())
        .containsExactly(Scope.FINDING, Scope.MISSED);
  }

  @Test
  void endsWithWhatWasDecided() throws IOException {
    try (Window anna = Window.as("anna", browser, served)) {
      anna.page.navigate("/conversations/" + SOUTHERN);
      anna.find("#finding-1 [data-reason]").fill("=A1 is a quotation.");
      anna.go(() -> anna.find("#finding-1 [data-act=o]").click());
      anna.page.navigate("/");
      anna.find("select[name=vendor]").selectOption("south");
      anna.go(() -> anna.find(".filters button").click());
      anna.find(".save > summary").click();
      anna.find(".save input[name=name]").fill("The south");
      anna.go(() -> anna.find(".save button").click());
      anna.go(() -> anna.find(".brand").click());
      anna.go(() -> anna.find(".saved a").click());
      assertThat(anna.find("[data-row]").allInnerTexts()).containsExactly("90000000");

      anna.go(() -> anna.find("nav a[href='/decisions']").click());
      assertThat(anna.text("td[data-label=Reason]")).isEqualTo("=A1 is a quotation.");
      Download sheet = anna.page.waitForDownload(() -> anna.find("a[download]").click());
      assertThat(Files.readString(sheet.path())).contains("'=A1 is a quotation.");
      anna.go(() -> anna.find("nav a[href='/alarms']").click());
      assertThat(anna.find("[data-row]").allInnerTexts()).containsExactly("rude");
    }
  }

  @Test
  void needsNoScript() {
    try (Window anna = Window.withoutScript(browser, served)) {
      anna.logIn("anna");
      anna.find("select[name=vendor]").selectOption("north");
      anna.go(() -> anna.find(".filters button").click());
      anna.go(() -> anna.find("[data-row]").click());
      anna.go(() -> anna.find("#finding-1 [data-act=c]").click());
      assertThat(anna.notice()).isEqualTo("Decision saved.");
      anna.find("#finding-2 [data-reason]").fill("A quotation.");
      anna.go(() -> anna.find("#finding-2 [data-act=o]").click());
      anna.find("#missed > summary").click();
      anna.find("[data-missed-turn]").fill("1");
      anna.find("[data-missed-words]").fill("router");
      anna.find("#missed select").selectOption("name");
      anna.go(() -> anna.find("#missed button").click());
      anna.find("#note > summary").click();
      anna.find("#note textarea").fill("Well seen.");
      anna.go(() -> anna.find("#note button").click());
      anna.go(() -> anna.find("[data-key=z]").click());
      assertThat(anna.notice()).isEqualTo("Taken back.");
      anna.go(() -> anna.find(".who button[lang=de]").click());
      assertThat(anna.find("html").getAttribute("lang")).isEqualTo("de");
    }
    assertThat(decisions(Dossiers.KEY))
        .extracting(Act.Decision::ruling)
        .containsExactly(Ruling.CONFIRM, Ruling.OVERRIDE, Ruling.CONFIRM);
    assertThat(entries(Dossiers.KEY)).hasSize(5);
  }

  @Test
  void aVendorSeesItsOwnAndNothingElse() {
    try (Window susi = Window.as("susi", browser, served)) {
      assertThat(susi.find("[data-row]").allInnerTexts()).containsExactly("90000000");
      susi.go(() -> susi.find("[data-row]").click());
      assertThat(susi.text("[data-turn='2'] .text")).startsWith("Well, well");
      assertThat(susi.find("[data-act], #note, #missed").count()).isZero();
      assertThat(susi.page.navigate("/conversations/" + Dossiers.KEY).status()).isEqualTo(404);
      assertThat(susi.text("body")).doesNotContain("north", "router");
    }
  }

  private List<Proceedings.Entry> entries(String key) {
    return new ReviewStore(served.database).proceedings(key).entries();
  }

  private List<Act.Decision> decisions(String key) {
    return entries(key).stream()
        .map(Proceedings.Entry::act)
        .filter(Act.Decision.class::isInstance)
        .map(Act.Decision.class::cast)
        .toList();
  }
}
