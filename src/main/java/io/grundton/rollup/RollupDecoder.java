// SPDX-License-Identifier: Apache-2.0
package io.grundton.rollup;

import io.grundton.audit.Participant;
import io.grundton.policy.Family;
import io.grundton.policy.Severity;
import io.grundton.privacy.PublishedAgent;
import io.grundton.transcript.Channel;
import java.io.DataInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads roll-ups as {@link RollupEncoder} wrote them. */
final class RollupDecoder {
  private final DataInput in;
  private final List<String> strings = new ArrayList<>();
  private final List<RuleKey> rules = new ArrayList<>();

  RollupDecoder(DataInput in) {
    this.in = in;
  }

  Map<AgentKey, Part> read() throws IOException {
    int format = in.readByte();
    if (format != RollupEncoder.FORMAT) {
      throw new IOException(
          "the format of a roll-up must be %d, but was %d".formatted(RollupEncoder.FORMAT, format));
    }
    int count = Varint.readInt(in);
    Map<AgentKey, Part> parts = new HashMap<>();
    for (int i = 0; i < count; i++) {
      AgentKey key = agent();
      Part part = new Part();
      part.day().readFrom(in);
      int ruleCount = Varint.readInt(in);
      for (int j = 0; j < ruleCount; j++) {
        part.of(rule()).readFrom(in);
      }
      parts.put(key, part);
    }
    return parts;
  }

  private AgentKey agent() throws IOException {
    VendorKey vendor =
        new VendorKey(
            LocalDate.ofEpochDay(in.readLong()),
            required(),
            in.readBoolean(),
            string(),
            string(),
            Participant.Kind.valueOf(required()),
            Channel.valueOf(required()),
            string(),
            string());
    return new AgentKey(vendor, new PublishedAgent(string(), string()), string(), string());
  }

  private RuleKey rule() throws IOException {
    int number = Varint.readInt(in);
    if (number != RollupEncoder.NEW) {
      return rules.get(number - RollupEncoder.FIRST);
    }
    String id = required();
    String principle = required();
    String kind = required();
    Severity severity = Severity.valueOf(required());
    String family = string();
    RuleKey rule =
        new RuleKey(
            id,
            principle,
            kind,
            severity,
            family == null ? null : Family.valueOf(family),
            in.readInt(),
            required());
    rules.add(rule);
    return rule;
  }

  private String required() throws IOException {
    String value = string();
    if (value == null) {
      throw new IOException("a required part of a key must not be null, but was");
    }
    return value;
  }

  private @Nullable String string() throws IOException {
    int number = Varint.readInt(in);
    if (number == RollupEncoder.NULL) {
      return null;
    }
    if (number != RollupEncoder.NEW) {
      return strings.get(number - RollupEncoder.FIRST);
    }
    byte[] utf8 = new byte[Varint.readInt(in)];
    in.readFully(utf8);
    String value = new String(utf8, StandardCharsets.UTF_8);
    strings.add(value);
    return value;
  }
}
