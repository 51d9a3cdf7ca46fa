// SPDX-License-Identifier: Apache-2.0
package io.grundton.rollup;

import io.grundton.policy.Family;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/*
 * The same few strings and rules stand in all keys, so each is written once, where it first occurs,
 * and by its number afterwards: 0 is null, 1 announces a new one, the n-th is n + 1.
 */
/** Writes roll-ups as {@link RollupDecoder} reads them. */
final class RollupEncoder {
  static final int FORMAT = 1;
  static final int NULL = 0;
  static final int NEW = 1;
  static final int FIRST = 2;

  private final DataOutput out;
  private final Map<String, Integer> strings = new HashMap<>();
  private final Map<RuleKey, Integer> rules = new HashMap<>();

  RollupEncoder(DataOutput out) {
    this.out = out;
  }

  void write(Map<AgentKey, Part> parts) throws IOException {
    out.writeByte(FORMAT);
    Varint.write(parts.size(), out);
    for (Entry<AgentKey, Part> part : parts.entrySet()) {
      agent(part.getKey());
      part.getValue().day().writeTo(out);
      Varint.write(part.getValue().rules().size(), out);
      for (Entry<RuleKey, Sums<RuleMeasure>> sums : part.getValue().rules().entrySet()) {
        rule(sums.getKey());
        sums.getValue().writeTo(out);
      }
    }
  }

  private void agent(AgentKey key) throws IOException {
    VendorKey vendor = key.vendor();
    out.writeLong(vendor.date().toEpochDay());
    string(vendor.vendorId());
    out.writeBoolean(vendor.inHouse());
    string(vendor.packId());
    string(vendor.packVersion());
    string(vendor.agentKind().name());
    string(vendor.channel().name());
    string(vendor.language());
    string(vendor.topic());
    string(key.agent().key());
    string(key.agent().id());
    string(key.team());
    string(key.site());
  }

  private void rule(RuleKey rule) throws IOException {
    Integer known = rules.putIfAbsent(rule, FIRST + rules.size());
    if (known != null) {
      Varint.write(known, out);
      return;
    }
    Varint.write(NEW, out);
    string(rule.ruleId());
    string(rule.principleId());
    string(rule.kind());
    string(rule.severity().name());
    Family family = rule.family();
    string(family == null ? null : family.name());
    out.writeInt(rule.weight());
    string(rule.status());
  }

  private void string(@Nullable String value) throws IOException {
    if (value == null) {
      Varint.write(NULL, out);
      return;
    }
    Integer known = strings.putIfAbsent(value, FIRST + strings.size());
    if (known != null) {
      Varint.write(known, out);
      return;
    }
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    Varint.write(NEW, out);
    Varint.write(utf8.length, out);
    out.write(utf8);
  }
}
