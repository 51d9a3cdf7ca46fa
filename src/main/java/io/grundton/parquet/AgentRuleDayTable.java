// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.policy.Family;
import io.grundton.rollup.AgentRuleDay;
import io.grundton.rollup.RuleKey;
import io.grundton.rollup.RuleMeasure;
import io.grundton.rollup.VendorKey;
import org.apache.avro.generic.GenericRecord;

/** The rows of agent_rule_day. */
final class AgentRuleDayTable {
  private enum Column {
    AGENT_KEY,
    AGENT_ID,
    VENDOR_ID,
    TEAM,
    SITE,
    IN_HOUSE,
    PACK_ID,
    PACK_VERSION,
    AGENT_KIND,
    CHANNEL,
    LANGUAGE,
    TOPIC,
    RULE_ID,
    PRINCIPLE_ID,
    KIND,
    SEVERITY,
    FAMILY,
    WEIGHT,
    RULE_STATUS
  }

  private static final RuleMeasure[] ALL = RuleMeasure.values();

  private final Row<Column> row = new Row<>(Table.AGENT_RULE_DAY, Column.values(), ALL);

  /** The row; valid until the next one. */
  GenericRecord row(AgentRuleDay day) {
    VendorKey key = day.key().vendor();
    row.text(Column.AGENT_KEY, day.key().agent().key());
    row.text(Column.AGENT_ID, day.key().agent().id());
    row.text(Column.TEAM, day.key().team());
    row.text(Column.SITE, day.key().site());
    row.text(Column.VENDOR_ID, key.vendorId());
    row.set(Column.IN_HOUSE, key.inHouse());
    row.text(Column.PACK_ID, key.packId());
    row.text(Column.PACK_VERSION, key.packVersion());
    row.text(Column.AGENT_KIND, key.agentKind().code());
    row.text(Column.CHANNEL, key.channel().code());
    row.text(Column.LANGUAGE, key.language());
    row.text(Column.TOPIC, key.topic());
    rule(day.rule());
    for (RuleMeasure measure : ALL) {
      row.measure(measure, day.sums().get(measure));
    }
    return row.values();
  }

  private void rule(RuleKey rule) {
    Family family = rule.family();
    row.text(Column.RULE_ID, rule.ruleId());
    row.text(Column.PRINCIPLE_ID, rule.principleId());
    row.text(Column.KIND, rule.kind());
    row.text(Column.SEVERITY, rule.severity().code());
    row.text(Column.FAMILY, family == null ? null : family.code());
    row.set(Column.WEIGHT, rule.weight());
    row.text(Column.RULE_STATUS, rule.status());
  }
}
