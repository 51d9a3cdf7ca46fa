// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Looks at pages wide and narrow for what hinders people, and leaves pictures of them. */
final class Inspection {
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

  private final String axe;
  private final List<String> flaws = new ArrayList<>();

  Inspection() {
    try (InputStream in = Inspection.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looks at pages in English, then in German. */
  void inBothLanguages(Window window, String who, List<String> paths) {
    for (String language : LANGUAGES) {
      window.page.navigate("/");
      if (!language.equals(window.find("html").getAttribute("lang"))) {
        window.go(() -> window.find(".who button[lang=" + language + "]").click());
      }
      paths.forEach(path -> look(window, path, who + " " + language));
    }
  }

  /** Looks at a page, everything on it opened. */
  void look(Window window, String path, String who) {
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
          window.picture(name.replaceAll("[^a-z0-9-]+", "-") + "-" + width);
        }
        window.page.evaluate(axe);
        flaws(name, (List<?>) window.page.evaluate(VIOLATIONS));
      }
    }
  }

  private void flaws(String where, List<?> found) {
    found.forEach(flaw -> flaws.add(where + ": " + flaw));
  }

  /** Fails if any page hinders somebody. */
  void mustHaveFoundNothing() {
    assertThat(flaws).isEmpty();
  }
}
