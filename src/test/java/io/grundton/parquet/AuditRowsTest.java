// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import static io.grundton.policy.Rules.event;
import static io.grundton.policy.Rules.rule;
import static io.grundton.transcript.Transcripts.agent;
import static io.grundton.transcript.Transcripts.conversation;
import static io.grundton.transcript.Transcripts.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.grundton.audit.Audit;
import io.grundton.audit.FakeLabeller;
import io.grundton.audit.SampleAudits;
import io.grundton.policy.By;
import io.grundton.policy.ClassifyRule;
import io.grundton.policy.LabelCondition;
import io.grundton.policy.Rule;
import io.grundton.policy.Scope;
import io.grundton.policy.Scope.Within;
import io.grundton.policy.Where;
import io.grundton.privacy.AgentIds;
import io.grundton.privacy.CustomerKeys;
import io.grundton.transcript.Keys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whole rows of the five tables that are made of single audits. */
final class AuditRowsTest {
  private static final String KEY = Keys.conversation("harbour", "c-81");
  private static final String A7 = Keys.agent("harbour", "a7");
  private static final String A8 = Keys.agent("harbour", "a8");
  private static final String BOT = Keys.agent("harbour", "bot-1");
  private static final String PACK =
      " pack_id=harbour/chat-en pack_version=7 pack_hash="
          + "ab".repeat(32)
          + " model_hash=null engine_release=0.0.1";

  @Test
  void tellAConversation() {
    CustomerKeys customers = CustomerKeys.salted(new byte[16]);
    List<String> keys = List.of(A7, A8, BOT).stream().sorted().toList();

    assertThat(rows(new ConversationTable(new Texts()), SampleAudits.busy(), AgentIds.plain()))
        .containsExactly(
            "conversation_key="
                + KEY
                + " conversation_id=c-81 source_id=harbour contact_id=contact-9 customer_key="
                + customers.key("customer-1")
                + " roster_match=agent vendor_id=harbour-ltd team=blue site=lisbon in_house=false"
                + " owner_agent_key="
                + A8
                + " owner_agent_id=a8 agent_keys="
                + keys
                + " agent_kind=human channel=chat language=en language_source=delivered"
                + " queue=billing topic=refund direction=inbound tags=[vip, late]"
                + " started_at=1795338000123456 ended_at=1795338600000000 n_turns=5"
                + " n_agent_turns=2 n_customer_turns=1 n_words=21 first_response_ms=2000"
                + " first_human_response_ms=65000 queue_wait_ms=4000 max_response_ms=63000"
                + " median_response_ms=2000 handle_ms=598000 truncated=true outcome=transferred"
                + " mood_start=neutral mood_end=dissatisfied"
                + PACK
                + " score_bp=4321 coverage_bp=8000 no_score_reason=null principle_scores="
                + "[{\"principle_id\": \"ownership\", \"score_bp\": 3333, \"coverage_bp\": 10000},"
                + " {\"principle_id\": \"care\", \"score_bp\": null, \"coverage_bp\": 0}]"
                + " n_critical_customer=1 n_critical_business=0 n_critical_compliance=0"
                + " flagged=true flag_reasons=[critical, severity] revision=2"
                + " source_file=harbour/2026-11-22/chats.jsonl.gz byte_offset=4096 languages_heard=[en, de] outcome_source=delivered outcome_observed=unresolved outcome_turn_no=3"
                + " outcome_original_start=0 outcome_original_end=40 outcome_redacted_start=0"
                + " outcome_redacted_end=32 outcome_quote=You should have asked 😀 [EMAIL]."
                + " outcome_bp=8300 mood_start_turn_no=1 mood_start_bp=7100 mood_end_turn_no=1"
                + " mood_end_bp=6200");
  }

