// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.rollup.Rollup;
import java.io.IOException;

/** tmp. */
public final class RollupWriter {
  private final TableFiles files;

  /** tmp. */
  public RollupWriter(TableFiles files) {
    this.files = files;
  }

  /** tmp. */
  public void write(Rollup rollup) throws IOException {
    AgentDayTable agentDays = new AgentDayTable();
    for (var day : rollup.agentDays().toList()) {
      files.write(Table.AGENT_DAY, day.key().vendor().date(), agentDays.row(day));
    }
    VendorDayTable vendorDays = new VendorDayTable();
    for (var day : rollup.vendorDays().toList()) {
      files.write(Table.VENDOR_DAY, day.key().date(), vendorDays.row(day));
    }
    AgentRuleDayTable agentRuleDays = new AgentRuleDayTable();
    for (var day : rollup.agentRuleDays().toList()) {
      files.write(Table.AGENT_RULE_DAY, day.key().vendor().date(), agentRuleDays.row(day));
    }
    RuleDayTable ruleDays = new RuleDayTable();
    for (var day : rollup.ruleDays().toList()) {
      files.write(Table.RULE_DAY, day.key().date(), ruleDays.row(day));
    }
  }
}
