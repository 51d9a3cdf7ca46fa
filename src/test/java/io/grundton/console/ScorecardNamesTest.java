// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.delivery.Delivery;
import io.grundton.policy.Status;
import io.grundton.rollup.DayMeasure;
import io.grundton.rollup.Sums;
import io.grundton.scorecard.Day;
import io.grundton.scorecard.Pack;
import io.grundton.scorecard.Rule;
import io.grundton.scorecard.RuleSlice;
import io.grundton.scorecard.Slice;
import io.grundton.scorecard.Tally;
import io.grundton.scorecard.Verdicts;
import io.grundton.sql.LogBook.Actor;
import io.grundton.sql.ScorecardImport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names from outside, names that are not told, and days that are published anew. */
final class ScorecardNamesTest {
  private static final LocalDate DATE = LocalDate.of(2026, 3, 2);
  private static final Actor IMPORT = new Actor(1, "import", "program");
  private static final String HOSTILE = "\"><script>alert(1)</script>/../x";

  @TempDir private Path folder;

  @Test
  void aNameThatIsAScriptIsShownAndFound() throws IOException, InterruptedException {
    try (Served served = Served.with(folder, false)) {
      put(served, 1, slice(HOSTILE, "k1", HOSTILE, new Pack("p", "1"), "en"), 20);
      Visitor anna = served.as("anna");
      String list = anna.get("/vendors").body();
      assertThat(list).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
      String path = "/vendors/" + PathName.of(HOSTILE);
      for (String page :
          List.of(
              path,
              path + "/agents/k1",
              path + "/trend?rule=%22%3E%3Cscript%3Ealert(1)",
              path + "/conversations?rule=%3Cscript%3Ealert(1)&status=fail")) {
        Visitor.Response response = anna.get(page);
        assertThat(response.status()).as(page).isEqualTo(200);
        assertThat(response.body()).as(page).doesNotContain("<script>alert");
      }
      assertThat(anna.get("/vendors/~!").status()).isEqualTo(400);
    }
  }

  @Test
  void whatTheTablesDoNotTellIsNotTold() throws IOException, InterruptedException {
    try (Served served = Served.with(folder, false)) {
      Slice slice = slice("north", Slice.UNKNOWN, Slice.UNKNOWN, Pack.NONE, Slice.UNKNOWN);
      put(served, 1, slice, 20);
      Visitor ben = served.as("ben");
      assertThat(ben.get("/vendors/north").body())
          .contains(">nicht genannt</a>", ">unbekannt</option>")
          .doesNotContain("Mittlere Wertung, ");
      assertThat(ben.get("/vendors/north/agents/" + PathName.of("-")).body())
          .contains("Agent nicht genannt", "10 von 20");
    }
  }

  @Test
  void aDateThatIsPublishedAnewTakesThePlaceOfTheOldOne() throws IOException, InterruptedException {
    try (Served served = Served.with(folder, false)) {
      Slice slice = slice("north", "k1", "agent-1", new Pack("p", "1"), "en");
      put(served, 1, slice, 30);
      put(served, 2, slice, 20);
      assertThat(new ScorecardImport(served.database).sequences().values()).containsExactly(2L);
      String page = served.as("anna").get("/vendors/north").body();
      assertThat(page).contains("10 of 20", "15 of 20").doesNotContain("of 30");
    }
  }

  @Test
  void deliveriesOfAVendorAreThoseOfItsName() throws IOException, InterruptedException {
    try (Served served = Served.with(folder, false)) {
      put(served, 1, slice("north", "k1", "agent-1", new Pack("p", "1"), "en"), 20);
      put(served, 1, List.of(delivery("north", 0), delivery("south", 0)), DATE);
      List<Delivery> later =
          IntStream.range(0, 12).mapToObj(i -> delivery("north", i)).collect(Collectors.toList());
      ScorecardImport imports = new ScorecardImport(served.database);
      for (int i = 1; i < 12; i++) {
        imports.put(IMPORT, 1, DATE.minusDays(i), List.of(later.get(i)));
      }
      String own = served.as("nora").get("/vendors/north?from=2026-02-01&to=2026-03-02").body();
      assertThat(own).contains("10 of 12", "Late or missing (2)", "1 h 0 min later", "Missing");
      String all = served.as("anna").get("/vendors").body();
      assertThat(all).contains(">north</th>", ">south</th>", "1 of 1");
      assertThat(served.as("nora").get("/vendors").body()).doesNotContain(">south</th>");
    }
  }

  private static void put(Served served, long sequence, List<Delivery> deliveries, LocalDate date) {
    new ScorecardImport(served.database).put(IMPORT, sequence, date, deliveries);
  }

  /* The second is late, the third is missing. */
  private static Delivery delivery(String source, int number) {
    Instant expected = Instant.parse("2026-03-03T06:00:00Z");
    return new Delivery(
        new Delivery.Slot(source, DATE.minusDays(number)),
        expected,
        number == 2 ? null : number == 1 ? expected.plusSeconds(3_600) : expected,
        1,
        10,
        number == 0 ? 10L : null,
        null,
        number == 0 ? Delivery.Control.AGREES : null,
        number == 0 ? Delivery.ListState.READ : null);
  }

  /** Half of the conversations are flagged, three quarters of the verdicts are passes. */
  private static void put(Served served, long sequence, Slice slice, long conversations) {
    Sums<DayMeasure> sums = Sums.ofDay();
    sums.add(DayMeasure.N_CONVERSATIONS, conversations);
    sums.add(DayMeasure.N_FLAGGED, conversations / 2);
    Slice vendor =
        new Slice(
            slice.vendorId(),
            Slice.UNKNOWN,
            Slice.UNKNOWN,
            slice.pack(),
            slice.channel(),
            slice.language());
    Rule rule = new Rule("rude", "warm", "major", Rule.LIVE);
    Verdicts verdicts =
        new Verdicts(conversations * 3 / 4, conversations - conversations * 3 / 4, 0, 0);
    Map<RuleSlice, Verdicts> rules =
        slice.pack().equals(Pack.NONE) ? Map.of() : Map.of(new RuleSlice(slice, rule), verdicts);
    new ScorecardImport(served.database)
        .put(
            IMPORT,
            sequence,
            new Day(
                DATE,
                Map.of(vendor, Tally.of(sums)),
                Map.of(slice, Tally.of(sums)),
                rules.isEmpty() ? rules : Map.of(new RuleSlice(vendor, rule), verdicts),
                rules));
    assertThat(Stream.of(Status.values()).mapToLong(verdicts::of).sum()).isEqualTo(conversations);
  }

  private static Slice slice(String vendor, String key, String id, Pack pack, String language) {
    return new Slice(vendor, key, id, pack, "chat", language);
  }
}
