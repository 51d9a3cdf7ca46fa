// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.address.Address;
import io.grundton.policy.By;
import io.grundton.policy.ConsistentRule;
import io.grundton.policy.ConsistentRule.Expect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Judges a {@link ConsistentRule}. */
final class ConsistentJudge implements Judge {
  private final ConsistentRule rule;
  private final By by;
  private final int agents;
  private final int customers;

  /**
   * A judge.
   *
   * @param agents the saying of all forms of address, by those whom the rule looks at
   * @param customers the same by the customer
   */
  ConsistentJudge(ConsistentRule rule, int agents, int customers) {
    this.rule = rule;
    this.by = rule.header().by();
    this.agents = agents;
    this.customers = customers;
  }

  @Override
  public void judge(Scene scene, Docket docket) {
    List<Integer> turns = Places.turns(rule.where(), by, scene);
    if (turns == null) {
      docket.missingForAll(Reason.NO_TIMESTAMPS);
      return;
    }
    docket.noOpportunity(turns.isEmpty() ? Reason.NO_TURN : Reason.NO_TRIGGER);
    Addressed model = null;
    int from = 0;
    if (rule.expect() == Expect.MATCH_CUSTOMER) {
      List<Addressed> said = said(customers, scene);
      model = said.stream().filter(Addressed::isSure).findFirst().orElse(null);
      if (said.isEmpty()) {
        return;
      }
      from = (model == null ? said.get(0) : model).heard().turn();
    }
    TreeMap<Integer, List<Addressed>> parts = new TreeMap<>();
    for (Addressed said : said(agents, scene)) {
      int turn = said.heard().turn();
      if (turn >= from && Collections.binarySearch(turns, turn) >= 0) {
        parts.computeIfAbsent(scene.responsibleFor(turn), p -> new ArrayList<>()).add(said);
      }
    }
    Addressed example = model;
    parts.forEach((participant, part) -> judge(scene, docket, participant, part, example));
  }

  private List<Addressed> said(int saying, Scene scene) {
    return Addressed.among(scene.heard().of(saying), rule.forms().code(), scene);
  }

  private void judge(
      Scene scene,
      Docket docket,
      int participant,
      List<Addressed> part,
      @Nullable Addressed customer) {
    List<Addressed> sure = part.stream().filter(Addressed::isSure).toList();
    Addressed model = rule.expect() == Expect.FIRST_USE && !sure.isEmpty() ? sure.get(0) : customer;
    Address right = right(model);
    List<Occurrence> wrong =
        sure.stream()
            .filter(said -> right != null && said.address() != right)
            .map(Addressed::heard)
            .toList();
    Occurrence trigger = model == null ? null : model.heard();
    if (!wrong.isEmpty()) {
      docket.fail(participant, docket.presences(wrong, trigger));
    } else if (sure.isEmpty() || right == null) {
      docket.unsure(
          participant,
          docket.presences(part.stream().map(Addressed::heard).limit(1).toList(), trigger));
    } else if (scene.conversation().truncated()) {
      docket.missing(participant, Reason.TRUNCATED);
    } else {
      docket.pass(participant);
    }
  }

  /** The right form; null where it depends on one that nobody uses beyond doubt. */
  private @Nullable Address right(@Nullable Addressed model) {
    return switch (rule.expect()) {
      case FORMAL -> Address.FORMAL;
      case INFORMAL -> Address.INFORMAL;
      case MATCH_CUSTOMER, FIRST_USE -> model == null ? null : model.address();
    };
  }
}
