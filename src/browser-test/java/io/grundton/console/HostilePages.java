// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.grundton.review.Account;
import io.grundton.review.Dossier;
import io.grundton.review.Role;
import io.grundton.sql.LogBook.Actor;
import io.grundton.sql.ReviewStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Shows texts that would be more than text wherever the console shows what others wrote, many on a
 * page, lets them have the events that they wait for, and looks at what became of them.
 */
final class HostilePages implements AutoCloseable {
  private static final int ON_A_PAGE = 100;
  private static final Account ANNA = new Account("anna", Role.LEAD, null, Locale.ENGLISH);
  private static final List<String> FILTERS =
      List.of("vendor", "team", "rule", "principle", "channel", "language");

  /** The texts of all elements, without the numbers that the console adds. */
  private static final String TEXTS =
      """
      all => all.map(one => {
        const copy = one.cloneNode(true);
        copy.querySelectorAll("sup, .number").forEach(number => number.remove());
        return copy.textContent;
      })
      """;

  /** Every kind of element and attribute, and every address that leads out of the console. */
  private static final String ANATOMY =
      """
      () => {
        const kinds = new Set();
        for (const element of document.querySelectorAll("*")) {
          kinds.add(element.tagName);
          for (const attribute of element.attributes) {
            kinds.add(element.tagName + " " + attribute.name);
            const leads = /^(href|src|action|formaction)$/.test(attribute.name);
            if (leads && !/^(#|\\/(?![/\\\\]))/.test(attribute.value)) {
              kinds.add(attribute.name + "=" + attribute.value);
            }
          }
        }
        return [...kinds];
      }
      """;

  /** Events as scripts listen to them; a browser follows no link and sends no form for them. */
  private static final String EVENTS =
      """
      () => {
        const names = ["focus", "focusin", "blur", "mouseover", "mouseenter", "mousemove", "click",
          "dblclick", "contextmenu", "pointerover", "pointerdown", "touchstart", "wheel", "scroll",
          "copy", "paste", "drag", "drop", "input", "change", "toggle", "load", "error", "begin",
          "end", "animationstart", "transitionend", "hashchange", "message", "resize"];
        for (const element of document.querySelectorAll("main *:not(option)")) {
          for (const name of names) {
            element.dispatchEvent(new Event(name, { bubbles: true }));
          }
        }
      }
      """;

  private final Served served;
  private final Window anna;
  private final List<String> texts;
  private final List<List<String>> pages = new ArrayList<>();
  private final Set<String> anatomy = new TreeSet<>();

  HostilePages(Path folder, Browser browser, List<String> texts) throws IOException {
    this.texts = texts;
    served = Served.with(folder, false);
    List<Dossier> dossiers = new ArrayList<>();
    for (int from = 0; from < texts.size(); from += ON_A_PAGE) {
      List<String> page = texts.subList(from, Math.min(texts.size(), from + ON_A_PAGE));
      pages.add(page);
      dossiers.add(HostileDossiers.talk(dossiers.size(), page));
    }
    dossiers.add(HostileDossiers.small(dossiers.size(), "plain"));
    served.publish(1, dossiers.toArray(Dossier[]::new));
    ReviewStore reviews = new ReviewStore(served.database);
    for (int i = 0; i < pages.size(); i++) {
      List<String> page = pages.get(i);
      reviews.record(
          new Actor(1, "anna", "lead"),
          ANNA,
          "said." + i,
          HostileDossiers.key(i),
          (dossier, before) -> HostileDossiers.acts(dossier, page));
    }
    anna = Window.as("anna", browser, served);
  }

  /** All kinds of elements and attributes on the pages looked at so far. */
  Set<String> anatomy() {
    return anatomy;
  }

  /** In transcripts, findings, notes and reasons. */
  void talks() {
    for (int i = 0; i < pages.size(); i++) {
      List<String> page = pages.get(i);
      anna.page.navigate("/conversations/" + HostileDossiers.key(i));
      mustShow(".turn .text", page, text -> text);
      mustShow(".turn .speaker b", page, text -> "Agent " + HostileDossiers.kept(text));
      mustShow(".card h3", page, HostileDossiers::kept);
      mustShow(".card .tags .chip:nth-child(3)", page, HostileDossiers::kept);
      mustShow(".card > blockquote", page, text -> text);
      mustShow(".card > p:has(b)", page, text -> "Better: " + text);
      mustShow(".card > .text", page, HostileDossiers::said);
      mustShow(".entry .text", page, HostileDossiers::said);
      mustShow(".facts dd", List.of(String.join(" ", page)), text -> text);
      mustShow("#missed option", page, HostileDossiers::kept);
      anna.find(".turn .text").first().click();
      anna.find(".entry .text").last().hover();
      mustBehave();
    }
  }

