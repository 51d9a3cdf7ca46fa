// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.grundton.calibration.Item;
import io.grundton.review.Answer;
import io.grundton.review.Dossier;
import io.grundton.review.Dossiers;
import io.grundton.review.Permission;
import io.grundton.review.Role;
import io.grundton.sql.JudgementStore;
import io.grundton.sql.LogBook.Actor;
import io.grundton.sql.RoundStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every page that there is, for every role, in both languages, wide and narrow. */
@ExtendWith(Chromium.class)
final class AccessibleBrowserTest {
  private static final String SOUTHERN = "90000000" + "b".repeat(24);
  private static final String PAGE = "/conversations/" + Dossiers.KEY;

  @TempDir private Path folder;
  private final Inspection inspection = new Inspection();

  @Test
  void everyPageCanBeUsedByEverybody(Browser browser) throws IOException, InterruptedException {
    Dossier other = Dossiers.dossier(SOUTHERN, "south", "Well, well, well, there you are.");
    try (Served served = Served.with(folder, false, Dossiers.dossier(), other)) {
      speak(served.as("anna"));
      calibrate(served);
      for (Role role : Role.values()) {
        try (Window window = Window.as(login(role), browser, served)) {
          List<String> paths = new ArrayList<>(paths(served, role));
          paths.addAll(List.of("/calibration/2", "/calibration/2/cases/1", "/nowhere"));
          if (role == Role.LEAD || role == Role.VENDOR) {
            inspection.inBothLanguages(window, role.code(), paths);
          } else {
            // Reviewers and readers see no other pages than leads, only less on them.
            paths.forEach(path -> inspection.look(window, path, role.code()));
          }
        }
      }
      try (Window nobody = Window.of(browser, served)) {
        inspection.look(nobody, "/login", "nobody");
      }
    }
    inspection.mustHaveFoundNothing();
  }

  @Test
  void soCanThoseOfABlindedReviewer(Browser browser) throws IOException {
    try (Served served = Served.with(folder, true, Dossiers.dossier());
        Window ben = Window.as("ben", browser, served)) {
      inspection.inBothLanguages(ben, "blinded", List.of("/", PAGE));
      ben.page.navigate(PAGE);
      ben.find("input[name='answer.0'][value=unsure]").check();
      ben.go(() -> ben.find(".sheet [name=rest]").click());
      inspection.inBothLanguages(ben, "revealed", List.of(PAGE));
    }
    inspection.mustHaveFoundNothing();
  }

  @Test
  void soCanTheFirst(Browser browser) throws IOException {
    try (Served served = new Served(folder, false);
        Window nobody = Window.of(browser, served)) {
      inspection.look(nobody, served.console.setUpPath().orElseThrow(), "set-up");
    }
    inspection.mustHaveFoundNothing();
  }

  private static String login(Role role) {
    return switch (role) {
      case LEAD -> "anna";
      case REVIEWER -> "ben";
      case VENDOR -> "nora";
      case READ_ONLY -> "rita";
    };
  }

  private static void speak(Visitor anna) throws IOException, InterruptedException {
    String[] decision = {"scope", "finding", "finding", "80000000-rude", "ruling", "confirm"};
    anna.submit(PAGE, PAGE + "/decisions", "f", decision);
    String[] note = {"kind", "coaching", "text", "Say the name first.\nThen listen."};
    anna.submit(PAGE, PAGE + "/notes", "n", note);
    String[] missed = {"turn", "1", "words", "router", "rule", "name"};
    anna.submit(PAGE, PAGE + "/missed", "m", missed);
  }

  /** Leaves a closed round with a disagreement that is settled and others, and one that is open. */
  private static void calibrate(Served served) {
    RoundStore rounds = new RoundStore(served.database);
    JudgementStore judgements = new JudgementStore(served.database);
    Actor anna = new Actor(1, "anna", "lead");
    Actor ben = new Actor(2, "ben", "reviewer");
    RoundStore.Plan plan =
        new RoundStore.Plan("March", Dossiers.DATE, Set.of("anna", "ben"), "", "seed", 1);
    rounds.open(anna, "first", plan, List.of(SOUTHERN));
    judgements.judge(
        anna, 1, SOUTHERN, dossier -> Collections.nCopies(dossier.verdicts().size(), Answer.KEPT));
    judgements.judge(
        ben, 1, SOUTHERN, dossier -> Collections.nCopies(dossier.verdicts().size(), Answer.BROKEN));
    Item rude = new Item(SOUTHERN, "k1", "rude", 0);
    judgements.agree(anna, "settled", 1, rude, Answer.BROKEN, "It blames the customer.");
    rounds.open(anna, "second", plan, List.of());
    rounds.add(anna, 2, SOUTHERN);
  }

  /** Of every page that a role may open. */
  private static List<String> paths(Served served, Role role) {
    List<String> paths = new ArrayList<>();
    for (Route route : served.console.routes().all()) {
      Permission permission = route.permission();
      boolean page = route.method().equals("GET") && !route.pattern().endsWith(".csv");
      if (page && permission != null && role.may(permission)) {
        String path = Served.path(route);
        assertThat(path).as("a path without unknown parts").doesNotContain("{");
        paths.add(path);
      }
    }
    return paths;
  }
}
