// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

import io.grundton.phrase.Phrase;
import io.grundton.phrase.PhraseParser;
import io.grundton.problem.Place;
import io.grundton.transcript.Channel;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules and packs for tests: {@code rule("no-blame").forbid(say("your fault"))}. */
public final class Rules {
  private Rules() {}

  public static Saying say(String... phrases) {
    return new Saying(phrases(phrases), List.of(), Set.of());
  }

  public static Saying except(Saying saying, String... phrases) {
    return new Saying(saying.say(), phrases(phrases), saying.guards());
  }

  public static Saying guarded(Saying saying, Guard... guards) {
    return new Saying(saying.say(), saying.except(), Set.of(guards));
  }

  public static Event event(By by, String... phrases) {
    return named("event", by, phrases);
  }

  public static Event named(String name, By by, String... phrases) {
    return new Event(name, by, Where.EVERYWHERE, say(phrases));
  }

  public static Scope in(Where where) {
    return new Scope(where, null, null, null);
  }

  public static Scope after(Event event) {
    return new Scope(Where.EVERYWHERE, event, null, null);
  }

  public static Scope before(Event event) {
    return new Scope(Where.EVERYWHERE, null, event, null);
  }

  public static Scope within(Scope scope, @Nullable Integer turns, @Nullable Integer seconds) {
    return new Scope(
        scope.where(),
        scope.after(),
        scope.before(),
        new Scope.Within(turns, seconds == null ? null : 1_000L * seconds));
  }

  /** A pack with the principle {@code p}, English, where nothing else is said. */
  public static PolicyPack pack(Rule... rules) {
    return pack(Scoring.DEFAULT, List.of(new Principle("p", "We help.", 1)), rules);
  }

  public static PolicyPack pack(Scoring scoring, List<Principle> principles, Rule... rules) {
    return new PolicyPack(
        "test/pack",
        "1.0.0",
        "ab".repeat(32),
        "en",
        "We help.",
        principles,
        scoring,
        Map.of(),
        Arrays.asList(rules));
  }

  public static RuleDraft rule(String id) {
    return new RuleDraft(id);
  }

  private static List<Phrase> phrases(String... phrases) {
    PhraseParser parser = new PhraseParser(Map.of());
    return Arrays.stream(phrases).map(parser::parse).toList();
  }

  /** A rule whose kind is said last. */
  public static final class RuleDraft {
    private final String id;
    private String principle = "p";
    private Severity severity = Severity.MINOR;
    private @Nullable Family family;
    private int weight = 1;
    private boolean trial;
    private By by = By.AGENT;
    private List<Condition> when = List.of();
    private Status onMissing = Status.NOT_EVALUATED;
    private @Nullable String suggestion;
    private List<Example> examples = List.of();

    private RuleDraft(String id) {
      this.id = id;
    }

    public RuleDraft principle(String value) {
      principle = value;
      return this;
    }

    public RuleDraft severity(Severity value) {
      severity = value;
      return this;
    }

    public RuleDraft critical(Family value) {
      severity = Severity.CRITICAL;
      family = value;
      return this;
    }

    public RuleDraft weight(int value) {
      weight = value;
      return this;
    }

    public RuleDraft trial() {
      trial = true;
      return this;
    }

    public RuleDraft by(By value) {
      by = value;
      return this;
    }

    public RuleDraft when(Condition... conditions) {
      when = Arrays.asList(conditions);
      return this;
    }

    public RuleDraft onMissing(Status value) {
      onMissing = value;
      return this;
    }

    public RuleDraft suggest(String value) {
      suggestion = value;
      return this;
    }

    public RuleDraft examples(Example... values) {
      examples = Arrays.asList(values);
      return this;
    }

    public ForbidRule forbid(Saying saying) {
      return forbid(saying, Scope.WHOLE);
    }

    public ForbidRule forbid(Saying saying, Scope scope) {
      return new ForbidRule(header(), saying, scope);
    }

    public RequireRule require(Saying saying) {
      return require(saying, Scope.WHOLE);
    }

    public RequireRule require(Saying saying, Scope scope) {
      return new RequireRule(header(), saying, scope);
    }

    /** The swap's bad phrases are parsed in its order. */
    public PreferRule prefer(Map<String, String> swap, Scope scope) {
      return new PreferRule(header(), say(swap.keySet().toArray(String[]::new)), swap, scope);
    }

    public PreferRule prefer(Map<String, String> swap) {
      return prefer(swap, Scope.WHOLE);
    }

    /** German forms of address. */
    public ConsistentRule consistent(ConsistentRule.Expect expect, Where where, Guard... guards) {
      return new ConsistentRule(
          header(), ConsistentRule.Forms.ADDRESS_DE, expect, where, List.of(), Set.of(guards));
    }

    public ConsistentRule consistent(ConsistentRule.Expect expect, Guard... guards) {
      return consistent(expect, Where.EVERYWHERE, guards);
    }

    /** Steps at any distance. */
    public SequenceRule sequence(Set<String> allowMissing, Event... steps) {
      return sequence(allowMissing, null, steps);
    }

    public SequenceRule sequence(
        Set<String> allowMissing, Scope.@Nullable Within maxGap, Event... steps) {
      return new SequenceRule(header(), Arrays.asList(steps), allowMissing, maxGap);
    }

    public RequireRule require(Event wanted, Scope scope) {
      return new RequireRule(header(), wanted, scope);
    }

    public CountRule count(
        Saying saying, CountRule.Per per, @Nullable Integer min, @Nullable Integer max) {
      return new CountRule(header(), saying, Where.EVERYWHERE, per, min, max);
    }

    public CountRule count(
        Saying saying,
        Where where,
        CountRule.Per per,
        @Nullable Integer min,
        @Nullable Integer max) {
      return new CountRule(header(), saying, where, per, min, max);
    }

    /** To be answered within so many seconds on every channel. */
    public RespondRule respond(RespondRule.At at, long seconds) {
      return new RespondRule(header(), at, null, everywhere(seconds));
    }

    public RespondRule respond(Event after, long seconds) {
      return new RespondRule(header(), RespondRule.At.EVENT, after, everywhere(seconds));
    }

    private static Map<Channel, Long> everywhere(long seconds) {
      Map<Channel, Long> withinMs = new EnumMap<>(Channel.class);
      for (Channel channel : Channel.values()) {
        withinMs.put(channel, 1_000 * seconds);
      }
      return withinMs;
    }

    public RuleHeader header() {
      return new RuleHeader(
          id,
          principle,
          "Because.",
          severity,
          family,
          weight,
          trial,
          by,
          when,
          onMissing,
          suggestion,
          examples,
          new Place("rules.yaml", 1, 1));
    }
  }
}
