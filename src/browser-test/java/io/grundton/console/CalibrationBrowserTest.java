// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.grundton.review.Dossiers;
import io.grundton.sql.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two reviewers judge the same conversation, and then together. */
@ExtendWith(Chromium.class)
final class CalibrationBrowserTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void endsInAConsensus(TestDatabase kind, Browser browser) throws IOException {
    try (Served served = Served.with(kind.fresh(folder), false, Dossiers.dossier());
        Window anna = Window.as("anna", browser, served);
        Window ben = Window.as("ben", browser, served)) {
      anna.go(() -> anna.find("nav a[href='/calibration']").click());
      anna.go(() -> anna.find("a[href='/calibration/new']").click());
      anna.find("input[name=name]").fill("March");
      anna.find("input[name='member.anna']").check();
      anna.find("input[name='member.ben']").check();
      anna.find("input[name=count]").fill("1");
      anna.go(() -> anna.find(".round button.primary").click());
      assertThat(anna.text("h1")).contains("March");
      judge(anna, "broken");
      judge(ben, "unsure");
      anna.page.navigate("/calibration");
      anna.go(() -> anna.find("[data-row]").click());
      assertThat(anna.find("table").count()).isPositive();
      anna.go(() -> anna.find("[data-row]").last().click());
      anna.find("form[action$='/consensus'] input[value=broken]").first().check();
      anna.find("form[action$='/consensus'] input[name=reason]").first().fill("It was rude.");
      anna.go(() -> anna.find("form[action$='/consensus'] button").first().click());
      assertThat(anna.text("main")).contains("It was rude.");
    }
  }

  private static void judge(Window reviewer, String answer) {
    reviewer.page.navigate("/calibration");
    reviewer.pressAndGo("n");
    assertThat(reviewer.find("mark, .card").count()).isZero();
    reviewer.find("input[name='answer.0'][value=" + answer + "]").check();
    reviewer.go(() -> reviewer.find(".sheet [name=rest]").click());
  }
}