  @Test
  void tellAConversationThatNobodyTookPartIn() {
    assertThat(rows(new ConversationTable(new Texts()), SampleAudits.empty(), AgentIds.plain()))
        .containsExactly(
            "conversation_key="
                + Keys.conversation("quay", "c-82")
                + " conversation_id=c-82 source_id=quay contact_id=null customer_key=null"
                + " roster_match=none vendor_id=quay team=null site=null in_house=false"
                + " owner_agent_key=null owner_agent_id=null agent_keys=[] agent_kind=none"
                + " channel=email language=null language_source=unknown queue=null topic=null"
                + " direction=null tags=[] started_at=-500000 ended_at=null n_turns=0"
                + " n_agent_turns=0 n_customer_turns=0 n_words=0 first_response_ms=null"
                + " first_human_response_ms=null queue_wait_ms=null max_response_ms=null"
                + " median_response_ms=null handle_ms=null truncated=false outcome=null"
                + " mood_start=null mood_end=null pack_id=null pack_version=null pack_hash=null"
                + " model_hash=null engine_release=0.0.1 score_bp=null coverage_bp=0"
                + " no_score_reason=no_pack principle_scores=[] n_critical_customer=0"
                + " n_critical_business=0 n_critical_compliance=0 flagged=false flag_reasons=[]"
                + " revision=0 source_file=quay/2026-11-22/a.json byte_offset=0 languages_heard=[] outcome_source=null outcome_observed=null outcome_turn_no=null"
                + " outcome_original_start=null outcome_original_end=null"
                + " outcome_redacted_start=null outcome_redacted_end=null outcome_quote=null"
                + " outcome_bp=null mood_start_turn_no=null mood_start_bp=null"
                + " mood_end_turn_no=null mood_end_bp=null");
  }

  @Test
  void tellTurnsWithoutPersonalData() {
    assertThat(rows(new TurnTable(new Texts()), SampleAudits.busy(), AgentIds.plain()))
        .containsExactly(
            turn(1, "customer", null, null, 0L, "😀 write to [EMAIL] please!", 6) + " language=en",
            turn(2, "bot", BOT, "bot-1", 2_000L, "Hello, I am a bot.", 5) + " language=null",
            turn(3, "agent", A7, "a7", 65_000L, "You should have asked 😀 [EMAIL].", 7)
                + " language=de",
            turn(4, "system", null, null, null, "Transferred", 1) + " language=null",
            turn(5, "agent", A8, "a8", 120_000L, "note: angry", 2)
                    .replace("internal=false", "internal=true")
                + " language=null");
  }

  @Test
  void tellVerdicts() {
    String blame =
        " rule_id=ownership.no-blame kind=forbid principle_id=ownership family=null severity=major"
            + " weight=2 rule_status=live";
    assertThat(rows(new VerdictTable(), SampleAudits.busy(), AgentIds.plain()))
        .containsExactly(
            verdict(BOT, "bot-1 agent_kind=bot vendor_id=own", blame, "pass", "1 1 0 0 0", null),
            verdict(A7, "a7" + HARBOUR, blame, "fail", "3 1 2 0 0", null),
            verdict(A8, "a8" + HARBOUR, blame, "not_applicable", "0 0 0 0 0", "no_turn"),
            verdict(
                A7,
                "a7" + HARBOUR,
                " rule_id=care.consent kind=require principle_id=care family=customer"
                    + " severity=critical weight=3 rule_status=live",
                "fail",
                "1 0 1 0 0",
                null),
            verdict(
                A7,
                "a7" + HARBOUR,
                " rule_id=care.answer kind=respond principle_id=care family=null severity=minor"
                    + " weight=1 rule_status=trial",
                "unsure",
                "1 0 0 1 0",
                null),
            verdict(
                A8,
                "a8" + HARBOUR,
                " rule_id=care.sorry kind=count principle_id=care family=null severity=info"
                    + " weight=1 rule_status=live",
                "not_evaluated",
                "1 0 0 0 1",
                "truncated"));
  }

  private static final String HARBOUR = " agent_kind=human vendor_id=harbour-ltd";

