// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.console.Visitor.Response;
import io.grundton.review.Role;
import io.grundton.sql.TestDatabase;
import io.grundton.statistics.Estimate;
import io.grundton.storage.DiskStorage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages about vendors and agents beside the tables that they are made of. */
final class ScorecardPagesTest {
  private static final Pattern LINK =
      Pattern.compile("<a class=\"(?:value|counts)\" href=\"([^\"]+)\">([0-9,]+)[^<]*</a>");
  private static final Pattern TOTAL = Pattern.compile("id=\"total\">([0-9,]+)<");
  private static final Pattern OPENED =
      Pattern.compile("href=\"(/(?:conversations|published/[0-9-]+)/[0-9a-f]{32})\"");

  @TempDir private static Path folder;
  private static Served served;
  private static Visitor anna;

  @BeforeAll
  static void publish() throws IOException, InterruptedException {
    ScorecardMonth.publish(folder);
    served = Served.with(folder, false);
    importNew();
    anna = served.as("anna");
  }

  @AfterAll
  static void close() throws IOException {
    served.close();
  }

  private static int importNew() throws IOException {
    DiskStorage tables = new DiskStorage(folder.resolve("tables"));
    new QueueImporter(tables, served.database, served.clock).importNew();
    return new ScorecardImporter(tables, served.database, served.clock).importNew();
  }

  @Test
  void theListShowsTheSumsOfTheTables() throws IOException, InterruptedException {
    String page = anna.get("/vendors").body();
    for (String vendor : List.of("north", "south")) {
      String line = between(page, ">" + vendor + "</a>", "</tr>");
      Predicate<GenericRecord> its = row -> vendor.equals(text(row, "vendor_id"));
      long all = sum("vendor_day", "n_conversations", its);
      long flagged = sum("vendor_day", "n_flagged", its);
      Estimate share = Estimate.ofShare(flagged, all);
      Messages english = Messages.of(List.of(Locale.ENGLISH));
      assertThat(line)
          .contains(
              ">" + all + "</a>",
              ">" + flagged + " of " + all + "</a>",
              english.percent(share.valueBp()),
              english.percent(share.interval().lowBp())
                  + " to "
                  + english.percent(share.interval().highBp()));
      long answered = sum("vendor_day", "n_first_response", its);
      long within =
          Pattern.compile("le_(15|30|60)s")
              .matcher("le_15s le_30s le_60s")
              .results()
              .mapToLong(bin -> sum("vendor_day", "n_first_response_" + bin.group(), its))
              .sum();
      assertThat(line).contains(">" + within + " of " + answered + "</a>");
    }
    assertThat(page.indexOf(">north</a>")).isLessThan(page.indexOf(">south</a>"));
    assertThat(page).contains("test/voice 1.0.0, 1.1.0");
  }

  @Test
  void scoresAndRulesAreThoseOfOneVersionOfThePack() throws IOException, InterruptedException {
    String page = anna.get("/vendors/north").body();
    Messages english = Messages.of(List.of(Locale.ENGLISH));
    for (String version : List.of("1.0.0", "1.1.0")) {
      Predicate<GenericRecord> its =
          row ->
              "north".equals(text(row, "vendor_id")) && version.equals(text(row, "pack_version"));
      String part = between(page, "<section aria-label=\"test/voice " + version, "</section>");
      Estimate score =
          Estimate.ofMean(
              sum("vendor_day", "n_scored", its),
              sum("vendor_day", "sum_score_bp", its),
              sum("vendor_day", "sum_score_bp_sq", its));
      assertThat(part).contains(english.percent(score.valueBp()));
      Map<String, long[]> rules = new TreeMap<>();
      for (Map.Entry<?, GenericRecord> row : ScorecardMonth.rows(folder, "rule_day")) {
        if (its.test(row.getValue())) {
          long[] sums = rules.computeIfAbsent(text(row.getValue(), "rule_id"), id -> new long[2]);
          sums[0] += (Long) row.getValue().get("n_pass");
          sums[1] += (Long) row.getValue().get("n_fail");
        }
      }
      assertThat(rules).isNotEmpty();
      rules.forEach(
          (rule, sums) -> {
            long decided = sums[0] + sums[1];
            if (decided >= 10) {
              assertThat(between(part, ">" + rule + "</a>", "</tr>"))
                  .contains(sums[0] + " of " + decided);
            }
          });
    }
  }

