// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.calendar.BusinessHours;
import io.grundton.policy.Event;
import io.grundton.policy.RespondRule;
import io.grundton.policy.RespondRule.At;
import io.grundton.policy.Rule;
import io.grundton.policy.RuleHeader;
import io.grundton.policy.Scope.Within;
import io.grundton.policy.Where;
import io.grundton.transcript.Channel;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads rules of the kind {@code respond}. */
final class RespondKind implements RuleKind {
  private final Shape<At> at;

  RespondKind() {
    Map<String, At> words = new LinkedHashMap<>();
    words.put("first", At.FIRST);
    words.put("every", At.EVERY);
    this.at = Shape.oneOf(words);
  }

  @Override
  public @Nullable Rule read(YamlMapping rule, RuleHeader header, Vocabulary vocabulary) {
    At clock = rule.optional("at", at);
    Event after = rule.optional("after", vocabulary.event(header.id()));
    Map<Channel, Within> within =
        rule.required("within", RespondKind::within, Map.<Channel, Within>of());
    BusinessHours hours = rule.optional("calendar", vocabulary.calendar());
    Where where = Vocabulary.where(rule);
    rule.misfits(
        "a rule that responds ends with the answer, and 'where' says where its clock may start",
        "before",
        "between");
    rule.misfits(
        "a rule that responds has no phrases of its own: give them to the event of 'after'",
        "say",
        "except",
        "guards",
        "across");
    if (rule.count("at", "after") != 1) {
      rule.report(Mistake.KEYS_DO_NOT_FIT, "a rule that responds must have either 'at' or 'after'");
      return null;
    }
    if (after != null) {
      return new RespondRule(header, At.EVENT, after, where, within, hours);
    }
    return clock == null ? null : new RespondRule(header, clock, null, where, within, hours);
  }

  /* Either one limit for all channels, or a mapping from channels to limits. */
  private static @Nullable Map<Channel, Within> within(YamlNode node) {
    if (node instanceof YamlMapping mapping && mapping.count("seconds", "turns") == 0) {
      return Shape.mapping(RespondKind::byChannel).read(node);
    }
    Within within = ScopeReader.WITHIN.read(node);
    if (within == null) {
      return null;
    }
    Map<Channel, Within> limits = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      limits.put(channel, within);
    }
    return limits;
  }

  private static Map<Channel, Within> byChannel(YamlMapping mapping) {
    Map<Channel, Within> limits = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      Within within = mapping.optional(channel.code(), ScopeReader.WITHIN);
      if (within != null) {
        limits.put(channel, within);
      }
    }
    if (mapping.isEmpty()) {
      mapping.mustBe(
          Mistake.ILLEGAL_VALUE, "a duration, 'turns' and 'seconds', or one of these per channel");
    }
    return limits;
  }
}
