// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.policy.Family;
import io.grundton.policy.PolicyPack;
import io.grundton.policy.Rule;
import io.grundton.policy.RuleHeader;
import java.util.IdentityHashMap;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/** The strings that all rows of one pack share, encoded once. */
final class PackTexts {
  private final @Nullable Utf8 id;
  private final @Nullable Utf8 version;
  private final @Nullable Utf8 hash;
  private final Utf8 engineRelease;
  private final IdentityHashMap<Rule, RuleTexts> rules = new IdentityHashMap<>();

  PackTexts(@Nullable PolicyPack pack, Utf8 engineRelease) {
    this.id = pack == null ? null : new Utf8(pack.id());
    this.version = pack == null ? null : new Utf8(pack.version());
    this.hash = pack == null ? null : new Utf8(pack.hash());
    this.engineRelease = engineRelease;
  }

  @Nullable Utf8 id() {
    return id;
  }

  @Nullable Utf8 version() {
    return version;
  }

  @Nullable Utf8 hash() {
    return hash;
  }

  Utf8 engineRelease() {
    return engineRelease;
  }

  RuleTexts of(Rule rule) {
    return rules.computeIfAbsent(rule, RuleTexts::new);
  }

  /** The strings that all rows of one rule share. */
  static final class RuleTexts {
    final Utf8 id;
    final Utf8 kind;
    final Utf8 principle;
    final @Nullable Utf8 family;
    final Utf8 severity;
    final Integer weight;
    final Utf8 why;

    private RuleTexts(Rule rule) {
      RuleHeader header = rule.header();
      Family whom = header.family();
      id = new Utf8(header.id());
      kind = new Utf8(rule.kind());
      principle = new Utf8(header.principle());
      family = whom == null ? null : new Utf8(whom.code());
      severity = new Utf8(header.severity().code());
      weight = header.weight();
      why = new Utf8(header.why());
    }
  }
}
