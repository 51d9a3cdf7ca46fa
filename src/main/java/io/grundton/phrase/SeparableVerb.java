// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import io.grundton.problem.Suggestion;
import io.grundton.text.Folding;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A German verb whose particle stands apart in main clauses: <i>zurückrufen</i>, <i>ich rufe
 * zurück</i>. All folded.
 *
 * @param particle <i>zurueck</i>
 * @param base <i>rufen</i>
 */
record SeparableVerb(String particle, Conjugation base) {
  /** How far from the finite form the particle may stand, in tokens. */
  static final int REACH = 12;

  private static final int SHORTEST_BASE = 4;
  private static final List<String> ENDINGS = List.of("", "e", "en", "er", "es", "em");

  /** Verbs that begin like separable ones, but never part. */
  private static final Set<String> INSEPARABLE =
      Set.of(
          "abonnieren",
          "absolvieren",
          "antworten",
          "anonymisieren",
          "beinhalten",
          "einigen",
          "festigen",
          "umarmen",
          "zuechtigen",
          "zuenden",
          "zuernen");

  /** Nouns that are spelled like a joined finite form; in support texts they are the noun. */
  private static final Set<String> NOUNS =
      Set.of(
          "abfrage",
          "abgaben",
          "abgleiche",
          "abnahmen",
          "abreise",
          "abrufe",
          "absage",
          "absprachen",
          "anfrage",
          "angaben",
          "angriffe",
          "annahmen",
          "anrede",
          "anreise",
          "anrufe",
          "ansage",
          "ansprachen",
          "anzeige",
          "aufgaben",
          "aufnahmen",
          "aufrufe",
          "ausdrucke",
          "ausdruecke",
          "ausgaben",
          "ausgleiche",
          "ausnahmen",
          "ausreise",
          "aussage",
          "aussprachen",
          "ausweise",
          "eingaben",
          "eingriffe",
          "einnahmen",
          "einreise",
          "hinweise",
          "nachfrage",
          "nachweise",
          "umstaende",
          "vorgaben",
          "vornahmen",
          "zugaben",
          "zugriffe",
          "zunahmen",
          "zusage",
          "zustaende");

  /**
   * The verb with this infinitive: of the table, or, if it begins with a particle of the table,
   * conjugated by its rest.
   *
   * @throws PhraseException with offset 0 if it is not separable
   */
  static SeparableVerb of(String written) {
    VerbLexicon lexicon = VerbLexicon.german();
    String infinitive = Folding.fold(written);
    SeparableVerb known = lexicon.known(infinitive);
    if (known != null) {
      return known;
    }
    String particle =
        lexicon.particles().stream()
            .filter(infinitive::startsWith)
            .filter(p -> isBase(infinitive.substring(p.length())))
            .max(Comparator.comparingInt(String::length))
            .orElse("");
    if (particle.isEmpty() || INSEPARABLE.contains(infinitive)) {
      throw new PhraseException(
          "verb(...) must hold the infinitive of a separable verb such as zurückrufen, but was '%s'%s"
              .formatted(written, hint(written)),
          0);
    }
    return lexicon.verb(particle, infinitive.substring(particle.length()));
  }

  /* Who writes a verb without its particle is told one that has it. */
  private static String hint(String written) {
    String near = Suggestion.hint(written, VerbLexicon.german().infinitives());
    return !near.isEmpty() || written.length() < SHORTEST_BASE
        ? near
        : VerbLexicon.german().infinitives().stream()
            .filter(verb -> verb.endsWith(written))
            .findFirst()
            .map(verb -> " (did you mean '" + verb + "'?)")
            .orElse("");
  }

  private static boolean isBase(String rest) {
    return rest.length() >= SHORTEST_BASE
        && (rest.endsWith("en") || rest.endsWith("eln") || rest.endsWith("ern"))
        && rest.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  /** The folded infinitive. */
  String infinitive() {
    return particle + base.infinitive();
  }

  /** What a phrase looks for: a joined form, or a finite form with the particle further on. */
  Element element() {
    return new Element.Choice(
        List.of(
            List.of(token(TokenTest.Kind.VERB)),
            List.of(
                token(TokenTest.Kind.VERB_HEAD),
                new Element.Gap(REACH - 1),
                token(TokenTest.Kind.VERB_TAIL))));
  }

  private Element token(TokenTest.Kind kind) {
    return new Element.Token(new TokenTest(kind, infinitive()));
  }

  /** The forms in one word: of clauses that end in the verb, with <i>zu</i>, as a participle. */
  Set<String> joined() {
    Set<String> joined = new LinkedHashSet<>();
    base.finite().forEach(form -> joined.add(particle + form));
    joined.removeAll(NOUNS);
    joined.add(infinitive());
    joined.add(particle + "zu" + base.infinitive());
    for (String participle : base.participles()) {
      ENDINGS.forEach(ending -> joined.add(particle + participle + ending));
    }
    return joined;
  }
}
