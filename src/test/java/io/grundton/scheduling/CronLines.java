// SPDX-License-Identifier: Apache-2.0
package io.grundton.scheduling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of {@code /etc/cron.d}.
 *
 * @param settings its environment
 * @param lines what is started when
 */
record CronLines(Map<String, String> settings, List<Line> lines) {
  private static final Pattern SETTING = Pattern.compile("([A-Z_]+)=(.*)");
  private static final Pattern LINE =
      Pattern.compile("((?:[0-9*/,-]+ ){4}[0-9*/,-]+) ([a-z]+) (.+)");

  /**
   * A line.
   *
   * @param schedule five fields
   * @param user who runs it
   * @param command for {@code sh}, as cron hands it over
   */
  record Line(String schedule, String user, String command) {}

  static CronLines read(Path file) throws IOException {
    TreeMap<String, String> settings = new TreeMap<>();
    List<Line> lines = new ArrayList<>();
    for (String text : Files.readAllLines(file)) {
      Matcher setting = SETTING.matcher(text);
      Matcher line = LINE.matcher(text);
      if (setting.matches()) {
        settings.put(setting.group(1), setting.group(2));
      } else if (line.matches()) {
        lines.add(new Line(line.group(1), line.group(2), handedOver(line.group(3))));
      } else if (!text.isBlank() && !text.startsWith("#")) {
        throw new IllegalArgumentException("cron would not read: " + text);
      }
    }
    return new CronLines(settings, lines);
  }

  /* To cron a bare percent sign is the end of the command. */
  private static String handedOver(String written) {
    String escaped = written.replace("\\%", "\0");
    if (escaped.contains("%")) {
      throw new IllegalArgumentException("a percent sign must be escaped, but is not: " + written);
    }
    return escaped.replace('\0', '%');
  }
}
