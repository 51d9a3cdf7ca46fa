// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds regular expressions in texts. Immutable, for any number of threads.
 *
 * <p>Each expression is run only on a text that has one of the texts it needs, as far as any are
 * known; the needed texts of all expressions are looked for together, by their first three chars.
 */
final class RegexSearch {
  /** How many hits of one expression count in one text; without an end, time could be quadratic. */
  static final int MOST_HITS = 100;

  private static final int GRAM = 3;

  /** Takes the first char of a match and the char after its last. */
  @FunctionalInterface
  interface Sink {
    void found(int phrase, int start, int end);
  }

  private record Program(int phrase, Pattern pattern) {}

  private record Need(String text, int program) {}

  private final List<Program> programs = new ArrayList<>();
  private final BitSet always = new BitSet();
  private final List<Need> shortNeeds = new ArrayList<>();
  private final Map<String, List<Need>> longNeeds = new HashMap<>();

  /** Of these expressions, by the number of their phrase. */
  RegexSearch(Map<Integer, Regex> regexes) {
    regexes.forEach(
        (phrase, regex) -> {
          int program = programs.size();
          programs.add(new Program(phrase, regex.compiled()));
          always.set(program, regex.needs().isEmpty());
          regex.needs().forEach(text -> file(new Need(text, program)));
        });
  }

  private void file(Need need) {
    if (need.text().length() < GRAM) {
      shortNeeds.add(need);
    } else {
      longNeeds
          .computeIfAbsent(need.text().substring(0, GRAM), gram -> new ArrayList<>())
          .add(need);
    }
  }

  /** Finds every match, expression by expression, leftmost first and never overlapping itself. */
  void find(String text, Sink sink) {
    if (programs.isEmpty()) {
      return;
    }
    BitSet possible = possible(small(text));
    for (int i = possible.nextSetBit(0); i >= 0; i = possible.nextSetBit(i + 1)) {
      Program program = programs.get(i);
      Matcher matcher = program.pattern().matcher(text);
      for (int hit = 0; hit < MOST_HITS && matcher.find(); hit++) {
        if (matcher.end() > matcher.start()) {
          sink.found(program.phrase(), matcher.start(), matcher.end());
        }
      }
    }
  }

  private BitSet possible(String small) {
    BitSet possible = (BitSet) always.clone();
    for (Need need : shortNeeds) {
      if (!possible.get(need.program()) && small.contains(need.text())) {
        possible.set(need.program());
      }
    }
    if (!longNeeds.isEmpty()) {
      for (int i = 0; i + GRAM <= small.length(); i++) {
        for (Need need : longNeeds.getOrDefault(small.substring(i, i + GRAM), List.of())) {
          if (!possible.get(need.program()) && small.startsWith(need.text(), i)) {
            possible.set(need.program());
          }
        }
      }
    }
    return possible;
  }

  private static String small(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = RegexOutline.small(chars[i]);
    }
    return new String(chars);
  }
}
