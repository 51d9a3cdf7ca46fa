// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import io.grundton.audit.CompiledPack;
import io.grundton.audit.ExampleCheck;
import io.grundton.audit.Listening;
import io.grundton.phrase.Phrase;
import io.grundton.policy.Event;
import io.grundton.policy.Example;
import io.grundton.policy.Manuscript;
import io.grundton.policy.RequireRule;
import io.grundton.policy.Rule;
import io.grundton.problem.Place;
import io.grundton.problem.Problem;
import io.grundton.problem.Problems;
import io.grundton.text.Stemmer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what in a pack can have no effect, by reading it. */
public final class Lint {
  private final Manuscript manuscript;
  private final CompiledPack compiled;
  private final List<Flaw> flaws = new ArrayList<>();

  private Lint(Manuscript manuscript, CompiledPack compiled) {
    this.manuscript = manuscript;
    this.compiled = compiled;
  }

  /** The flaws of a pack by place; {@code compiled} is the same pack, with this stemmer. */
  public static List<Flaw> of(Manuscript manuscript, CompiledPack compiled, Stemmer stemmer) {
    Lint lint = new Lint(manuscript, compiled);
    lint.checkUse();
    for (Rule rule : compiled.pack().rules()) {
      RuleLint.check(rule, manuscript.pack(), lint.flaws);
      lint.checkSuggestion(rule);
    }
    PhraseLint phrases = new PhraseLint(manuscript, lint.flaws);
    phrases.checkLists();
    lint.sayings().forEach((listening, name) -> phrases.check(listening.saying(), name));
    lint.checkExamples(stemmer);
    return lint.flaws.stream().distinct().sorted(Flaw.BY_PLACE).toList();
  }
}
