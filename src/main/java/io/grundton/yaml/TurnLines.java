// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.transcript.Speaker;
import io.grundton.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns as examples write them, one a line: {@code A: text} or {@code C 0:05: text}, where A is an
 * agent, C the customer, B a bot and S the system, and the time is minutes and seconds, or hours
 * too, since the conversation began.
 */
final class TurnLines implements Shape<List<Turn>> {
  private static final int MAX_LINES = 1_000;
  private static final Pattern LINE =
      Pattern.compile("\\s*([ACBS])(?:\\s+(?:([0-9]{1,2}):)?([0-9]{1,3}):([0-5][0-9]))?:(.*)");
  private static final Map<String, Speaker> SPEAKERS =
      Map.of("A", Speaker.AGENT, "C", Speaker.CUSTOMER, "B", Speaker.BOT, "S", Speaker.SYSTEM);

  @Override
  public @Nullable List<Turn> read(YamlNode node) {
    if (Shape.text().read(node) == null) {
      return null;
    }
    YamlScalar scalar = (YamlScalar) node;
    String[] lines = scalar.text().split("\n", -1);
    if (lines.length > MAX_LINES) {
      node.report(
          Mistake.EXAMPLE,
          "an example must have at most %d lines, but has %d".formatted(MAX_LINES, lines.length));
      return null;
    }
    List<Turn> turns = new ArrayList<>();
    Long latest = null;
    int offset = 0;
    for (String line : lines) {
      if (!line.isBlank()) {
        Turn turn = turn(line, turns.size() + 1);
        if (turn == null) {
          report(scalar, offset, "a line of an example must be 'A: text' or 'C 0:05: text'", line);
        } else {
          if (latest != null && turn.atMs() != null && turn.atMs() < latest) {
            report(scalar, offset, "a turn must not come before the one above it", line);
          }
          latest = turn.atMs() == null ? latest : turn.atMs();
          turns.add(turn);
        }
      }
      offset += line.codePointCount(0, line.length()) + 1;
    }
    return turns;
  }

  private static @Nullable Turn turn(String line, int number) {
    Matcher parts = LINE.matcher(line);
    Speaker speaker = parts.matches() ? SPEAKERS.get(parts.group(1)) : null;
    if (speaker == null) {
      return null;
    }
    return new Turn(number, speaker, null, atMs(parts), null, parts.group(5).strip(), false);
  }

  private static @Nullable Long atMs(Matcher parts) {
    if (parts.group(4) == null) {
      return null;
    }
    long hours = parts.group(2) == null ? 0 : Long.parseLong(parts.group(2));
    long minutes = Long.parseLong(parts.group(3));
    return ((hours * 60 + minutes) * 60 + Long.parseLong(parts.group(4))) * 1_000;
  }

  private static void report(YamlScalar scalar, int offset, String message, String line) {
    int indent = line.length() - line.stripLeading().length();
    scalar
        .report()
        .add(
            scalar.placeAt(offset + indent),
            Mistake.EXAMPLE,
            message + ", but was " + YamlScalar.quoted(line.strip()));
  }
}
