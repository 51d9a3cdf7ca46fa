// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.grundton.review.Act;
import io.grundton.review.Dossiers;
import io.grundton.review.Sight;
import io.grundton.sql.ReviewStore;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The first account, and a judgement without the machine's. */
@ExtendWith(Chromium.class)
final class FirstMorningBrowserTest {
  @TempDir private Path folder;

  @Test
  void theFirstAccountIsMadeByALinkThatWorksOnce(Browser browser) throws IOException {
    try (Served served = new Served(folder, false)) {
      String link = served.console.setUpPath().orElseThrow();
      try (Window lena = Window.of(browser, served)) {
        lena.page.navigate(link);
        lena.find("input[name=login]").fill("Lena");
        lena.find("input[name=password]").fill(Visitor.PASSWORD);
        lena.go(() -> lena.press("Enter"));
        assertThat(lena.text("h1")).startsWith("Queue");
        assertThat(lena.text(".empty")).isEqualTo("Nothing here fits this filter.");
        lena.go(() -> lena.find(".who form[action='/logout'] button").click());
        assertThat(lena.page.navigate(link).status()).isEqualTo(404);
        lena.page.navigate("/login");
        lena.find("input[name=login]").fill("lena");
        lena.find("input[name=password]").fill("a wrong password");
        lena.go(() -> lena.press("Enter"));
        assertThat(lena.text("[role=alert]")).isEqualTo("Login or password is wrong.");
        lena.logIn("lena");
      }
    }
  }

  @Test
  void aBlindedReviewerJudgesByKeyboardAndThenSeesTheMachine(Browser browser) throws IOException {
    try (Served served = Served.with(folder, true, Dossiers.dossier());
        Window anna = Window.as("anna", browser, served)) {
      assertThat(anna.text("main")).doesNotContain("north", "Major", "87.5");
      anna.press("j");
      anna.pressAndGo("Enter");
      assertThat(anna.find("mark, .card").count()).isZero();
      anna.find("input[name='answer.0']").first().focus();
      anna.press("ArrowRight", "Tab", "Tab", "ArrowRight", "ArrowRight", "Tab", "Tab", "Tab");
      anna.pressAndGo("Enter");
      assertThat(anna.notice()).isEqualTo("Judgement saved. Here is what the machine says.");
      assertThat(anna.find("mark.fail a").allInnerTexts()).containsExactly("your own fault");
      assertThat(anna.text(".side table")).contains("rude", "Unsure", "Broken");
      anna.find("#finding-1").focus();
      anna.pressAndGo("c");
      assertThat(new ReviewStore(served.database).proceedings(Dossiers.KEY).entries())
          .extracting(entry -> ((Act.Decision) entry.act()).sight())
          .startsWith(Sight.BLIND)
          .endsWith(Sight.REVEALED);
    }
  }
}