  @Test
  void tellFindingsWithSpansInBothTexts() {
    String agent =
        " conversation_key=" + KEY + " agent_key=" + A7 + " agent_id=a7 vendor_id=harbour-ltd";
    assertThat(rows(new FindingTable(), SampleAudits.busy(), AgentIds.plain()))
        .containsExactly(
            "finding_id=f1"
                + agent
                + " rule_id=ownership.no-blame kind=forbid principle_id=ownership severity=major"
                + " family=null rule_status=live status=fail evidence_kind=presence turn_no=3"
                + " at_ms=65000 original_start=22 original_end=29 redacted_start=22"
                + " redacted_end=31 quote=😀 [EMAIL] pattern=asked (an|ann) layer=fold"
                + " why=Because of ownership. suggestion=Say we. trigger_turn_no=1"
                + " trigger_original_start=2 trigger_original_end=15 trigger_redacted_start=2"
                + " trigger_redacted_end=18 trigger_quote=write to [EMAIL]"
                + " window_from_turn=null window_to_turn=null window_ms=null waited_ms=null"
                + " nearest_miss_turn_no=null nearest_miss_quote=null label=null"
                + " probability_bp=null"
                + PACK,
            "finding_id=f2"
                + agent
                + " rule_id=care.consent kind=require principle_id=care severity=critical"
                + " family=customer rule_status=live status=fail evidence_kind=absence turn_no=4"
                + " at_ms=null original_start=null original_end=null redacted_start=null"
                + " redacted_end=null quote=null pattern=null layer=null why=Because of care."
                + " suggestion=null trigger_turn_no=null trigger_original_start=null"
                + " trigger_original_end=null trigger_redacted_start=null"
                + " trigger_redacted_end=null trigger_quote=null window_from_turn=3"
                + " window_to_turn=4 window_ms=30000 waited_ms=null nearest_miss_turn_no=2"
                + " nearest_miss_quote=Hello label=null probability_bp=null"
                + PACK,
            "finding_id=f3"
                + agent
                + " rule_id=care.answer kind=respond principle_id=care severity=minor family=null"
                + " rule_status=trial status=unsure evidence_kind=absence turn_no=3 at_ms=65000"
                + " original_start=null original_end=null redacted_start=null redacted_end=null"
                + " quote=null pattern=null layer=null why=Because of care. suggestion=null"
                + " trigger_turn_no=1 trigger_original_start=0 trigger_original_end=1"
                + " trigger_redacted_start=0 trigger_redacted_end=1 trigger_quote=😀"
                + " window_from_turn=1 window_to_turn=3 window_ms=60000 waited_ms=65000"
                + " nearest_miss_turn_no=null nearest_miss_quote=null label=null"
                + " probability_bp=null"
                + PACK);
  }

  @Test
  void queueWhatIsFlaggedOrSampled() {
    assertThat(rows(new ReviewQueueTable(), SampleAudits.busy(), AgentIds.plain()))
        .containsExactly(
            "conversation_key="
                + KEY
                + " vendor_id=harbour-ltd owner_agent_key="
                + A8
                + " owner_agent_id=a8 channel=chat language=en"
                + " reasons=[critical, severity, sample] priority_bp=6500"
                + " priority_critical_bp=5000 priority_severity_bp=1000 priority_unsure_bp=0"
                + " priority_score_bp=500 sampled=true inclusion_probability_bp=200 score_bp=4321"
                + " coverage_bp=8000"
                + PACK);
    assertThat(rows(new ReviewQueueTable(), SampleAudits.empty(), AgentIds.plain())).isEmpty();
  }

  @Test
  void nameNoAgentWhereOnlyVendorsArePublished() {
    for (AuditTable table : tables()) {
      assertThat(rows(table, SampleAudits.busy(), AgentIds.vendorOnly()))
          .as(table.table().code())
          .noneMatch(row -> row.matches("(?s).*(a7|a8|bot-1|" + A7 + "|" + A8 + "|" + BOT + ").*"));
    }
  }

  static List<AuditTable> tables() {
    return List.of(
        new ConversationTable(new Texts()),
        new TurnTable(new Texts()),
        new VerdictTable(),
        new FindingTable(),
        new ReviewQueueTable());
  }

