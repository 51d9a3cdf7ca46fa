// SPDX-License-Identifier: Apache-2.0
package io.grundton.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** All schedulers start the night at one time, which every day has once. */
final class ScheduleTimesTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final LocalTime NIGHT = LocalTime.of(3, 15);

  @Test
  void everyScheduleIsOfOneTimeAndZone() throws IOException {
    assertThat(Units.read(Units.FOLDER.resolve("grundton.timer")))
        .containsEntry("Timer.OnCalendar", List.of("*-*-* 03:15:00 Europe/Berlin"));
    assertThat(Units.read(Units.FOLDER.resolve("grundton.env")))
        .containsEntry("TZ", List.of("Europe/Berlin"));
    assertThat(CronLines.read(Path.of("deploy/cron/grundton")).lines().get(0).schedule())
        .isEqualTo("15 3 * * *");
    assertThat(Files.readString(Path.of("deploy/kubernetes/night.yaml")))
        .contains("schedule: \"15 3 * * *\"\n  timeZone: Europe/Berlin\n");
    for (String dag :
        List.of("airflow/grundton_nightly.py", "composer/grundton_nightly_dataflow.py")) {
      assertThat(Files.readString(Path.of("deploy", dag)))
          .contains("ZONE = \"Europe/Berlin\"\n")
          .contains("schedule=CronDataIntervalTimetable(\"15 3 * * *\", timezone=ZONE)");
    }
  }

  @Test
  void itsDaysHaveThatTimeOnce() {
    LocalDate first = LocalDate.of(2026, 1, 1);
    for (LocalDate date = first; date.isBefore(first.plusYears(10)); date = date.plusDays(1)) {
      assertThat(ZONE.getRules().getValidOffsets(date.atTime(NIGHT))).as("%s", date).hasSize(1);
    }
  }

  @Test
  void noOtherTimeIsOneThatSomeDaysDoNotHave() throws IOException {
    List<String> hours = new ArrayList<>();
    for (CronLines.Line line : CronLines.read(Path.of("deploy/cron/grundton")).lines()) {
      hours.add(line.schedule().split(" ", -1)[1]);
    }
    Pattern calendar = Pattern.compile("\\*-\\*-\\* 0?([0-9]+):[0-9]+:00 Europe/Berlin");
    for (List<String> at :
        Units.all().values().stream()
            .map(unit -> unit.getOrDefault("Timer.OnCalendar", List.of()))
            .toList()) {
      for (String value : at) {
        Matcher time = calendar.matcher(value);
        assertThat(time.matches()).as(value).isTrue();
        hours.add(time.group(1));
      }
    }
    assertThat(hours).containsExactlyInAnyOrder("3", "5", "8", "12", "3", "8", "12");
  }
}
