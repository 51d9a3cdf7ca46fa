// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.grundton.sql.TestDatabase;
import io.grundton.storage.DiskStorage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a vendor's numbers to the conversations behind them. */
@ExtendWith(Chromium.class)
final class ScorecardBrowserTest {
  @TempDir private static Path published;
  @TempDir private Path folder;

  @BeforeAll
  static void publish() throws IOException {
    ScorecardMonth.publish(published);
  }

  private static Served serve(TestDatabase kind, Path folder) throws IOException {
    Served served = Served.of(kind.fresh(folder), published, false);
    DiskStorage tables = new DiskStorage(published.resolve("tables"));
    new QueueImporter(tables, served.database, served.clock).importNew();
    new ScorecardImporter(tables, served.database, served.clock).importNew();
    return served;
  }

  @ParameterizedTest
  @EnumSource
  void everyNumberLeadsToItsConversations(TestDatabase kind, Browser browser) throws IOException {
    try (Served served = serve(kind, folder);
        Window anna = Window.as("anna", browser, served)) {
      anna.go(() -> anna.find("nav a[href='/vendors']").click());
      assertThat(anna.find("[data-row]").allInnerTexts()).containsExactly("north", "south");
      anna.find("select[name=channel]").selectOption("chat");
      anna.go(() -> anna.find(".filters button").click());
      anna.press("j");
      anna.pressAndGo("Enter");
      assertThat(anna.text("h1")).isEqualTo("Vendor north");

      String flagged = anna.find(".numbers a.counts").first().innerText();
      anna.go(() -> anna.find(".numbers a.counts").first().click());
      assertThat(flagged).startsWith(anna.text("#total") + " of ");
      assertThat(anna.find("[data-row]").count()).isEqualTo(Integer.parseInt(anna.text("#total")));
      String key = anna.find("[data-row]").first().innerText();
      anna.press("j");
      anna.pressAndGo("Enter");
      assertThat(anna.text("h1")).isEqualTo("Conversation " + key);
      anna.pressAndGo("c");
      assertThat(anna.notice()).isEqualTo("Decision saved.");
    }
  }

  @Test
  void nothingOnTheWayHindersAnybody(Browser browser) throws IOException {
    Inspection inspection = new Inspection();
    try (Served served = serve(TestDatabase.one(), folder);
        Window anna = Window.as("anna", browser, served)) {
      anna.page.navigate("/vendors/north/conversations");
      String read = anna.find("[data-row][href^='/published/']").first().getAttribute("href");
      anna.page.navigate("/vendors/north");
      String agent = anna.find("[data-row]").first().getAttribute("href");
      inspection.inBothLanguages(
          anna,
          "scorecard",
          List.of(
              "/vendors",
              "/vendors/north",
              "/vendors/north/trend?rule=no-blame",
              "/vendors/north/conversations?rule=no-blame&status=fail",
              agent,
              read));
    }
    inspection.mustHaveFoundNothing();
  }
}