  @Test
  void behindEveryNumberAreAsManyConversations() throws IOException, InterruptedException {
    List<String> pages =
        List.of(
            "/vendors",
            "/vendors?channel=email",
            "/vendors/north",
            "/vendors/south?from=2026-03-03&to=2026-03-04",
            "/vendors/north/agents/" + agentKey("a1"),
            "/vendors/north/trend?rule=no-blame");
    Map<String, String> links = new TreeMap<>();
    for (String page : pages) {
      Response response = anna.get(page);
      assertThat(response.status()).as(page).isEqualTo(200);
      LINK.matcher(response.body())
          .results()
          .forEach(link -> links.put(link.group(1).replace("&amp;", "&"), link.group(2)));
    }
    assertThat(links).hasSizeGreaterThan(60);
    for (Map.Entry<String, String> link : links.entrySet()) {
      String behind = anna.get(link.getKey()).body();
      assertThat(found(TOTAL, behind)).as(link.getKey()).isEqualTo(link.getValue());
      assertThat(counted(behind)).as(link.getKey()).isEqualTo(Long.parseLong(link.getValue()));
    }
  }

  @Test
  void whatNobodyNeedLookAtIsReadFromTheTables() throws IOException, InterruptedException {
    String behind = anna.get("/vendors/north/conversations?agent=" + agentKey("a1")).body();
    List<String> opened = opened(behind);
    assertThat(opened).anyMatch(path -> path.startsWith("/conversations/"));
    String path =
        opened.stream().filter(one -> one.startsWith("/published/")).findFirst().orElseThrow();
    assertThat(anna.get(path).body())
        .contains("It is late.", "Agent a1", "What was said")
        .doesNotContain("Confirm <kbd>", "name=\"ruling\"");
    assertThat(served.as("nora").get(path).status()).isEqualTo(200);
    assertThat(served.as("susi").get(path).status()).isEqualTo(404);
    assertThat(anna.get(path.replace("2026-03-0", "2025-03-0")).status()).isEqualTo(404);
    assertThat(anna.get("/published/today/" + "a".repeat(32)).status()).isEqualTo(404);
    assertThat(anna.get("/published/2026-03-02/x").status()).isEqualTo(404);
    assertThat(anna.get("/published/2026-03-02/" + "a".repeat(32)).status()).isEqualTo(404);
    String queued =
        opened.stream().filter(one -> one.startsWith("/conversations/")).findFirst().orElseThrow();
    Response moved = anna.get(queued.replace("/conversations/", "/published/2026-03-02/"));
    assertThat(moved.location()).isEqualTo(queued);
  }

  @Test
  void fewConversationsMakeNoShares() throws IOException, InterruptedException {
    String vendor = anna.get("/vendors/north").body();
    assertThat(between(vendor, ">a2</a>", "</tr>")).contains("too few").doesNotContain("%");
    Response agent = anna.get("/vendors/north/agents/" + agentKey("a2"));
    assertThat(agent.body()).contains("Too few conversations").doesNotContain("<svg", "%<");
    assertThat(anna.get("/vendors/north/trend?rule=no-blame&agent=" + agentKey("a2")).body())
        .contains("too few conversations for a picture")
        .doesNotContain("<svg");
    String day = anna.get("/vendors?from=2026-03-02&to=2026-03-02").body();
    assertThat(between(day, ">south</a>", "</tr>")).contains("too few").doesNotContain("%");
  }

  @Test
  void picturesTellWhereThePackChangedAndStandBesideTheirNumbers()
      throws IOException, InterruptedException {
    String page = anna.get("/vendors/north").body();
    String figure = between(page, "Mean score, test/voice", "</figure>");
    assertThat(figure)
        .contains("role=\"img\"", "<desc id=\"chart-2-text\">From ", "class=\"change\"", "<polygon")
        .contains(">Mar 2, 2026</th>", ">Mar 4, 2026</th>", ">1.1.0</td>");
    assertThat(page).doesNotContain("style=");
    assertThat(anna.get("/vendors/north?step=week").body()).contains("Week of Mar 2, 2026");
    assertThat(anna.get("/vendors/north/trend?rule=no-blame").body())
        .contains("no-blame kept, test/voice", "<polyline");
  }