  static PublishedAudit published(Audit audit, AgentIds ids) {
    return new Publishing(ids, CustomerKeys.salted(new byte[16])).publish(audit);
  }

  @Test
  void tellsWhatAClassifierSaid() {
    LabelCondition rude = new LabelCondition(FakeLabeller.MODEL, "rude", 8_000, 6_000);
    Rule none = rule("r").classify(rude, ClassifyRule.Demand.ABSENT, Scope.WHOLE);
    Audit sure = FakeLabeller.audit(none, conversation(agent("Pah rude=9100")));
    assertThat(rows(new FindingTable(), sure, AgentIds.plain()))
        .singleElement(STRING)
        .contains(
            " kind=classify ",
            " status=fail evidence_kind=presence turn_no=1 ",
            " quote=Pah rude=9100 pattern=null layer=null ",
            " label=rude probability_bp=9100 ",
            " model_hash=" + sure.modelHash() + " ");
    assertThat(rows(new VerdictTable(), sure, AgentIds.plain()))
        .singleElement(STRING)
        .contains(" model_hash=" + sure.modelHash() + " ");
    Audit unsure = FakeLabeller.audit(none, conversation(agent("Pah rude=6000")));
    assertThat(rows(new FindingTable(), unsure, AgentIds.plain()))
        .singleElement(STRING)
        .contains(" status=unsure ", " label=rude probability_bp=6000 ");
    Rule once =
        rule("r")
            .classify(
                rude,
                ClassifyRule.Demand.PRESENT,
                new Scope(
                    Where.EVERYWHERE, event(By.CUSTOMER, "hi"), null, new Within(1, 30_000L)));
    Audit absent =
        FakeLabeller.audit(once, conversation(customer("Hi").at(0), agent("Pah rude=500").at(9)));
    assertThat(rows(new FindingTable(), absent, AgentIds.plain()))
        .singleElement(STRING)
        .contains(
            " evidence_kind=absence turn_no=2 ",
            " trigger_quote=Hi window_from_turn=1 window_to_turn=2 window_ms=30000 waited_ms=null"
                + " nearest_miss_turn_no=2 nearest_miss_quote=Pah rude=500 label=rude"
                + " probability_bp=500 ");
  }

  static List<String> rows(AuditTable table, Audit audit, AgentIds ids) {
    List<String> rows = new ArrayList<>();
    PackTexts pack = new PackTexts(audit.pack(), new Utf8("0.0.1"));
    table.rows(
        new AuditTexts(published(audit, ids), pack, new Texts()), row -> rows.add(text(row)));
    return rows;
  }

  static String text(GenericRecord row) {
    Map<String, Object> columns = new LinkedHashMap<>();
    row.getSchema().getFields().forEach(field -> columns.put(field.name(), row.get(field.pos())));
    return String.join(
        " ",
        columns.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList());
  }

  private static String turn(
      int number,
      String speaker,
      @Nullable String agentKey,
      @Nullable String agentId,
      @Nullable Long atMs,
      String text,
      int n) {
    return "conversation_key=%s turn_no=%d speaker=%s agent_key=%s agent_id=%s at_ms=%s end_ms=%s internal=false text=%s n_words=%d%s"
        .formatted(
            KEY,
            number,
            speaker,
            agentKey,
            agentId,
            atMs,
            atMs == null ? null : atMs + 900,
            text,
            n,
            PACK);
  }

  private static String verdict(
      String agentKey,
      String agent,
      String rule,
      String status,
      String counts,
      @Nullable String reason) {
    String[] n = counts.split(" ", -1);
    return "conversation_key=%s agent_key=%s agent_id=%s%s status=%s opportunities=%s passed=%s failed=%s unsure=%s not_evaluated=%s reason=%s%s"
        .formatted(KEY, agentKey, agent, rule, status, n[0], n[1], n[2], n[3], n[4], reason, PACK);
  }
}
