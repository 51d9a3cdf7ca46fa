// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.storage.Location;
import io.grundton.yaml.PackReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack that builds on another, and waivers, through a whole run; and the list of waivers. */
final class WaivedRunTest {
  private static final Path HOUSE = Path.of("pipelines/house").toAbsolutePath();
  private static final String WAIVERS =
      """
      waivers:
        - id: calm
          rule: acknowledge-first
          selector: {vendor: linden}
          reason: New people.
          owner: Somebody
          expires: 2026-03-31
        - {id: late, rule: goodbye, selector: {channel: chat}, reason: r, owner: o, expires: 2026-03-01}
        - {id: idle, rule: goodbye, selector: {team: none}, reason: r, owner: o, expires: 2026-03-31}
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void excusesInAllTablesAndTellsWhatWasUsed() throws IOException, SQLException {
    Path own =
        Files.writeString(
            folder.resolve("own.yaml"),
            """
            pack: own/en
            version: 1.0.0
            spec: 1
            extends: {file: %s, sha256: "%s"}
            rules+: [{id: acknowledge-first, weight: 7}]
            """
                .formatted(
                    HOUSE.resolve("packs/house-en.yaml"),
                    PackReader.read(Location.of(HOUSE.resolve("packs/house-en.yaml"))).hash()));
    Files.writeString(folder.resolve("waivers.yaml"), WAIVERS);

    assertThat(run(own)).as("%s", err).isEqualTo(ExitCode.DONE);

    String standing =
        "SELECT rule_status, weight, vendor_id FROM %s WHERE rule_id = 'acknowledge-first' AND"
            + " pack_id = 'own/en' GROUP BY ALL ORDER BY ALL";
    for (String table : new String[] {"verdict", "rule_day", "agent_rule_day"}) {
      assertThat(query(standing, table))
          .as(table)
          .containsExactly("live 7 inhouse", "waived 7 linden");
    }
    long excused =
        query("SELECT count(*) FROM %s WHERE rule_status = 'waived'", "verdict").stream()
            .mapToLong(Long::parseLong)
            .sum();
    String failed =
        query("SELECT count(*) FROM %s WHERE rule_status = 'waived' AND status = 'fail'", "verdict")
            .get(0);
    assertThat(out.toString())
        .contains(
            "- Waiver calm of rule acknowledge-first (Somebody): excused %d verdicts, %s of them failures; it expires on 2026-03-31."
                .formatted(excused, failed),
            "! Waiver late of rule goodbye (o): excused nothing; it expired on 2026-03-01.",
            "! Waiver idle of rule goodbye (o): excused nothing; it expires on 2026-03-31.");
    assertThat(query("SELECT DISTINCT pack_hash FROM %s WHERE pack_id = 'own/en'", "verdict"))
        .containsExactly(PackReader.read(Location.of(own)).hash());
  }

  @Test
  void aWaiverOfAnUnknownRuleStopsTheRun() throws IOException {
    Files.writeString(
        folder.resolve("waivers.yaml"), WAIVERS.replace("rule: acknowledge", "rule: aknowledge"));
    assertThat(run(HOUSE.resolve("packs/house-en.yaml"))).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString())
        .contains("W202 " + folder + "/waivers.yaml:2:5 the rule of a waiver must be")
        .contains("'aknowledge-first' (did you mean 'acknowledge-first'?)");
  }

  @Test
  void listsWaiversWithTheDaysLeft() throws IOException {
    Path waivers = Files.writeString(folder.resolve("waivers.yaml"), WAIVERS);
    assertThat(
            grundton(
                "policy",
                "waivers",
                waivers.toString(),
                "--as-of",
                "2026-03-01",
                "--pack",
                HOUSE.resolve("packs/house-en.yaml").toString()))
        .isEqualTo(ExitCode.DONE);
    assertThat(out.toString().lines())
        .containsExactly(
            "calm: rule acknowledge-first, 30 days left, New people. (Somebody)",
            "late: rule goodbye, 0 days left, r (o)",
            "idle: rule goodbye, 30 days left, r (o)");
    assertThat(grundton("policy", "waivers", waivers.toString(), "--as-of", "2026-03-03"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(out.toString()).contains("late: rule goodbye, expired 2 days ago, r (o)");
    assertThat(err.toString())
        .isEqualTo(
            "W203 %s:8:5 a waiver must be renewed or removed when it has expired, but late did on 2026-03-01%n"
                .formatted(waivers));
    assertThat(grundton("policy")).isEqualTo(ExitCode.DONE);
    assertThat(out.toString()).contains("Usage: grundton policy");
  }

  @Test
  void anUnknownRuleIsAMistakeInTheList() throws IOException {
    Path waivers =
        Files.writeString(folder.resolve("waivers.yaml"), WAIVERS.replace("goodbye", "good-bye"));
    int code =
        grundton(
            "policy",
            "waivers",
            waivers.toString(),
            "--as-of",
            "2026-01-01",
            "--pack",
            HOUSE.resolve("packs/house-en.yaml").toString());
    assertThat(code).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("W202 "));
  }

  private int run(Path pack) throws IOException {
    String text =
        Files.readString(HOUSE.resolve("pipeline.yaml"))
                .replace("pack: packs/house-en.yaml", "pack: " + pack)
                .replace("pack: packs/", "pack: " + HOUSE.resolve("packs") + "/")
            + "\nwaivers: waivers.yaml\n";
    Path pipeline = Files.writeString(folder.resolve("pipeline.yaml"), text);
    return grundton(
        "run",
        "--pipeline",
        pipeline.toString(),
        "--landing",
        HOUSE.resolve("sample/landing").toString(),
        "--roster",
        HOUSE.resolve("sample/roster.csv").toString(),
        "--out",
        folder.resolve("out").toString(),
        "--runner",
        "direct",
        "--date",
        "2026-03-02");
  }

  private int grundton(String... args) {
    return Main.execute(args, new PrintWriter(out), new PrintWriter(err));
  }

  private List<String> query(String sql, String table) throws SQLException {
    String files =
        "read_parquet('%s/%s/*/*.parquet', hive_partitioning=true, union_by_name=true)"
            .formatted(folder.resolve("out"), table);
    List<String> lines = new ArrayList<>();
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement();
        ResultSet rows = statement.executeQuery(sql.formatted(files))) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          values.add(rows.getString(i));
        }
        lines.add(String.join(" ", values));
      }
    }
    return lines;
  }
}
