// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grundton.delivery.Agreement;
import io.grundton.problem.Problem;
import io.grundton.problem.ProblemsException;
import io.grundton.storage.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pipeline file says of deliveries. */
final class AgreementReaderTest {
  private static final String REST =
      "{pipeline: p, time_zone: UTC, packs: [{pack: p.yaml, from: 2025-01-01}], deliveries: [\n";

  @TempDir private Path folder;

  @Test
  void readsEveryKeyAndHasDefaults() throws IOException {
    String text =
        """
        {source: acme, from: 2026-03-01, to: 2026-06-30, by: 06:00, days_after: 0,
         weekdays: [fri, mon], holidays: [2026-04-03], control_file: control.csv,
         contact_list: "gs://own/{date}.csv"},
        {source: acme, from: 2026-07-01, by: 23:59, weekdays: sat}, {source: basil, from: 2026-03-01, by: 00:00}
        """;
    LocalDate march = LocalDate.of(2026, 3, 1);
    assertThat(PipelineFile.read(Location.of(file(text))).agreements())
        .containsExactly(
            new Agreement(
                "acme",
                march,
                LocalDate.of(2026, 6, 30),
                LocalTime.of(6, 0),
                0,
                Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                Set.of(LocalDate.of(2026, 4, 3)),
                "control.csv",
                "gs://own/{date}.csv"),
            new Agreement(
                "acme",
                LocalDate.of(2026, 7, 1),
                null,
                LocalTime.of(23, 59),
                1,
                Set.of(DayOfWeek.SATURDAY),
                Set.of(),
                null,
                null),
            new Agreement(
                "basil",
                march,
                null,
                LocalTime.MIDNIGHT,
                1,
                EnumSet.allOf(DayOfWeek.class),
                Set.of(),
                null,
                null));
  }

  @Test
  void tellsAllMistakesAtOnce() throws IOException {
    assertThat(
            problems(
                """
                {source: 5, from: soon, to: later, by: 6:00, day_after: 1},
                {days_after: 61, weekdays: [mon, tues, 3], holidays: 2026-04-03},
                acme,
                {source: acme, from: 2026-03-01, by: 06:00, weekdays: [], holidays: [2026-04-03, 2026-04-03]},
                {source: dill, from: 2026-03-01, by: 06:00, weekdays: [mon, mon], control_file: a/b.csv},
                {source: mint, from: 2026-03-01, by: 06:00, contact_list: contacts.csv},
                {source: basil, from: 2026-03-01, by: 06:00, contact_list: "s3://own/{date}.csv"}
                """))
        .containsExactly(
            "J107 2:10 source must be a text (in quotation marks if it looks like this),"
                + " but was 5",
            "J108 2:19 from must be a date such as 2026-11-22, but was 'soon'",
            "J108 2:29 to must be a date such as 2026-11-22, but was 'later'",
            "J108 2:40 by must be an hour such as 06:00, but was '6:00'",
            "J105 2:46 the keys of an item of deliveries must be among [source, from, to,"
                + " by, days_after, weekdays, holidays, control_file, contact_list], but one"
                + " was 'day_after' (did you mean 'days_after'?)",
            "J106 3:1 an item of deliveries must have the key 'by', but has not",
            "J106 3:1 an item of deliveries must have the key 'from', but has not",
            "J106 3:1 an item of deliveries must have the key 'source', but has not",
            "J108 3:14 days_after must be an integer from 0 to 60, but was 61",
            "J108 3:34 an item of weekdays must be one of [mon, tue, wed, thu, fri, sat,"
                + " sun], but was 'tues' (did you mean 'tue'?)",
            "J108 3:40 an item of weekdays must be one of [mon, tue, wed, thu, fri, sat,"
                + " sun], but was 3",
            "J107 3:54 holidays must be a list, but was '2026-04-03'",
            "J107 4:1 an item of deliveries must be a mapping (key: value), but was" + " 'acme'",
            "J108 5:55 weekdays must be a list of at least 1, but was an empty list",
            "J109 5:69 holidays must name each once, but repeats one",
            "J109 6:55 weekdays must name each once, but repeats one",
            "J108 6:81 control_file must be the name of a file, without a folder, but was"
                + " 'a/b.csv'",
            "J108 7:59 contact_list must be a path or a location such as"
                + " gs://bucket/contacts/{date}.csv, with {date} for the date, but was"
                + " 'contacts.csv'",
            "J108 8:60 contact_list must be a path or a location such as"
                + " gs://bucket/contacts/{date}.csv, with {date} for the date, but was"
                + " 's3://own/{date}.csv'");
  }

  @Test
  void refusesASourceWithTwoAgreementsOfOneDate() throws IOException {
    assertThat(
            problems(
                """
                {source: acme, from: 2026-03-01, to: 2026-03-31, by: 06:00},
                {source: acme, from: 2026-03-31, by: 07:00},
                {source: acme, from: 2026-04-01, by: 07:00},
                {source: basil, from: 2026-03-01, by: 06:00},
                {source: basil, from: 2026-03-01, by: 06:00},
                {source: clove, from: 2026-03-02, to: 2026-03-01, by: 06:00}
                """))
        .containsExactly(
            "J110 3:1 an item of deliveries must be the only one of its source on its"
                + " dates, but another one of acme is, too",
            "J110 6:1 an item of deliveries must be the only one of its source on its"
                + " dates, but another one of basil is, too",
            "J110 7:1 an item of deliveries must not end before it begins, but was from"
                + " 2026-03-02 to 2026-03-01");
  }

  private List<String> problems(String text) throws IOException {
    Path file = file(text);
    return catchThrowableOfType(ProblemsException.class, () -> PipelineFile.read(Location.of(file)))
        .problems()
        .stream()
        .map(Problem::toString)
        .map(line -> line.replace(file + ":", ""))
        .toList();
  }

  private Path file(String entries) throws IOException {
    return Files.writeString(folder.resolve("pipeline.yaml"), REST + entries + "]}\n");
  }
}
