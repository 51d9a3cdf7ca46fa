// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

import static io.grundton.policy.Rules.event;
import static io.grundton.policy.Rules.pack;
import static io.grundton.policy.Rules.rule;
import static io.grundton.policy.Rules.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.problem.Place;
import io.grundton.transcript.Channel;
import io.grundton.transcript.Speaker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PolicyTest {
  @Test
  void knowsWhoseTurnsARuleLooksAt() {
    Map<By, List<Speaker>> included = new HashMap<>();
    for (By by : By.values()) {
      included.put(by, Arrays.stream(Speaker.values()).filter(by::includes).toList());
    }
    assertThat(included)
        .isEqualTo(
            Map.of(
                By.AGENT, List.of(Speaker.AGENT, Speaker.BOT),
                By.HUMAN_AGENT, List.of(Speaker.AGENT),
                By.BOT, List.of(Speaker.BOT),
                By.CUSTOMER, List.of(Speaker.CUSTOMER),
                By.ANY, List.of(Speaker.AGENT, Speaker.CUSTOMER, Speaker.BOT)));
  }

  @Test
  void letsTheGraverStatusDecide() {
    List<Status> order =
        List.of(
            Status.FAIL, Status.UNSURE, Status.NOT_EVALUATED, Status.PASS, Status.NOT_APPLICABLE);
    for (int i = 0; i < order.size(); i++) {
      for (int k = 0; k < order.size(); k++) {
        assertThat(order.get(i).over(order.get(k))).isEqualTo(order.get(Math.min(i, k)));
      }
    }
  }

  @Test
  void namesItsCodesInLowerCase() {
    assertThat(By.HUMAN_AGENT.code()).isEqualTo("human_agent");
    assertThat(Family.COMPLIANCE.code()).isEqualTo("compliance");
    assertThat(Guard.CONDITIONAL.code()).isEqualTo("conditional");
    assertThat(Severity.MAJOR.code()).isEqualTo("major");
    assertThat(Status.NOT_APPLICABLE.code()).isEqualTo("not_applicable");
  }

  @Test
  void namesItsKinds() {
    assertThat(
            List.of(
                rule("a").forbid(say("x")).kind(),
                rule("a").require(say("x")).kind(),
                rule("a").count(say("x"), CountRule.Per.TURN, 1, null).kind(),
                rule("a").respond(RespondRule.At.FIRST, 1).kind()))
        .containsExactly("forbid", "require", "count", "respond");
    assertThat(rule("a").header().standing()).isEqualTo(Standing.LIVE);
    assertThat(rule("a").trial().header().standing()).isEqualTo(Standing.TRIAL);
  }

  @Test
  void copiesWhatItIsGiven() {
    List<Rule> rules = new ArrayList<>(List.of(rule("a").forbid(say("x"))));
    PolicyPack pack = pack(rules.toArray(Rule[]::new));
    assertThatThrownBy(() -> pack.rules().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    Set<Guard> guards = EnumSet.of(Guard.QUOTED);
    Saying saying = new Saying(say("x").say(), List.of(), guards);
    guards.add(Guard.NEGATED);
    assertThat(saying.guards()).containsExactly(Guard.QUOTED);
    Map<String, String> given = new HashMap<>();
    Example example =
        new Example(Status.PASS, false, List.of(), given, null, Place.ofFile("rules.yaml"));
    given.put("channel", "chat");
    assertThat(example.given()).isEmpty();
  }

  @Test
  void wantsAnEventExactlyWhereTheClockStartsWithOne() {
    RuleHeader header = rule("r").header();
    Map<Channel, Scope.Within> limits = Map.of(Channel.CHAT, new Scope.Within(1, null));
    for (RespondRule.At at : List.of(RespondRule.At.FIRST, RespondRule.At.EVERY)) {
      assertThatThrownBy(
              () ->
                  new RespondRule(header, at, event(By.AGENT, "x"), Where.EVERYWHERE, limits, null))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("after must be given if and only if at is EVENT");
    }
    assertThatThrownBy(
            () ->
                new RespondRule(header, RespondRule.At.EVENT, null, Where.EVERYWHERE, limits, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void wantsAWindowOfAtLeastOneTurn() {
    assertThatThrownBy(() -> new Scope.Within(0, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("turns must be at least 1, but was 0");
  }
}
