// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import io.grundton.review.Dossiers;
import io.grundton.sql.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A vendor contests a finding, a lead rules, and both see what came of it. */
@ExtendWith(Chromium.class)
final class DisputeBrowserTest {
  private static final String PAGE = "/conversations/" + Dossiers.KEY;
  private static final String REASON = "<b onclick=alert(1)>It was \"a quotation\"</b>";

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void isRuledAndToldToTheVendor(TestDatabase kind, Browser browser) throws IOException {
    try (Served served = Served.with(kind.fresh(folder), false, Dossiers.dossier());
        Window nora = Window.as("nora", browser, served);
        Window anna = Window.as("anna", browser, served)) {
      nora.page.navigate(PAGE);
      contest(nora, "It was hasty to contest this.");
      nora.go(() -> nora.find("#finding-1 form[action$='/withdrawals'] button").click());
      assertThat(nora.notice()).isEqualTo("Dispute withdrawn.");
      contest(nora, REASON);

      anna.go(() -> anna.find("nav a[href='/disputes']").click());
      assertThat(anna.text("td[data-label=Why]")).isEqualTo(REASON);
      anna.press("j");
      anna.pressAndGo("Enter");
      anna.find("#finding-1 .contest form textarea").fill("It was meant.");
      anna.go(() -> anna.find("#finding-1 .contest button[value=overturned]").click());
      assertThat(anna.notice()).isEqualTo("Ruling saved.");

      anna.go(() -> anna.find("nav a[href='/decisions']").click());
      assertThat(anna.find("tbody tr").count()).isEqualTo(1);
      Download sheet = anna.page.waitForDownload(() -> anna.find("a[download]").click());
      assertThat(Files.readString(sheet.path())).contains("overturned", "It was meant.");

      nora.go(() -> nora.page.reload());
      assertThat(nora.text("#finding-1 .contest")).contains("Finding overturned", "It was meant.");
      assertThat(nora.find("#finding-1 .contest textarea").count()).isZero();
      nora.go(() -> nora.find("nav a[href='/disputes']").click());
      assertThat(nora.text("tbody .chip")).isEqualTo("Finding overturned");
      nora.go(() -> nora.find("a[href='/disputes/rates']").click());
      assertThat(nora.find("tbody tr").first().innerText().split("\t"))
          .containsExactly("rude", "1", "1 of 1", "0", "0", "0 of 1", "1", "0 s", "0", "–", "–");
    }
  }

  private static void contest(Window vendor, String reason) {
    vendor.find("#finding-1 .contest summary").click();
    vendor.find("#finding-1 .contest textarea").fill(reason);
    vendor.go(() -> vendor.find("#finding-1 .contest button.primary").click());
    assertThat(vendor.notice()).isEqualTo("Dispute saved. A lead will rule.");
  }
}
