// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import io.grundton.audit.CompiledPack;
import io.grundton.label.Labeller;
import io.grundton.policy.LabelCondition;
import io.grundton.policy.Rule;
import java.util.List;

/** Finds labels that no classifier at hand gives. */
final class LabelLint {
  private LabelLint() {}

  static void check(Rule rule, CompiledPack compiled, List<Flaw> flaws) {
    for (LabelCondition asked : compiled.asked(rule)) {
      Labeller labeller = compiled.models().named(asked.model());
      if (labeller == null) {
        flaws.add(
            flaw(
                rule,
                "rule '%s' asks the model '%s', which no release has: name its file in the pipeline"
                    + " file, under models",
                asked.model()));
      } else if (labeller.band(asked.label()) == null) {
        flaws.add(
            flaw(
                rule,
                "rule '%s' asks the model '" + asked.model() + "' for '%s', which it never says",
                asked.label()));
      }
    }
  }

  private static Flaw flaw(Rule rule, String message, String what) {
    return new Flaw(
        rule.header().place(),
        Flaw.Kind.NO_SUCH_LABEL,
        message.formatted(rule.header().id(), what));
  }
}
