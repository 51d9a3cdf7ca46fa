// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.console.Visitor.Response;
import io.grundton.review.Dossiers;
import io.grundton.sql.FilterStore;
import io.grundton.sql.LogBook.Actor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SavedFiltersTest {
  @TempDir private Path folder;

  @Test
  void aFilterIsKeptByANameCountedAndDeleted() throws IOException, InterruptedException {
    try (Served served = Served.with(folder, false, Dossiers.dossier())) {
      Visitor ben = served.as("ben");
      Response kept = save(ben, "Nord & <b>", "?vendor=north&rule=rude");
      assertThat(kept.location()).isEqualTo("/?vendor=north&rule=rude&said=filter-saved");
      assertThat(save(ben, "Nord & <b>", "?vendor=north").status()).isEqualTo(303);
      save(ben, "Leer", "?vendor=south&nonsense=1");
      String page = ben.get("/?vendor=north").body();
      assertThat(page)
          .contains(
              "<li class=\"current\"><a href=\"/?vendor=north\" aria-current=\"true\">"
                  + "Nord &amp; &lt;b&gt;</a> <span class=\"count\">1</span>",
              "<li><a href=\"/?vendor=south\">Leer</a> <span class=\"count\">0</span>")
          .doesNotContain("name=\"shared\"", "rule=rude\"");
      assertThat(served.as("anna").get("/").body()).doesNotContain("Nord &amp;");

      served.publish(2);
      assertThat(ben.get("/").body()).contains("<span class=\"count\">1</span>");
      served.clock.pass(Duration.ofMinutes(2));
      assertThat(ben.get("/").body()).doesNotContain("<span class=\"count\">1</span>");

      String token = ben.formToken();
      for (int again = 0; again < 2; again++) {
        Response deleted =
            ben.post(
                "/filters/delete",
                "form_token",
                token,
                "name",
                "Nord & <b>",
                "filter",
                "?work=done");
        assertThat(deleted.location()).isEqualTo("/?work=done&said=filter-deleted");
      }
      assertThat(ben.get("/").body()).contains(">Leer</a>").doesNotContain("Nord &amp;");
    }
  }

  @Test
  void aLeadSharesOneWithTheHouseAndNobodyElseDoes() throws IOException, InterruptedException {
    try (Served served = Served.with(folder, false, Dossiers.dossier())) {
      Visitor anna = served.as("anna");
      Visitor ben = served.as("ben");
      assertThat(share(anna, "Rude in the north", "?vendor=north&rule=rude").status())
          .isEqualTo(303);
      assertThat(share(ben, "Mine", "?vendor=north").status()).isEqualTo(404);
      assertThat(ben.get("/").body())
          .contains("Rude in the north", "geteilt von anna")
          .doesNotContain("value=\"Rude in the north\"", "Mine");
      ben.post("/filters/delete", "form_token", ben.formToken(), "name", "Rude in the north");
      assertThat(anna.get("/").body()).contains("value=\"Rude in the north\"");
      assertThat(served.as("nora").get("/").body()).doesNotContain("Rude in the north");
      assertThat(save(served.as("nora"), "Own", "?rule=rude").status()).isEqualTo(303);
    }
  }

  @Test
  void whoIsBlindedIsNotShownWhatWouldTell() throws IOException, InterruptedException {
    try (Served served = Served.with(folder, true, Dossiers.dossier())) {
      new FilterStore(served.database)
          .save(
              new Actor(1, "anna", "lead"),
              new FilterStore.Saved("anna", "Rude", "?rule=rude", true));
      Visitor ben = served.as("ben");
      save(ben, "Chats", "?channel=chat&rule=rude");
      assertThat(ben.get("/").body())
          .contains("<a href=\"/?channel=chat\">Chats</a>")
          .doesNotContain("Rude");
    }
  }

  @Test
  void namesAndNumbersHaveBounds() throws IOException, InterruptedException {
    try (Served served = Served.with(folder, false, Dossiers.dossier())) {
      Visitor anna = served.as("anna");
      assertThat(save(anna, "x".repeat(61), "").body()).contains("A name may have 60 characters.");
      assertThat(save(anna, " ", "").status()).isEqualTo(400);
      for (int i = 0; i < FilterStore.MOST; i++) {
        assertThat(save(anna, "f" + i, "?work=done").status()).isEqualTo(303);
      }
      assertThat(save(anna, "one more", "").body()).contains("You keep 30 filters already.");
      assertThat(save(anna, "f7", "").status()).isEqualTo(303);
    }
  }

  private static Response save(Visitor visitor, String name, String filter)
      throws IOException, InterruptedException {
    return visitor.post(
        "/filters", "form_token", visitor.formToken(), "name", name, "filter", filter);
  }

  private static Response share(Visitor visitor, String name, String filter)
      throws IOException, InterruptedException {
    return visitor.post(
        "/filters",
        "form_token",
        visitor.formToken(),
        "name",
        name,
        "filter",
        filter,
        "shared",
        "yes");
  }
}
