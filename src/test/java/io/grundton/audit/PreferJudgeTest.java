// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import static io.grundton.audit.Hearing.findings;
import static io.grundton.audit.Hearing.verdicts;
import static io.grundton.policy.Rules.after;
import static io.grundton.policy.Rules.event;
import static io.grundton.policy.Rules.rule;
import static io.grundton.policy.Rules.say;
import static io.grundton.transcript.Transcripts.agent;
import static io.grundton.transcript.Transcripts.conversation;
import static io.grundton.transcript.Transcripts.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.policy.By;
import io.grundton.policy.PreferRule;
import io.grundton.policy.Rule;
import io.grundton.policy.Scope;
import io.grundton.transcript.Conversation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PreferJudgeTest {
  private static final Map<String, String> SWAP =
      Map.of("utilise", "use", "per (our|company) policy", "here is how it works", "kindly", "");
  private static final PreferRule PLAIN = rule("plain").prefer(SWAP);

  @Test
  void failsWithTheBetterWordsOfTheVeryPhrase() {
    Conversation conversation =
        conversation(
            agent("Kindly utilise the form."), customer("utilise"), agent("Per company policy."));
    assertThat(verdicts(PLAIN, conversation)).containsExactly("a1 fail 1 failed");
    assertThat(findings(PLAIN, conversation))
        .containsExactly(
            "a1 fail 1 'Kindly' by 'kindly'",
            "a1 fail 1 'utilise' by 'utilise'",
            "a1 fail 3 'Per company policy' by 'per (our|company) policy'");
    assertThat(suggestions(PLAIN, conversation)).containsExactly("", "use", "here is how it works");
  }

  @Test
  void suggestsWhatTheRuleSuggestsWhereTheWordsCanGo() {
    PreferRule rule = rule("plain").suggest("Leave it out.").prefer(SWAP);
    assertThat(suggestions(rule, conversation(agent("Kindly utilise it"))))
        .containsExactly("Leave it out.", "use");
  }

  @Test
  void passesWithoutBadWords() {
    assertThat(verdicts(PLAIN, conversation(agent("Use the form."))))
        .containsExactly("a1 pass 1 passed");
  }

  @Test
  void looksWhereItsScopeSays() {
    PreferRule rule = rule("plain").prefer(SWAP, after(event(By.CUSTOMER, "help")));
    Conversation conversation =
        conversation(agent("Kindly"), customer("Help!"), agent("Kindly wait"));
    assertThat(findings(rule, conversation))
        .containsExactly("a1 fail 3 'Kindly' by 'kindly' after 2 'Help'");
  }

  @Test
  void suggestsNothingOfAPhraseForEvidenceWithoutOne() {
    assertThat(PLAIN.suggestion(null)).isNull();
    assertThat(PLAIN.suggestion("unheard of")).isNull();
  }

  @Test
  void wantsBetterWordsForEveryPhrase() {
    assertThatThrownBy(
            () -> new PreferRule(rule("r").header(), say("a", "b"), Map.of("a", "c"), Scope.WHOLE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("every phrase must have its better words, and no other");
  }

  private static List<@Nullable String> suggestions(Rule rule, Conversation conversation) {
    return Hearing.audit(rule, conversation).findings().stream().map(Finding::suggestion).toList();
  }
}
