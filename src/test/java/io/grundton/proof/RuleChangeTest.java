// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import static io.grundton.policy.Rules.pack;
import static io.grundton.policy.Rules.rule;
import static io.grundton.policy.Rules.say;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.policy.PolicyPack;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RuleChangeTest {
  @Test
  void namesWhatOfARuleIsOther() {
    PolicyPack before =
        pack(
            rule("same").forbid(say("a")),
            rule("said").forbid(say("a")),
            rule("gone").forbid(say("a")),
            rule("kind").forbid(say("a")),
            rule("many").weight(2).forbid(say("a")));
    PolicyPack after =
        pack(
            rule("many").weight(3).trial().forbid(say("b")),
            rule("new").forbid(say("a")),
            rule("said").forbid(say("b")),
            rule("same").forbid(say("a")),
            rule("kind").require(say("a")));
    assertThat(RuleChange.between(before, after))
        .containsExactly(
            new RuleChange("many", RuleChange.Kind.CHANGED, List.of("weight", "trial", "saying")),
            new RuleChange("new", RuleChange.Kind.ADDED, List.of()),
            new RuleChange("said", RuleChange.Kind.CHANGED, List.of("saying")),
            new RuleChange("kind", RuleChange.Kind.CHANGED, List.of("kind")),
            new RuleChange("gone", RuleChange.Kind.REMOVED, List.of()));
  }
}
