// SPDX-License-Identifier: Apache-2.0
package io.grundton.waiver;

import static io.grundton.policy.Rules.pack;
import static io.grundton.policy.Rules.rule;
import static io.grundton.policy.Rules.say;
import static io.grundton.transcript.Transcripts.agent;
import static io.grundton.transcript.Transcripts.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.policy.PolicyPack;
import io.grundton.problem.Place;
import io.grundton.problem.Problem;
import io.grundton.problem.Problems;
import io.grundton.transcript.Assignment;
import io.grundton.transcript.Channel;
import io.grundton.transcript.Conversation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class WaiversTest {
  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
  private static final Conversation CHAT =
      given().channel(Channel.CHAT).queue("billing").language("de").conversation(agent("x"));
  private static final Assignment ACME =
      new Assignment(Assignment.Match.AGENT, "acme", "blue", "Lisbon", false);

  private static Selector selector(String key, String value) {
    return new Selector(
        set(key.equals("vendor"), value),
        set(key.equals("team"), value),
        set(key.equals("agent"), value),
        set(key.equals("queue"), value),
        key.equals("channel") ? Set.of(Channel.valueOf(value)) : Set.of(),
        set(key.equals("source"), value),
        set(key.equals("language"), value),
        set(key.equals("conversation"), value));
  }

  private static Set<String> set(boolean chosen, String value) {
    return chosen ? Set.of(value) : Set.of();
  }

  private static Waiver waiver(String name, @Nullable String pack, Selector selector) {
    return new Waiver(
        name, "r", pack, selector, "Because.", "Somebody", LAST, new Place("w.yaml", 2, 3));
  }

  private static @Nullable Waiver excusing(Waiver waiver, LocalDate date) {
    return new Waivers(List.of(waiver)).excusing("p", "r", date, CHAT, "a1", ACME);
  }

  @Test
  void selectsByEveryKey() {
    String[][] fitting = {
      {"vendor", "acme"},
      {"team", "blue"},
      {"agent", "a1"},
      {"queue", "billing"},
      {"channel", "CHAT"},
      {"source", CHAT.sourceId()},
      {"language", "de"},
      {"conversation", CHAT.conversationId()}
    };
    for (String[] key : fitting) {
      Waiver fits = waiver("w", null, selector(key[0], key[1]));
      assertThat(excusing(fits, LAST)).as(key[0]).isEqualTo(fits);
      String other = key[0].equals("channel") ? "EMAIL" : "other";
      assertThat(excusing(waiver("w", null, selector(key[0], other)), LAST)).as(key[0]).isNull();
    }
  }

  @Test
  void whatIsUnknownIsNotSelected() {
    Waivers waivers = new Waivers(List.of(waiver("w", null, selector("agent", "a1"))));
    assertThat(waivers.excusing("p", "r", LAST, CHAT, null, ACME)).isNull();
  }

  @Test
  void needsAllKeysThatItHas() {
    Selector both =
        new Selector(
            Set.of("acme"),
            Set.of("green"),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of());
    assertThat(excusing(waiver("w", null, both), LAST)).isNull();
  }

  @Test
  void mustSelectBySomething() {
    assertThatThrownBy(() -> selector("nothing", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a selector must select by something, but does not");
  }

  @Test
  void lastsThroughItsLastDay() {
    Waiver waiver = waiver("w", null, selector("vendor", "acme"));
    assertThat(excusing(waiver, LAST)).isEqualTo(waiver);
    assertThat(excusing(waiver, LAST.plusDays(1))).isNull();
    assertThat(new Waivers(List.of(waiver)).expiredOn(LAST)).isEmpty();
    assertThat(new Waivers(List.of(waiver)).expiredOn(LAST.plusDays(1))).containsExactly(waiver);
  }

  @Test
  void isForItsPackAndRuleOnly() {
    Waiver ofP = waiver("w", "p", selector("vendor", "acme"));
    Waivers waivers = new Waivers(List.of(waiver("x", "q", selector("vendor", "acme")), ofP));
    assertThat(waivers.excusing("p", "r", LAST, CHAT, "a1", ACME)).isEqualTo(ofP);
    assertThat(waivers.excusing("p", "s", LAST, CHAT, "a1", ACME)).isNull();
    assertThat(waivers.isEmpty()).isFalse();
    assertThat(Waivers.NONE.isEmpty()).isTrue();
  }

  @Test
  void reportsUnknownRulesAndPacks() {
    PolicyPack pack = pack(rule("s").forbid(say("x")));
    Problems problems = new Problems();
    Selector acme = selector("vendor", "acme");
    Waivers waivers =
        new Waivers(
            List.of(waiver("a", null, acme), waiver("b", pack.id(), acme), waiver("c", "?", acme)));
    waivers.check(List.of(pack), problems);
    assertThat(problems.all())
        .extracting(Problem::toString)
        .containsExactly(
            "W201 w.yaml:2:3 the pack of a waiver must be one of [test/pack], but was '?'",
            "W202 w.yaml:2:3 the rule of a waiver must be a rule of one of [test/pack], but was 'r'"
                + " (did you mean 's'?)",
            "W202 w.yaml:2:3 the rule of a waiver must be a rule of test/pack, but was 'r'"
                + " (did you mean 's'?)");
    Problems none = new Problems();
    waivers = new Waivers(List.of(waiver("a", null, acme)));
    waivers.check(List.of(pack, pack(rule("r").forbid(say("x")))), none);
    assertThat(none.isEmpty()).isTrue();
  }
}
