// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.policy.Event;
import io.grundton.policy.RespondRule;
import io.grundton.policy.RespondRule.At;
import io.grundton.policy.Rule;
import io.grundton.policy.RuleHeader;
import io.grundton.transcript.Channel;
import java.time.Duration;
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
    Map<Channel, Long> withinMs =
        rule.required("within", RespondKind::withinMs, Map.<Channel, Long>of());
    rule.notSupported("calendar", "where", "before", "between", "except", "guards", "across");
    if (rule.count("at", "after") != 1) {
      rule.report(Mistake.KEYS_DO_NOT_FIT, "a rule that responds must have either 'at' or 'after'");
      return null;
    }
    if (after != null) {
      return new RespondRule(header, At.EVENT, after, withinMs);
    }
    return clock == null ? null : new RespondRule(header, clock, null, withinMs);
  }

  /* Either one limit for all channels, or a mapping from channels to limits. */
  private static @Nullable Map<Channel, Long> withinMs(YamlNode node) {
    if (node instanceof YamlMapping mapping && mapping.count("seconds", "turns") == 0) {
      return Shape.mapping(RespondKind::byChannel).read(node);
    }
    if (node instanceof YamlMapping mapping) {
      mapping.notSupported("turns");
      if (!mapping.has("seconds")) {
        mapping.close();
        return null;
      }
    }
    Duration duration = Shape.duration().read(node);
    if (duration == null) {
      return null;
    }
    Map<Channel, Long> limits = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      limits.put(channel, duration.toMillis());
    }
    return limits;
  }

  private static Map<Channel, Long> byChannel(YamlMapping mapping) {
    Map<Channel, Long> limits = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      Duration duration = mapping.optional(channel.code(), Shape.duration());
      if (duration != null) {
        limits.put(channel, duration.toMillis());
      }
    }
    if (mapping.isEmpty()) {
      mapping.mustBe(Mistake.ILLEGAL_VALUE, "a duration, or one for each channel");
    }
    return limits;
  }
}
