// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import static io.grundton.policy.Rules.named;
import static io.grundton.policy.Rules.rule;
import static io.grundton.transcript.Transcripts.agent;
import static io.grundton.transcript.Transcripts.conversation;
import static io.grundton.transcript.Transcripts.delivered;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.audit.Audit;
import io.grundton.audit.Auditor;
import io.grundton.audit.CompiledPack;
import io.grundton.flag.Flagger;
import io.grundton.job.ReviewSettings;
import io.grundton.policy.By;
import io.grundton.policy.ConsistentRule.Expect;
import io.grundton.policy.Event;
import io.grundton.policy.Rule;
import io.grundton.policy.Rules;
import io.grundton.policy.Scope.Within;
import io.grundton.privacy.AgentIds;
import io.grundton.text.Stemmer;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Roster;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the rows of finding tell of evidence that only some kinds of rules give. */
final class FindingKindsTest {
  private static final Event HELLO = named("hello", By.AGENT, "hello");
  private static final Event BYE = named("bye", By.AGENT, "bye");

  @Test
  void suggestTheBetterWordsOfThePhrase() {
    Rule rule = rule("plain").prefer(Map.of("utilise", "use", "kindly", ""));
    assertThat(rows(rule, conversation(agent("Kindly utilise it."))))
        .satisfiesExactly(
            row -> assertThat(row).contains("quote=Kindly pattern=kindly", " suggestion= trigger"),
            row -> assertThat(row).contains("quote=utilise", " suggestion=use trigger"));
  }

  @Test
  void nameTheStepThatIsMissing() {
    Rule rule = rule("shape").sequence(Set.of(), new Within(null, 60_000L), HELLO, BYE);
    assertThat(rows(rule, conversation(agent("Hello").at(0), agent("So").at(70))))
        .singleElement()
        .asString()
        .contains(
            "evidence_kind=absence turn_no=2",
            "pattern=bye layer=null",
            "trigger_quote=Hello window_from_turn=1 window_to_turn=2 window_ms=null waited_ms=null");
  }

  @Test
  void tellHowLongAStepTook() {
    Rule rule = rule("shape").sequence(Set.of(), new Within(null, 60_000L), HELLO, BYE);
    assertThat(rows(rule, conversation(agent("Hello").at(0), agent("Bye").at(70))))
        .singleElement()
        .asString()
        .contains(
            "pattern=bye layer=null",
            "window_to_turn=2 window_ms=60000 waited_ms=70000 nearest_miss_turn_no=2"
                + " nearest_miss_quote=Bye");
  }

  @Test
  void nameTheFormOfAddress() {
    assertThat(
            rows(rule("sie").consistent(Expect.FORMAL), conversation(agent("Wie heißt du, Kim?"))))
        .singleElement()
        .asString()
        .contains("kind=consistent", "quote=du pattern=address-de:informal layer=surface");
  }

  private static List<String> rows(Rule rule, Conversation conversation) {
    CompiledPack pack = new CompiledPack(Rules.pack(rule), Stemmer.NONE);
    Audit audit =
        new Auditor(
                (any, date, vendor) -> Optional.of(pack),
                Roster.of(List.of(), Set.of()),
                new Flagger(new ReviewSettings(0, "salt", null)))
            .audit(delivered(conversation), LocalDate.of(2026, 3, 2));
    return AuditRowsTest.rows(new FindingTable(), audit, AgentIds.plain());
  }
}
