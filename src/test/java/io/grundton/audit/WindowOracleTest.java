// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import static io.grundton.policy.Rules.event;
import static io.grundton.policy.Rules.rule;
import static io.grundton.policy.Rules.say;
import static io.grundton.transcript.Transcripts.agent;
import static io.grundton.transcript.Transcripts.bot;
import static io.grundton.transcript.Transcripts.conversation;
import static io.grundton.transcript.Transcripts.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.policy.By;
import io.grundton.policy.Event;
import io.grundton.policy.Rule;
import io.grundton.policy.Scope;
import io.grundton.policy.Where;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Transcripts.Line;
import io.grundton.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Compares forbid and require with a reading of their windows that asks of every word by itself
 * whether it counts.
 */
final class WindowOracleTest {
  private static final String SAID = "x";
  private static final String TRIGGER = "t";
  private static final String END = "e";
  private static final int CASES = 20_000;

  /** A word and where it was said. */
  private record Word(int turn, int position) {}

  @Test
  void judgesWindowsAsIfEveryWordWereAskedByItself() {
    Random random = new Random(5);
    int opportunities = 0;
    for (int i = 0; i < CASES; i++) {
      Conversation conversation = anyConversation(random);
      By by = anyOf(random, By.AGENT, By.HUMAN_AGENT, By.BOT, By.CUSTOMER, By.ANY);
      Scope scope = anyScope(random);
      for (boolean require : new boolean[] {true, false}) {
        Rule rule =
            require
                ? rule("r").by(by).require(say(SAID), scope)
                : rule("r").by(by).forbid(say(SAID), scope);
        List<Verdict> verdicts = Hearing.audit(rule, conversation).verdicts();
        int passed = verdicts.stream().mapToInt(Verdict::passed).sum();
        int failed = verdicts.stream().mapToInt(Verdict::failed).sum();
        List<Boolean> heard = heardInWindows(conversation, by, scope);
        int inTime = (int) heard.stream().filter(Boolean::booleanValue).count();
        int expected = require || scope.after() != null ? inTime : Math.min(1, inTime);
        assertThat(require ? passed : Math.min(failed, scope.after() == null ? 1 : failed))
            .as("%s %s by %s in %s", require, scope, by, conversation.turns())
            .isEqualTo(expected);
        if (require || scope.after() != null) {
          assertThat(require ? failed : passed)
              .as("%s %s by %s in %s", require, scope, by, conversation.turns())
              .isEqualTo(heard.size() - inTime);
        }
        opportunities += heard.size();
      }
    }
    assertThat(opportunities).isGreaterThan(CASES / 2);
  }

  /** For each window, whether the word was said in it. */
  private static List<Boolean> heardInWindows(Conversation conversation, By by, Scope scope) {
    List<Integer> places = places(conversation, by, scope.where());
    List<Boolean> heard = new ArrayList<>();
    if (scope.after() == null) {
      List<Word> ends =
          scope.before() == null ? List.of() : said(conversation, scope.before(), END);
      Word end = ends.isEmpty() ? null : ends.get(0);
      if (scope.before() != null && end == null) {
        return heard;
      }
      List<Integer> turns = places.stream().filter(t -> end == null || t <= end.turn()).toList();
      if (!turns.isEmpty()) {
        heard.add(any(conversation, turns, end));
      }
      return heard;
    }
    for (Word trigger : said(conversation, scope.after(), TRIGGER)) {
      Word end = endAfter(conversation, scope, trigger);
      List<Integer> turns = new ArrayList<>();
      for (int turn : places) {
        if (turn >= trigger.turn() && (end == null || turn <= end.turn())) {
          turns.add(turn);
        }
      }
      if (turns.isEmpty()) {
        continue;
      }
      Scope.Within within = scope.within();
      List<Integer> inTime = new ArrayList<>();
      for (int k = 0; k < turns.size(); k++) {
        boolean soonEnough =
            within == null
                || ((within.turns() == null || k < within.turns())
                    && (within.milliseconds() == null
                        || at(conversation, turns.get(k)) - at(conversation, trigger.turn())
                            <= within.milliseconds()));
        if (soonEnough) {
          inTime.add(turns.get(k));
        }
      }
      heard.add(any(conversation, inTime, end));
    }
    return heard;
  }

