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
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every page that there is, for every role, in both languages, wide and narrow. */
@ExtendWith(Chromium.class)
final class AccessibleBrowserTest {
  private static final String SOUTHERN = "90000000" + "b".repeat(24);
  private static final String PAGE = "/conversations/" + Dossiers.KEY;
  private static final List<String> LANGUAGES = List.of("en", "de");

  /** What axe-core calls serious or critical. */
  private static final String VIOLATIONS =
      """
      async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
        .filter(found => found.impact === "serious" || found.impact === "critical")
        .map(found => found.id + " at " + found.nodes.map(node => node.target).join(", "))
      """;

  /** What is wider than the window, or cannot be reached in it. */
  private static final String OUTSIDE =
      """
      () => {
        const width = document.documentElement.clientWidth;
        const outside = [];
        if (document.scrollingElement.scrollWidth > width) {
          outside.push("the page scrolls to " + document.scrollingElement.scrollWidth);
        }
        for (const control of document.querySelectorAll("a, button, input, select, textarea, summary")) {
          const box = control.getBoundingClientRect();
          const seen = box.width > 1 && !control.matches(".skip, .unseen");
          if (seen && (box.left < 0 || box.right > width + 1)) {
            outside.push(control.outerHTML);
          }
        }
        return outside;
      }
      """;

  @TempDir private Path folder;
  private final String axe;
  private final List<String> flaws = new ArrayList<>();

  AccessibleBrowserTest() throws IOException {
    try (InputStream in = AccessibleBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

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
          inBothLanguages(window, role.code(), paths);
        }
      }
      try (Window nobody = Window.of(browser, served)) {
        look(nobody, "/login", "nobody");
      }
    }
    assertThat(flaws).isEmpty();
  }

  @Test
  void soCanThoseOfABlindedReviewer(Browser browser) throws IOException {
    try (Served served = Served.with(folder, true, Dossiers.dossier());
        Window ben = Window.as("ben", browser, served)) {
      inBothLanguages(ben, "blinded", List.of("/", PAGE));
      ben.page.navigate(PAGE);
      ben.find("input[name='answer.0'][value=unsure]").check();
      ben.go(() -> ben.find(".sheet [name=rest]").click());
      inBothLanguages(ben, "revealed", List.of(PAGE));
    }
    assertThat(flaws).isEmpty();
  }

  @Test
  void soCanTheFirst(Browser browser) throws IOException {
    try (Served served = new Served(folder, false);
        Window nobody = Window.of(browser, served)) {
      look(nobody, served.console.setUpPath().orElseThrow(), "set-up");
    }
    assertThat(flaws).isEmpty();
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

  private void inBothLanguages(Window window, String who, List<String> paths) {
    for (String language : LANGUAGES) {
      window.page.navigate("/");
      if (!language.equals(window.find("html").getAttribute("lang"))) {
        window.go(() -> window.find(".who button[lang=" + language + "]").click());
      }
      paths.forEach(path -> look(window, path, who + " " + language));
    }
  }

  private void look(Window window, String path, String who) {
    window.page.navigate(path);
    window.find("details").evaluateAll("all => all.forEach(one => one.open = true)");
    String name = who + " " + path.replaceAll("[0-9a-f]{32}|/set-up/.*", "X");
    for (int width : new int[] {Window.WIDE, Window.NARROW}) {
      window.size(width);
      flaws(name + " at " + width, (List<?>) window.page.evaluate(OUTSIDE));
      // As wide as most read English, and as narrow as it gets for the longer German words.
      if (width == Window.NARROW == name.contains(" de ")) {
        if (!who.startsWith("reviewer") && !who.startsWith("read-only")) {
          // Reviewers and readers see no other pages than leads, only less on them.
          window.picture(name.replaceAll("[^a-z-]+", "-") + "-" + width);
        }
        window.page.evaluate(axe);
        flaws(name, (List<?>) window.page.evaluate(VIOLATIONS));
      }
    }
  }

  private void flaws(String where, List<?> found) {
    found.forEach(flaw -> flaws.add(where + ": " + flaw));
  }
}
