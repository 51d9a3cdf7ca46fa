// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the choices that a phrase leaves open: of {@code "(a|b) c [d]"} these are <i>a</i>,
 * <i>b</i>, <i>d</i> and its absence. Named lists are not opened.
 */
public final class Alternatives {
  private Alternatives() {}

  /**
   * One way of deciding one choice.
   *
   * @param choice which choice it decides: where that opens in the phrase, as char index
   * @param offset where it stands in the phrase, as char index
   * @param text how a person reads it, such as {@code not my job} or {@code without [very]}
   * @param narrowed the phrase with this choice decided so and all others open
   */
  public record Alternative(int choice, int offset, String text, String narrowed) {
    /**
     * The phrase narrowed so, its gaps free; null where nothing is left of it without its optional
     * words.
     */
    public @Nullable Phrase parsed(PhraseParser parser) {
      try {
        return parser.parse(narrowed).acrossSentences();
      } catch (PhraseException e) {
        return null;
      }
    }
  }

  private static final class Group {
    final int open;
    final boolean optional;
    final List<Integer> bounds = new ArrayList<>();

    Group(int open, boolean optional) {
      this.open = open;
      this.optional = optional;
      bounds.add(open);
    }
  }

  /**
   * The alternatives of a phrase in the order of their ends; empty where it leaves nothing open. As
   * many as the phrase has bars and brackets at most twice over, however many sequences it stands
   * for.
   */
  public static List<Alternative> of(Phrase phrase) {
    return phrase.isRegex() ? List.of() : of(phrase.source());
  }

  private static List<Alternative> of(String phrase) {
    List<Alternative> alternatives = new ArrayList<>();
    Deque<Group> open = new ArrayDeque<>();
    for (int i = 0; i < phrase.length(); i++) {
      char c = phrase.charAt(i);
      if (phrase.startsWith("verb(", i)) {
        i = Math.max(i, phrase.indexOf(')', i));
      } else if (c == '<') {
        i = Math.max(i, phrase.indexOf('>', i));
      } else if (c == '(' || c == '[') {
        open.push(new Group(i, c == '['));
      } else if (c == '|' && !open.isEmpty()) {
        open.peek().bounds.add(i);
      } else if ((c == ')' || c == ']') && !open.isEmpty()) {
        Group group = open.pop();
        group.bounds.add(i);
        decide(phrase, group, alternatives);
      }
    }
    return alternatives;
  }

  private static void decide(String phrase, Group group, List<Alternative> alternatives) {
    int end = group.bounds.get(group.bounds.size() - 1) + 1;
    String before = phrase.substring(0, group.open);
    String after = phrase.substring(end);
    int ways = group.bounds.size() - 1;
    for (int i = 0; i < ways && (ways > 1 || group.optional); i++) {
      int from = group.bounds.get(i) + 1;
      String text = phrase.substring(from, group.bounds.get(i + 1)).strip();
      alternatives.add(new Alternative(group.open, from, text, before + "(" + text + ")" + after));
    }
    if (group.optional) {
      alternatives.add(
          new Alternative(
              group.open,
              group.open,
              "without " + phrase.substring(group.open, end),
              before + " " + after));
    }
  }
}