  private static @Nullable Word endAfter(Conversation conversation, Scope scope, Word trigger) {
    if (scope.before() == null) {
      return null;
    }
    for (Word end : said(conversation, scope.before(), END)) {
      if (end.turn() > trigger.turn()
          || (end.turn() == trigger.turn() && end.position() > trigger.position())) {
        return end;
      }
    }
    return null;
  }

  private static boolean any(Conversation conversation, List<Integer> turns, @Nullable Word end) {
    for (int turn : turns) {
      for (Word word : words(conversation, turn, SAID)) {
        if (end == null || word.turn() < end.turn() || word.position() < end.position()) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Integer> places(Conversation conversation, By by, Where where) {
    List<Integer> all = new ArrayList<>();
    for (Turn turn : conversation.turns()) {
      if (!turn.internal() && by.includes(turn.speaker())) {
        all.add(turn.number());
      }
    }
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      boolean inside = true;
      if (where instanceof Where.First first) {
        inside = i < first.length();
      } else if (where instanceof Where.Last last) {
        inside = all.size() - i <= last.length();
      } else if (where instanceof Where.At at) {
        inside = i + 1 == at.turn();
      }
      if (inside) {
        places.add(all.get(i));
      }
    }
    return places;
  }

  private static List<Word> said(Conversation conversation, Event event, String what) {
    List<Word> said = new ArrayList<>();
    for (Turn turn : conversation.turns()) {
      if (!turn.internal() && event.by().includes(turn.speaker())) {
        said.addAll(words(conversation, turn.number(), what));
      }
    }
    return said;
  }

  private static List<Word> words(Conversation conversation, int turn, String what) {
    List<Word> words = new ArrayList<>();
    String text = conversation.turns().get(turn - 1).text();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith(what, i)) {
        words.add(new Word(turn, i));
      }
    }
    return words;
  }

  private static long at(Conversation conversation, int turn) {
    Long at = conversation.turns().get(turn - 1).atMs();
    return at == null ? 0 : at;
  }

  private static Conversation anyConversation(Random random) {
    List<Line> lines = new ArrayList<>();
    double clock = 0;
    for (int turns = random.nextInt(7); turns > 0; turns--) {
      String text = word(random) + (random.nextBoolean() ? " " + word(random) : "");
      Line line = anyOf(random, agent(text), agent(text).as("a2"), customer(text), bot(text));
      clock += random.nextInt(4);
      lines.add(random.nextInt(10) == 0 ? line.at(clock).hidden() : line.at(clock));
    }
    return conversation(lines.toArray(Line[]::new));
  }

  private static Scope anyScope(Random random) {
    Event after =
        random.nextInt(3) == 0
            ? null
            : event(anyOf(random, By.CUSTOMER, By.AGENT, By.ANY), TRIGGER);
    Event before =
        random.nextBoolean() ? null : event(anyOf(random, By.CUSTOMER, By.AGENT, By.ANY), END);
    Scope.Within within =
        after == null || random.nextBoolean()
            ? null
            : new Scope.Within(
                random.nextBoolean() ? null : 1 + random.nextInt(3),
                random.nextBoolean() ? null : 1_000L * random.nextInt(6));
    Where where =
        anyOf(
            random,
            Where.EVERYWHERE,
            Where.EVERYWHERE,
            Where.OPENING,
            Where.CLOSING,
            new Where.At(2));
    return new Scope(where, after, before, within);
  }

  private static String word(Random random) {
    return anyOf(random, SAID, TRIGGER, END, "o");
  }

  @SafeVarargs
  private static <T> T anyOf(Random random, T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
