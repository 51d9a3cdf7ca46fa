// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.phrase.PhraseIndex;
import io.grundton.policy.Condition;
import io.grundton.policy.PolicyPack;
import io.grundton.policy.Rule;
import io.grundton.text.Stemmer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A pack made ready to judge: all its phrases in one index, a judge for each rule. Immutable, for
 * any number of threads.
 */
public final class CompiledPack {
  private final PolicyPack pack;
  private final SayingIndex sayings = new SayingIndex();
  private final PhraseIndex index;
  private final List<CompiledRule> rules = new ArrayList<>();

  /** A pack with the stemmer of its language. */
  public CompiledPack(PolicyPack pack, Stemmer stemmer) {
    this.pack = pack;
    Judges judges = new Judges(sayings);
    for (Rule rule : pack.rules()) {
      int first = sayings.size();
      List<NumberedEvent> events = new ArrayList<>();
      for (Condition condition : rule.header().when()) {
        if (condition instanceof Condition.Happens happens) {
          events.add(judges.event(happens.event()));
        }
      }
      Conditions conditions = new Conditions(rule.header().when(), events);
      Judge judge = judges.of(rule);
      rules.add(
          new CompiledRule(
              rule,
              conditions,
              judge,
              sayings.size() > first,
              needsCustomerName(first, sayings.size())));
    }
    this.index = sayings.build(stemmer);
  }

  private boolean needsCustomerName(int from, int to) {
    for (int i = from; i < to; i++) {
      if (sayings.saying(i).saying().say().stream().allMatch(p -> p.asksForCustomerName())) {
        return true;
      }
    }
    return false;
  }

  /** The pack as it was loaded. */
  public PolicyPack pack() {
    return pack;
  }

  Listener listener() {
    return new Listener(sayings, index);
  }

  /**
   * The verdicts of all rules, in the pack's order; what was found is added to {@code findings}.
   */
  List<Verdict> judge(Scene scene, String conversationKey, List<Finding> findings) {
    String language = scene.conversation().language();
    boolean otherLanguage =
        pack.language() != null && language != null && !Objects.equals(pack.language(), language);
    List<Verdict> verdicts = new ArrayList<>(rules.size() * scene.cast().participants().size());
    for (CompiledRule rule : rules) {
      Docket docket = new Docket(rule.rule(), scene, conversationKey, findings);
      judge(rule, scene, otherLanguage, docket);
      docket.close(verdicts);
    }
    return verdicts;
  }

  private static void judge(CompiledRule rule, Scene scene, boolean otherLanguage, Docket docket) {
    if (!rule.conditions().factsHold(scene)) {
      docket.noOpportunity(Reason.CONDITION_FALSE);
      return;
    }
    if (rule.listens() && otherLanguage) {
      docket.missingForAll(Reason.OTHER_LANGUAGE);
      return;
    }
    Boolean happened = rule.conditions().eventsHappened(scene);
    if (happened == null) {
      docket.missingForAll(Reason.NO_TIMESTAMPS);
    } else if (!happened) {
      docket.noOpportunity(Reason.CONDITION_FALSE);
    } else if (rule.needsCustomerName() && Listener.namesOf(scene.conversation()).isEmpty()) {
      docket.missingForAll(Reason.MISSING_METADATA);
    } else {
      rule.judge().judge(scene, docket);
    }
  }

  /**
   * A rule made ready.
   *
   * @param listens whether it depends on words, and so on their language
   * @param needsCustomerName whether it can say nothing without the customer's name
   */
  private record CompiledRule(
      Rule rule, Conditions conditions, Judge judge, boolean listens, boolean needsCustomerName) {}
}
