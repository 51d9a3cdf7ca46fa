// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.console.Visitor.Response;
import io.grundton.review.Dossiers;
import io.grundton.review.Permission;
import io.grundton.review.Role;
import io.grundton.scorecard.Day;
import io.grundton.scorecard.Pack;
import io.grundton.scorecard.Slice;
import io.grundton.scorecard.Tally;
import io.grundton.sql.LogBook;
import io.grundton.sql.ReviewStore;
import io.grundton.sql.RoundStore;
import io.grundton.sql.ScorecardImport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every route there is, asked by those who may not. */
final class AccessTest {
  @TempDir private Path folder;

  @Test
  void aVendorGets404ForAnothersConversationOnEveryRoute()
      throws IOException, InterruptedException {
    try (Served served = Served.with(folder, false, Dossiers.dossier())) {
      openRound(served);
      sums(served);
      Visitor susi = served.as("susi");
      String token = susi.formToken();
      int asked = 0;
      for (Route route : served.console.routes().all()) {
        if (route.permission() != null && route.pattern().contains("{")) {
          String path = Served.path(route);
          assertThat(ask(susi, route, path, token).status()).as(path).isEqualTo(404);
          asked++;
        }
      }
      assertThat(asked).isEqualTo(21);
      assertThat(served.as("nora").get("/vendors/north/agents/k1").status()).isEqualTo(200);
      assertThat(susi.get("/").body()).doesNotContain("80000000", "north");
      assertThat(susi.get("/?vendor=north").body()).doesNotContain("80000000");
      assertThat(new ReviewStore(served.database).proceedings(Dossiers.KEY).entries()).isEmpty();
    }
  }

  @Test
  void aVendorReadsItsOwnAndChangesNothing() throws IOException, InterruptedException {
    try (Served served = Served.with(folder, false, Dossiers.dossier())) {
      openRound(served);
      Visitor nora = served.as("nora");
      String page = "/conversations/" + Dossiers.KEY;
      assertThat(nora.get(page).body())
          .contains("your own fault", "Agent agent-1")
          .doesNotContain("agent-2", "In the queue for", "Confirm <kbd>");
      String token = nora.formToken();
      for (Route route : served.console.routes().all()) {
        if (route.permission() != null
            && route.pattern().contains("{")
            && route.method().equals("POST")) {
          String path = Served.path(route);
          assertThat(ask(nora, route, path, token).status()).as(path).isEqualTo(404);
        }
      }
    }
  }

  @Test
  void nobodyDoesWhatTheirRoleMayNot() throws IOException, InterruptedException {
    try (Served served = Served.with(folder, false, Dossiers.dossier())) {
      openRound(served);
      Visitor rita = served.as("rita");
      String token = rita.formToken();
      for (Route route : served.console.routes().all()) {
        Permission permission = route.permission();
        if (permission != null && !Role.READ_ONLY.may(permission)) {
          String path = Served.path(route);
          assertThat(ask(rita, route, path, token).status()).as(path).isEqualTo(404);
        }
      }
      Visitor nobody = new Visitor(served.address());
      for (Route route : served.console.routes().all()) {
        if (route.permission() != null) {
          String path = Served.path(route);
          assertThat(ask(nobody, route, path, "").location()).as(path).startsWith("/login?next=");
        }
      }
    }
  }

  private static void openRound(Served served) {
    RoundStore.Plan plan =
        new RoundStore.Plan("March", Dossiers.DATE, Set.of("anna", "ben"), "", "seed", 1);
    new RoundStore(served.database)
        .open(new LogBook.Actor(1, "anna", "lead"), "r", plan, List.of(Dossiers.KEY));
  }

  private static void sums(Served served) {
    Slice slice =
        new Slice("north", "k1", "agent-1", new Pack("house/en", "1.0.0"), "chat", Slice.UNKNOWN);
    Map<Slice, Tally> sums = Map.of(slice, Tally.none());
    Day day = new Day(Dossiers.DATE, sums, sums, Map.of(), Map.of());
    new ScorecardImport(served.database).put(new LogBook.Actor(1, "test", "program"), 1, day);
  }

  private static Response ask(Visitor visitor, Route route, String path, String token)
      throws IOException, InterruptedException {
    return route.method().equals("GET")
        ? visitor.get(path)
        : visitor.post(
            path,
            "form_token",
            token,
            "request",
            "a.b",
            "scope",
            "conversation",
            "ruling",
            "confirm",
            "kind",
            "comment",
            "text",
            "x",
            "turn",
            "1",
            "words",
            "router",
            "rule",
            "name",
            "undone",
            "1",
            "finding",
            "80000000-greeting",
            "dispute",
            "1",
            "reason",
            "x",
            "outcome",
            "upheld",
            "seen",
            "0",
            "assignee",
            "");
  }
}
