// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.grundton.sql.TestDatabase;
import io.grundton.storage.DiskStorage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** From a vendor's numbers to the conversations behind them. */
@ParameterizedClass
@EnumSource
@ExtendWith(Chromium.class)
final class ScorecardBrowserTest {
  @TempDir private static Path published;
  private final Browser browser;
  private final Served served;

  ScorecardBrowserTest(TestDatabase kind, @TempDir Path folder, Browser browser)
      throws IOException {
    this.browser = browser;
    served = Served.of(kind.fresh(folder), published, false);
    DiskStorage tables = new DiskStorage(published.resolve("tables"));
    new QueueImporter(tables, served.database, served.clock).importNew();
    new ScorecardImporter(tables, served.database, served.clock).importNew();
  }

  @BeforeAll
  static void publish() throws IOException {
    ScorecardMonth.publish(published);
  }

  @AfterEach
  void close() throws IOException {
    served.close();
  }

  @Test
  void everyNumberLeadsToItsConversations() {
    try (Window anna = Window.as("anna", browser, served)) {
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
  void nothingOnTheWayHindersAnybody() {
    Inspection inspection = new Inspection();
    try (Window anna = Window.as("anna", browser, served)) {
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
