// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.rollup.AgentDay;
import io.grundton.rollup.AgentRuleDay;
import io.grundton.rollup.Rollup;
import io.grundton.rollup.RuleDay;
import io.grundton.rollup.VendorDay;
import java.io.IOException;
import java.util.Iterator;

/**
 * Writes roll-ups to the tables agent_day, vendor_day, agent_rule_day and rule_day. A roll-up must
 * be whole: its dates complete, so that no other has the same keys. Not safe for use by several
 * threads at once.
 */
public final class RollupWriter {
  private final TableFiles files;
  private final AgentDayTable agentDays = new AgentDayTable();
  private final VendorDayTable vendorDays = new VendorDayTable();
  private final AgentRuleDayTable agentRuleDays = new AgentRuleDayTable();
  private final RuleDayTable ruleDays = new RuleDayTable();

  /**
   * A writer.
   *
   * @param files where rows go; whoever opened them finishes them
   */
  public RollupWriter(TableFiles files) {
    this.files = files;
  }

  /** Writes all rows of a roll-up, each table by key. */
  public void write(Rollup rollup) throws IOException {
    for (Iterator<AgentDay> it = rollup.agentDays().iterator(); it.hasNext(); ) {
      AgentDay day = it.next();
      files.write(Table.AGENT_DAY, day.key().vendor().date(), agentDays.row(day));
    }
    for (Iterator<VendorDay> it = rollup.vendorDays().iterator(); it.hasNext(); ) {
      VendorDay day = it.next();
      files.write(Table.VENDOR_DAY, day.key().date(), vendorDays.row(day));
    }
    for (Iterator<AgentRuleDay> it = rollup.agentRuleDays().iterator(); it.hasNext(); ) {
      AgentRuleDay day = it.next();
      files.write(Table.AGENT_RULE_DAY, day.key().vendor().date(), agentRuleDays.row(day));
    }
    for (Iterator<RuleDay> it = rollup.ruleDays().iterator(); it.hasNext(); ) {
      RuleDay day = it.next();
      files.write(Table.RULE_DAY, day.key().date(), ruleDays.row(day));
    }
  }
}
