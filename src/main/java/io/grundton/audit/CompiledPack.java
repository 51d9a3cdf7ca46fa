// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.label.Models;
import io.grundton.phrase.Phrase;
import io.grundton.phrase.PhraseIndex;
import io.grundton.policy.LabelCondition;
import io.grundton.policy.PolicyPack;
import io.grundton.policy.Rule;
import io.grundton.text.Stemmer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A pack made ready to judge: all its phrases in one index, a judge for each rule. Immutable, for
 * any number of threads.
 */
public final class CompiledPack {
  private final PolicyPack pack;
  private final Models models;
  private final SayingIndex sayings = new SayingIndex();
  private final LabelIndex labels = new LabelIndex();
  private final PhraseIndex index;
  private final List<CompiledRule> rules = new ArrayList<>();

  /** A pack with the stemmer of its language, and no classifiers. */
  public CompiledPack(PolicyPack pack, Stemmer stemmer) {
    this(pack, stemmer, Models.NONE);
  }

  /** A pack with the stemmer of its language and the classifiers at hand. */
  public CompiledPack(PolicyPack pack, Stemmer stemmer, Models models) {
    this.pack = pack;
    this.models = models;
    Judges judges = new Judges(sayings, labels);
    for (Rule rule : pack.rules()) {
      int first = sayings.size();
      int firstLabel = labels.size();
      Conditions conditions = new Conditions(rule.header().when(), judges);
      Judge judge = judges.of(rule);
      rules.add(
          new CompiledRule(
              rule,
              conditions,
              judge,
              first,
              sayings.size(),
              firstLabel,
              labels.size(),
              needsCustomerName(first, sayings.size())));
    }
    this.index = sayings.build(stemmer);
  }

  private boolean needsCustomerName(int from, int to) {
    for (int i = from; i < to; i++) {
      List<Phrase> say = sayings.saying(i).saying().say();
      if (!say.isEmpty() && say.stream().allMatch(Phrase::asksForCustomerName)) {
        return true;
      }
    }
    return false;
  }

  /** The pack as it was loaded. */
  public PolicyPack pack() {
    return pack;
  }

  /**
   * The common hash of the pack's classifiers and of {@code others} that take part by these names;
   * null where none does.
   */
  @Nullable String modelHash(Models others, Collection<String> names) {
    Set<String> all = new HashSet<>(labels.models());
    all.addAll(names);
    return models.and(others).hash(all);
  }

  Listener listener() {
    return new Listener(sayings, index, labels, models);
  }

  LabelIndex labels() {
    return labels;
  }

  /**
   * The verdicts of all rules, in the pack's order; what was found is added to {@code findings}.
   */
  List<Verdict> judge(Scene scene, String conversationKey, List<Finding> findings) {
    List<Verdict> verdicts = new ArrayList<>(rules.size() * scene.cast().participants().size());
    for (CompiledRule rule : rules) {
      judge(rule, scene, conversationKey, verdicts, findings);
    }
    return verdicts;
  }

  /** The verdicts of one of the pack's rules. */
  List<Verdict> judge(Rule rule, Scene scene, String conversationKey, List<Finding> findings) {
    List<Verdict> verdicts = new ArrayList<>();
    judge(compiled(rule), scene, conversationKey, verdicts, findings);
    return verdicts;
  }

  private void judge(
      CompiledRule rule,
      Scene scene,
      String conversationKey,
      List<Verdict> verdicts,
      List<Finding> findings) {
    if (scene.trace().wanted()) {
      scene.trace().add(new Step.Asked(rule.rule(), listening(rule)));
      rule.conditions().tell(scene);
    }
    String language = scene.conversation().language();
    boolean otherLanguage =
        pack.language() != null && language != null && !Objects.equals(pack.language(), language);
    Docket docket = new Docket(rule.rule(), scene, conversationKey, findings);
    judge(rule, scene, otherLanguage, docket);
    docket.close(verdicts);
  }

  /** What is listened to for one of the pack's rules, its events and conditions included. */
  public List<Listening> listening(Rule rule) {
    return listening(compiled(rule));
  }

  /** The labels that one of the pack's rules asks for, its events and conditions included. */
  public List<LabelCondition> asked(Rule rule) {
    CompiledRule compiled = compiled(rule);
    return IntStream.range(compiled.firstLabel(), compiled.endLabel())
        .mapToObj(labels::condition)
        .toList();
  }

  /** The classifiers at hand. */
  public Models models() {
    return models;
  }

  private List<Listening> listening(CompiledRule rule) {
    List<Listening> listening = new ArrayList<>();
    for (int i = rule.firstSaying(); i < rule.endSaying(); i++) {
      listening.add(sayings.saying(i).seenBy(rule.rule()));
    }
    return listening;
  }

  private CompiledRule compiled(Rule rule) {
    for (CompiledRule compiled : rules) {
      if (compiled.rule() == rule) {
        return compiled;
      }
    }
    throw new IllegalArgumentException(
        "the rule must be one of the pack's own, but was " + rule.header().id());
  }

  private static void judge(CompiledRule rule, Scene scene, boolean otherLanguage, Docket docket) {
    Answer facts = rule.conditions().factsHold(scene);
    if (facts.kind() == Answer.Kind.NO) {
      docket.noOpportunity(Reason.CONDITION_FALSE);
      return;
    }
    if (rule.listens() && otherLanguage) {
      docket.missingForAll(Reason.OTHER_LANGUAGE);
      return;
    }
    Answer applies = facts.and(rule.conditions().eventsHappened(scene));
    if (applies.kind() == Answer.Kind.NO) {
      docket.noOpportunity(Reason.CONDITION_FALSE);
    } else if (applies.missing() != null) {
      docket.missingForAll(applies.missing());
    } else if (rule.needsCustomerName() && Listener.namesOf(scene.conversation()).isEmpty()) {
      docket.missingForAll(Reason.MISSING_METADATA);
    } else {
      if (applies.kind() == Answer.Kind.UNSURE) {
        docket.doubtfulRule();
      }
      rule.judge().judge(scene, docket);
    }
  }

  /**
   * A rule made ready.
   *
   * @param firstSaying the number of the first of its sayings
   * @param endSaying the number after the last
   * @param firstLabel the number of the first of its labels
   * @param endLabel the number after the last
   * @param needsCustomerName whether it can say nothing without the customer's name
   */
  private record CompiledRule(
      Rule rule,
      Conditions conditions,
      Judge judge,
      int firstSaying,
      int endSaying,
      int firstLabel,
      int endLabel,
      boolean needsCustomerName) {
    /** Whether it depends on words or labels, and so on their language. */
    boolean listens() {
      return endLabel > firstLabel || endSaying > firstSaying;
    }
  }
}
