// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import io.grundton.audit.CompiledPack;
import io.grundton.audit.ExampleCheck;
import io.grundton.audit.Listening;
import io.grundton.policy.Manuscript;
import io.grundton.policy.Rule;
import io.grundton.policy.Saying;
import io.grundton.problem.Problems;
import io.grundton.text.Stemmer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Finds what in a pack can have no effect, by reading it. */
public final class Lint {
  private Lint() {}

  /** The flaws of a pack by place; {@code compiled} is the same pack, with this stemmer. */
  public static List<Flaw> of(Manuscript manuscript, CompiledPack compiled, Stemmer stemmer) {
    List<Flaw> flaws = new ArrayList<>();
    UseLint.check(manuscript, compiled, flaws);
    PhraseLint phrases = new PhraseLint(manuscript, flaws);
    manuscript.lists().forEach(phrases::checkList);
    Set<Saying> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Rule rule : compiled.pack().rules()) {
      RuleLint.check(rule, manuscript.pack(), flaws);
      LabelLint.check(rule, compiled, flaws);
      for (Listening listening : compiled.listening(rule)) {
        if (seen.add(listening.saying())) {
          phrases.check(listening.saying(), rule);
        }
      }
    }
    Problems problems = new Problems();
    ExampleCheck.run(compiled, problems);
    for (Part part : Coverage.of(manuscript, compiled, Proof.sound(problems), stemmer)) {
      checkExercised(part, flaws);
    }
    return flaws.stream().distinct().sorted(Flaw.BY_PLACE).toList();
  }

  /* Phrases only find more or less; what deletes findings should be shown to do so. */
  private static void checkExercised(Part part, List<Flaw> flaws) {
    boolean deletes =
        part.kind() == Part.Kind.GUARD
            || (part.kind() == Part.Kind.EXCEPTION && part.text().equals(part.phrase()));
    if (deletes && !part.exercised()) {
      flaws.add(
          new Flaw(
              part.place(),
              Flaw.Kind.NOT_SHOWN,
              "%s should have an example of its %s %s, but has none"
                  .formatted(
                      part.owner(),
                      part.kind().code(),
                      part.phrase().isEmpty() ? part.text() : '"' + part.phrase() + '"')));
    }
  }
}
