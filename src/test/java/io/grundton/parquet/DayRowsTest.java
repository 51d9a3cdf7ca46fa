// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.audit.SampleAudits;
import io.grundton.privacy.AgentIds;
import io.grundton.rollup.DayMeasure;
import io.grundton.rollup.Rollup;
import io.grundton.transcript.Keys;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whole rows of the tables of days and of rejections. */
final class DayRowsTest {
  private static final String A7 = Keys.agent("harbour", "a7");
  private static final String A8 = Keys.agent("harbour", "a8");
  private static final String PACK = " pack_id=harbour/chat-en pack_version=7";
  private static final String CHAT = " channel=chat language=en topic=refund";

  private final Rollup rollup = rollup();

  @Test
  void tellTheDayOfAnAgent() {
    AgentDayTable table = new AgentDayTable();

    assertThat(rollup.agentDays().map(day -> AuditRowsTest.text(table.row(day))))
        .hasSize(4)
        .contains(
            "agent_key="
                + A7
                + " agent_id=a7 vendor_id=harbour-ltd team=blue site=lisbon in_house=false"
                + PACK
                + " agent_kind=human"
                + CHAT
                + zeros("n_conversations=0 n_handled=1", "N_CONVERSATIONS|N_HANDLED"),
            "agent_key=null agent_id=null vendor_id=quay team=null site=null in_house=false"
                + " pack_id=null pack_version=null agent_kind=none channel=email language=null"
                + " topic=null"
                + zeros("n_conversations=1", "N_CONVERSATIONS")
                    .replace("n_outcome_unknown=0", "n_outcome_unknown=1"));
  }

  @Test
  void tellTheDayOfAVendor() {
    VendorDayTable table = new VendorDayTable();

    assertThat(rollup.vendorDays().map(day -> AuditRowsTest.text(table.row(day))))
        .hasSize(3)
        .contains(
            "vendor_id=own in_house=true"
                + PACK
                + " agent_kind=bot"
                + CHAT
                + zeros("n_conversations=0 n_handled=1", "N_CONVERSATIONS|N_HANDLED"));
  }

  @Test
  void tellTheDayOfAnAgentUnderARule() {
    AgentRuleDayTable table = new AgentRuleDayTable();

    assertThat(rollup.agentRuleDays().map(day -> AuditRowsTest.text(table.row(day))))
        .hasSize(6)
        .contains(
            "agent_key="
                + A8
                + " agent_id=a8 vendor_id=harbour-ltd team=blue site=lisbon in_house=false"
                + PACK
                + " agent_kind=human"
                + CHAT
                + " rule_id=care.sorry principle_id=care kind=count severity=info family=null"
                + " weight=1 rule_status=live n_pass=0 n_fail=0 n_not_applicable=0 n_unsure=0"
                + " n_not_evaluated=1 opportunities=1 passed=0 failed=0 sum_earned_weight=0"
                + " sum_possible_weight=0");
  }

  @Test
  void tellTheDayOfAVendorUnderARule() {
    RuleDayTable table = new RuleDayTable();

    assertThat(rollup.ruleDays().map(day -> AuditRowsTest.text(table.row(day))))
        .hasSize(5)
        .contains(
            "vendor_id=harbour-ltd in_house=false"
                + PACK
                + " agent_kind=human"
                + CHAT
                + " rule_id=care.consent principle_id=care kind=require severity=critical"
                + " family=customer weight=3 rule_status=live n_pass=0 n_fail=1"
                + " n_not_applicable=0 n_unsure=0 n_not_evaluated=0 opportunities=1 passed=0"
                + " failed=1 sum_earned_weight=0 sum_possible_weight=30000");
  }

  @Test
  void tellARejection() {
    assertThat(
            AuditRowsTest.text(
                new RejectedTable("0.0.1").row(Written.rejection(12, "cd".repeat(32)))))
        .isEqualTo(
            "source_id=harbour source_file=harbour/2026-11-22/chats.jsonl.gz byte_offset=900"
                + " record_no=12 reason=missing_field"
                + " message=started_at must be given, but is not byte_length=77 sha256="
                + "cd".repeat(32)
                + " engine_release=0.0.1");
  }

  /** The measures that are given, and 0 for all that do not match. */
  private static String zeros(String given, String matching) {
    return " "
        + given
        + Stream.of(DayMeasure.values())
            .filter(measure -> !measure.name().matches(matching))
            .map(measure -> " " + measure.column() + "=0")
            .collect(Collectors.joining());
  }

  private static Rollup rollup() {
    Rollup rollup = new Rollup();
    Stream.of(SampleAudits.busy(), SampleAudits.empty())
        .map(audit -> AuditRowsTest.published(audit, AgentIds.plain()))
        .forEach(published -> rollup.add(published.audit(), published.agents()));
    return rollup;
  }
}