  /** In the queue and the choices of its filter, each as a vendor and team of its own. */
  void queue() {
    List<Dossier> dossiers = new ArrayList<>();
    for (String text : texts) {
      dossiers.add(HostileDossiers.small(dossiers.size(), text));
    }
    served.publish(2, dossiers.toArray(Dossier[]::new));
    served.clock.pass(Duration.ofMinutes(2));
    anna.page.navigate("/");
    mustShow("select[name=vendor] option", texts, HostileDossiers::kept);
    mustShow("select[name=team] option", texts, HostileDossiers::kept);
    mustShowPageByPage("td[data-label=Vendor]", HostileDossiers::kept);
  }

  /** In the list of decisions, the sheet of them, and what is told of false alarms. */
  void decisions() throws IOException {
    anna.page.navigate("/decisions");
    mustShowPageByPage("td[data-label=Reason]", HostileDossiers::said);
    anna.page.navigate("/alarms");
    mustShow("[data-row]", texts, HostileDossiers::kept);
    mustBehave();
    String sheet = anna.page.request().get("/decisions.csv").text();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    Set<String> cells = new HashSet<>();
    try (CSVParser rows = CSVParser.parse(sheet.substring(1), format)) {
      rows.forEach(row -> cells.add(row.get("comment")));
    }
    assertThat(cells).noneMatch(cell -> cell.matches("(?s)(.*[;,\t\r\n])?[=+@-].*"));
    // The sheet adds apostrophes wherever a formula could begin, and changes nothing else.
    assertThat(cells.stream().map(cell -> cell.replace("'", "")))
        .containsAll(
            texts.stream()
                .map(text -> HostileDossiers.said(text).strip().replace("'", ""))
                .collect(Collectors.toSet()));
  }

  /** In an address. */
  void addresses() {
    for (int from = 0; from < texts.size(); from += FILTERS.size()) {
      List<String> chosen = texts.subList(from, Math.min(texts.size(), from + FILTERS.size()));
      StringBuilder query = new StringBuilder("?work=all");
      for (int i = 0; i < chosen.size(); i++) {
        query.append('&').append(FILTERS.get(i)).append('=');
        query.append(FilterQuery.encoded(chosen.get(i)));
      }
      anna.page.navigate("/" + query);
      mustShow("option:checked", chosen, HostileDossiers::said);
      mustBehave();
      anna.page.navigate("/conversations/" + HostileDossiers.key(pages.size()) + query);
      mustBehave();
    }
  }

  private void mustShowPageByPage(String selector, Function<String, String> as) {
    Set<String> missing = new LinkedHashSet<>(visible(texts, as));
    missing.removeAll(new HashSet<>(texts(selector)));
    mustBehave();
    while (anna.find("a[rel=next]").count() > 0) {
      anna.go(() -> anna.find("a[rel=next]").click());
      missing.removeAll(new HashSet<>(texts(selector)));
    }
    assertThat(missing).as("not in " + selector).isEmpty();
    anna.mustHaveBehaved();
  }

  private void mustShow(String selector, List<String> expected, Function<String, String> as) {
    Set<String> missing = new LinkedHashSet<>(visible(expected, as));
    missing.removeAll(new HashSet<>(texts(selector)));
    assertThat(missing).as("not in " + selector).isEmpty();
  }

  private List<String> texts(String selector) {
    return ((List<?>) anna.find(selector).evaluateAll(TEXTS))
        .stream().map(text -> String.valueOf(text).strip()).toList();
  }

  private static List<String> visible(List<String> texts, Function<String, String> as) {
    return texts.stream().map(text -> Visible.of(as.apply(text)).strip()).toList();
  }

  private void mustBehave() {
    anna.page.evaluate(EVENTS);
    ((List<?>) anna.page.evaluate(ANATOMY)).forEach(kind -> anatomy.add(String.valueOf(kind)));
    anna.mustHaveBehaved();
  }

  @Override
  public void close() throws IOException {
    anna.close();
    served.close();
  }
}
