// SPDX-License-Identifier: Apache-2.0
package io.grundton.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grundton.problem.Problem;
import io.grundton.problem.ProblemsException;
import io.grundton.storage.Location;
import io.grundton.transcript.Roster;
import io.grundton.transcript.RosterEntry;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

final class RosterFileTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void readsEveryColumnInAnyOrder() throws IOException {
    Roster roster =
        read(
            """
            valid_from,valid_to,agent_id,queue,source_id,vendor_id,team,site,in_house
            2026-01-01,2026-07-01,a1,,north,northwind,t1,Riga,false
            2026-01-01,,,billing,,own,,,true
            """);

    assertThat(roster.entries())
        .containsExactly(
            new RosterEntry(
                "a1",
                null,
                "north",
                "northwind",
                "t1",
                "Riga",
                false,
                Instant.parse("2025-12-31T23:00:00Z"),
                Instant.parse("2026-06-30T22:00:00Z")),
            new RosterEntry(
                null,
                "billing",
                null,
                "own",
                null,
                null,
                true,
                Instant.parse("2025-12-31T23:00:00Z"),
                null));
  }

  @Test
  void asksThePipelineWhoIsInHouseWhereTheRosterDoesNotSay() throws IOException {
    String text =
        """
        agent_id,vendor_id,valid_from
        a1,own,2026-01-01
        a2,atlas,2026-01-01
        """;

    assertThat(read(text).entries()).extracting(RosterEntry::inHouse).containsExactly(true, false);
  }

  @Test
  void readsQuotesSpacesBlankLinesCrLfAndAByteOrderMark() throws IOException {
    Roster roster =
        read(
            "\uFEFFagent_id, vendor_id ,team,valid_from\r\n\r\n"
                + "\"a,1\", \"atlas\" ,\"two\nlines, \"\"quoted\"\"\", 2026-01-01 \r\n\r\n");

    assertThat(roster.entries())
        .containsExactly(
            new RosterEntry(
                "a,1",
                null,
                null,
                "atlas",
                "two\nlines, \"quoted\"",
                null,
                false,
                Instant.parse("2025-12-31T23:00:00Z"),
                null));
  }

  @Test
  void namesEveryMistakeAtItsPlace() {
    assertThat(
            problems(
                """
                agent_id,queue,vendor_id,team,in_house,valid_from,valid_to
                a1,,,x,false,2026-01-01,
                a2,q2,atlas,x,false,2026-01-01,
                ,,atlas,x,no,2026-01-01,
                a4,,atlas,"two
                lines",false,01.02.2026,2026-13-01
                a5,,atlas,x,false,2026-02-01,2026-02-01
                a6,,atlas,x,false
                a7,,atlas,x,false,,
                """))
        .containsExactly(
            "R110 roster.csv:2:5 vendor_id must not be empty, but was",
            "R111 roster.csv:3 a row must have either agent_id or queue, but has both",
            "R111 roster.csv:4 a row must have either agent_id or queue, but has neither",
            "R114 roster.csv:4:11 in_house must be true, false or empty, but was 'no'",
            "R112 roster.csv:6:14 valid_from must be a date such as 2026-03-01, but was"
                + " '01.02.2026'",
            "R112 roster.csv:6:25 valid_to must be a date such as 2026-03-01, but was '2026-13-01'",
            "R113 roster.csv:7:30 valid_to is exclusive and must be after valid_from 2026-02-01,"
                + " but was 2026-02-01",
            "R109 roster.csv:8 a row must have 7 values like the header, but had 5",
            "R110 roster.csv:9:19 valid_from must not be empty, but was");
  }

  @Test
  void namesBothLinesOfAnOverlap() {
    assertThat(
            problems(
                """
                agent_id,queue,source_id,vendor_id,valid_from,valid_to

                a1,,,atlas,2026-01-01,
                a1,,north,atlas,2026-01-01,
                a1,,,northwind,2026-05-01,2026-06-01
                ,q1,,atlas,2026-01-01,2026-03-01
                ,q1,,atlas,2026-02-28,
                ,q2,,atlas,2026-01-01,2026-03-01
                ,q2,,atlas,2026-03-01,
                """))
        .containsExactly(
            "R115 roster.csv:5 the agent_id of this row must have one vendor at a time, but its"
                + " period overlaps that of line 3",
            "R115 roster.csv:7 the queue of this row must have one vendor at a time, but its"
                + " period overlaps that of line 6");
  }

  @Test
  void namesWhatIsWrongWithTheHeader() {
    assertThat(problems("agent_id,vendr_id,agent_id,colour,valid_from\na1,atlas,a1,red,x\n"))
        .containsExactly(
            "R108 roster.csv:1 the header must have the column vendor_id, but has not",
            "R106 roster.csv:1:10 column must be one of [agent_id, queue, source_id, vendor_id,"
                + " team, site, in_house, valid_from, valid_to], but was 'vendr_id' (did you mean"
                + " 'vendor_id'?)",
            "R107 roster.csv:1:19 column agent_id must stand once, but stands twice",
            "R106 roster.csv:1:28 column must be one of [agent_id, queue, source_id, vendor_id,"
                + " team, site, in_house, valid_from, valid_to], but was 'colour'");
    assertThat(problems("vendor_id,valid_from\n"))
        .containsExactly(
            "R108 roster.csv:1 the header must have a column agent_id or queue, but has neither");
  }

  @Test
  void namesAnotherDelimiter() {
    assertThat(problems("agent_id;vendor_id;valid_from\na1;atlas;2026-01-01\n"))
        .containsExactly(
            "R104 roster.csv:1 values must be separated by commas, but the header has ';'");
    assertThat(problems("agent_id\tvendor_id\tvalid_from\n"))
        .containsExactly(
            "R104 roster.csv:1 values must be separated by commas, but the header has tabs");
  }

  @Test
  void namesTheRowWhoseQuotesDoNotPair() {
    String malformed =
        " a row starts here that is not CSV: its quotes do not pair, or text follows a quote";

    assertThat(
            problems(
                """
                agent_id,vendor_id,valid_from
                a1,atlas,2026-13-01

                a2,"atlas,2026-01-01
                a3,atlas,2026-01-01
                """))
        .containsExactly(
            "R112 roster.csv:2:10 valid_from must be a date such as 2026-03-01, but was"
                + " '2026-13-01'",
            "R103 roster.csv:4:1" + malformed);
    assertThat(problems("\"agent_id\"x,vendor_id\n"))
        .containsExactly("R103 roster.csv:1:1" + malformed);
  }

  @Test
  void refusesAnEmptyFileButNotAnEmptyRoster() throws IOException {
    assertThat(problems(""))
        .containsExactly("R105 roster.csv the file must start with a header, but is empty");
    assertThat(problems("\n\n"))
        .containsExactly("R105 roster.csv the file must start with a header, but is empty");
    assertThat(read("agent_id,vendor_id,valid_from\n").entries()).isEmpty();
  }

  @Test
  void namesTheByteThatIsNotUtf8(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("roster.csv");
    String text = "agent_id,vendor_id,site,valid_from\na1,atlas,Köln,2026-01-01\n";
    Files.write(file, text.getBytes(Charset.forName("windows-1252")));

    assertThatThrownBy(() -> RosterFile.read(Location.of(file), BERLIN, Set.of()))
        .isInstanceOf(ProblemsException.class)
        .hasMessage(
            "R102 "
                + file
                + ":2:11 the file must be UTF-8, but byte 0xf6 is not; save it as \"CSV UTF-8\","
                + " not as Windows-1252 or UTF-16");

    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    assertThat(RosterFile.read(Location.of(file), BERLIN, Set.of()).entries())
        .extracting(RosterEntry::site)
        .containsExactly("Köln");
  }

  @Test
  void namesAFileThatIsNotThere(@TempDir Path folder) {
    Path file = folder.resolve("absent.csv");

    assertThatThrownBy(() -> RosterFile.read(Location.of(file), BERLIN, Set.of()))
        .isInstanceOf(ProblemsException.class)
        .hasMessage("R101 " + file + " the file does not exist");
    assertThatThrownBy(() -> RosterFile.read(Location.of(folder), BERLIN, Set.of()))
        .isInstanceOf(ProblemsException.class)
        .hasMessage("R101 " + folder + " the file cannot be read: IOException");
  }

  @Test
  void showsNoControlCharacters() {
    assertThat(
            problems("agent_id,vendor_id,valid_from\na1,atlas,\u001B[31m\u202E" + "x".repeat(60)))
        .containsExactly(
            "R112 roster.csv:2:10 valid_from must be a date such as 2026-03-01, but was '?[31m?"
                + "x".repeat(34)
                + "…'");
  }

  @Test
  @EnabledIfSystemProperty(named = "corpora", matches = ".+")
  void readsTheRosterOfTheStarCorpus() {
    Path file = Path.of(System.getProperty("corpora"), "star", "roster.csv");

    assertThat(RosterFile.read(Location.of(file), BERLIN, Set.of()).entries())
        .hasSizeGreaterThan(100)
        .extracting(RosterEntry::vendorId)
        .containsOnly("northwind", "atlas", "inhouse");
  }

  private static Roster read(String text) throws IOException {
    return RosterFile.read("roster.csv", new StringReader(text), BERLIN, Set.of("own"));
  }

  private static List<String> problems(String text) {
    return catchThrowableOfType(ProblemsException.class, () -> read(text)).problems().stream()
        .map(Problem::toString)
        .toList();
  }
}