  @Test
  void aVendorSeesItselfAlone() throws IOException, InterruptedException {
    Visitor susi = served.as("susi");
    assertThat(susi.get("/vendors").body()).contains(">south</a>").doesNotContain("north");
    String own = susi.get("/vendors/south").body();
    assertThat(own).contains(">s1</a>").doesNotContain("north", ">a1<");
    assertThat(susi.get("/vendors/south/agents/" + agentKey("a1")).status()).isEqualTo(404);
    for (String path :
        List.of(
            "/vendors/north",
            "/vendors/north/trend?rule=no-blame",
            "/vendors/north/conversations",
            "/vendors/north/agents/" + agentKey("a1"),
            "/vendors/nobody")) {
      assertThat(susi.get(path).status()).as(path).isEqualTo(404);
    }
    // The handed-over conversations are the north's, and so is their text.
    String failed = susi.get("/vendors/south/conversations?rule=no-blame&status=fail").body();
    assertThat(failed).contains("Conversations that another vendor owns are counted");
    assertThat(counted(failed)).isEqualTo(Long.parseLong(found(TOTAL, failed)) - 3);
  }

  @Test
  void whatABlindedReviewerHasYetToJudgeIsCountedAndNotListed(@TempDir Path other)
      throws IOException, InterruptedException {
    try (Served blind = new Served(TestDatabase.one().fresh(other), folder, true, null)) {
      blind.account("ben", Role.REVIEWER, null, Locale.ENGLISH);
      DiskStorage tables = new DiskStorage(folder.resolve("tables"));
      new QueueImporter(tables, blind.database, blind.clock).importNew();
      new ScorecardImporter(tables, blind.database, blind.clock).importNew();
      Visitor ben = blind.as("ben");
      String flagged = ben.get("/vendors/north/conversations?count=flagged").body();
      assertThat(flagged).contains("yet to judge", "There is nothing to list");
      assertThat(Long.parseLong(found(TOTAL, flagged))).isPositive();
      assertThat(opened(ben.get("/vendors/north/conversations").body()))
          .isNotEmpty()
          .allMatch(path -> path.startsWith("/published/"));
    }
  }

  @Test
  void deliveriesAreTold() throws IOException, InterruptedException {
    String page = anna.get("/vendors").body();
    assertThat(page).contains("Deliveries", ">acme</th>", "Late or missing (3)");
    assertThat(served.as("susi").get("/vendors").body()).doesNotContain("acme");
  }

  @Test
  void whatIsImportedIsNotImportedAgain() throws IOException {
    assertThat(importNew()).isZero();
  }

  private static String agentKey(String id) throws IOException {
    return ScorecardMonth.rows(folder, "agent_day").stream()
        .map(Map.Entry::getValue)
        .filter(row -> id.equals(text(row, "agent_id")))
        .map(row -> text(row, "agent_key"))
        .findFirst()
        .orElseThrow();
  }

  private static long sum(String table, String column, Predicate<GenericRecord> which) {
    try {
      return ScorecardMonth.rows(folder, table).stream()
          .map(Map.Entry::getValue)
          .filter(which)
          .mapToLong(row -> (Long) row.get(column))
          .sum();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** How often the listed conversations are counted. */
  private static long counted(String behind) {
    return Pattern.compile("<tr><th scope=\"row\">.*?<td>([0-9]*)</td></tr>")
        .matcher(behind)
        .results()
        .mapToLong(line -> line.group(1).isEmpty() ? 1 : Long.parseLong(line.group(1)))
        .sum();
  }

  private static List<String> opened(String behind) {
    List<String> paths = new ArrayList<>();
    OPENED.matcher(behind).results().map((MatchResult link) -> link.group(1)).forEach(paths::add);
    return paths;
  }

  private static String found(Pattern pattern, String body) {
    Matcher matcher = pattern.matcher(body);
    assertThat(matcher.find()).as("%s in %s", pattern, body).isTrue();
    return matcher.group(1);
  }

  private static String between(String page, String from, String to) {
    int start = page.indexOf(from);
    assertThat(start).as("%s in %s", from, page).isNotNegative();
    return page.substring(start, page.indexOf(to, start));
  }

  private static String text(GenericRecord row, String column) {
    return String.valueOf(row.get(column));
  }
}
