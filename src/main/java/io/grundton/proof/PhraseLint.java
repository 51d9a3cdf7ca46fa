// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import io.grundton.phrase.Alternatives;
import io.grundton.phrase.Alternatives.Alternative;
import io.grundton.phrase.Phrase;
import io.grundton.phrase.PhraseParser;
import io.grundton.phrase.Reach;
import io.grundton.policy.Manuscript;
import io.grundton.policy.Rule;
import io.grundton.policy.Saying;
import io.grundton.problem.Place;
import io.grundton.text.Tokenizer;
import io.grundton.text.Tokens;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds phrases and alternatives that find nothing of their own, exceptions that delete all that is
 * found, and phrases that reach over the end of a sentence.
 */
final class PhraseLint {
  /** Longer lists are not compared phrase by phrase with each other. */
  private static final int MOST_COMPARED = 500;

  private static final int NONE = -1;

  private static final Pattern CHUNK = Pattern.compile("[^\\s()\\[\\]|<>]+");

  private final Manuscript manuscript;
  private final List<Flaw> flaws;
  private final PhraseParser parser;
  private final IdentityHashMap<Phrase, Manuscript.Written> written = new IdentityHashMap<>();

  PhraseLint(Manuscript manuscript, List<Flaw> flaws) {
    this.manuscript = manuscript;
    this.flaws = flaws;
    this.parser = new PhraseParser(manuscript.names());
    manuscript.phrases().forEach(one -> written.put(one.phrase(), one));
  }

  /** Checks a named list. */
  void checkList(String name, List<Phrase> phrases) {
    checkEach(phrases);
    checkAgainstEachOther(phrases, "list '" + name + "'");
  }

  /** Checks what a rule or one of its events looks for. */
  void check(Saying saying, Rule rule) {
    checkEach(saying.say());
    checkEach(saying.except());
    checkAgainstEachOther(saying.say(), "'say'");
    checkAgainstEachOther(saying.except(), "'except'");
    checkExceptions(saying, rule);
  }

  private void checkEach(List<Phrase> phrases) {
    for (Phrase phrase : phrases) {
      Manuscript.Written one = written.get(phrase);
      if (one != null) {
        checkSentences(one);
        checkAlternatives(one);
      }
    }
  }

  private void checkSentences(Manuscript.Written one) {
    if (one.phrase().isRegex()) {
      return;
    }
    String source = one.phrase().source();
    Matcher chunks = CHUNK.matcher(source);
    int earlier = -1;
    while (chunks.find()) {
      if (earlier >= 0) {
        add(
            one.places().at(earlier),
            Flaw.Kind.OVER_SENTENCE_END,
            "\"%s\" reaches over the end of a sentence, where no phrase does: write two"
                .formatted(source));
        return;
      }
      if (!chunks.group().contains("..") && endsSentence(chunks.group())) {
        earlier = chunks.start();
      }
    }
  }

  private static boolean endsSentence(String chunk) {
    Tokens tokens = new Tokens();
    new Tokenizer().tokenize(chunk + " x", tokens);
    int last = tokens.count() - 1;
    return last > 0 && tokens.sentence(last) > tokens.sentence(0);
  }

  private void checkAlternatives(Manuscript.Written one) {
    List<Alternative> alternatives = new ArrayList<>();
    List<Reach> reaches = new ArrayList<>();
    for (Alternative alternative : Alternatives.of(one.phrase())) {
      Phrase narrowed = alternative.parsed(parser);
      if (narrowed != null) {
        reaches.add(new Reach(narrowed));
        alternatives.add(alternative);
      }
    }
    for (int narrow = 0; narrow < needed(alternatives.size()); narrow++) {
      Alternative alternative = alternatives.get(narrow);
      int wide =
          coverOf(
              narrow, reaches, other -> alternatives.get(other).choice() == alternative.choice());
      if (wide != NONE) {
        add(
            one.places().at(alternative.offset()),
            Flaw.Kind.NEEDLESS,
            "the alternative %s finds nothing that %s does not find: remove it"
                .formatted(alternative.text(), alternatives.get(wide).text()));
      }
    }
  }

  private void checkAgainstEachOther(List<Phrase> phrases, String in) {
    List<Reach> reaches = phrases.stream().map(Reach::new).toList();
    for (int narrow = 0; narrow < needed(phrases.size()); narrow++) {
      Place place = manuscript.placeOf(phrases.get(narrow));
      int wide = place == null ? NONE : coverOf(narrow, reaches, other -> true);
      if (place == null || wide == NONE) {
        continue;
      }
      String source = phrases.get(narrow).source();
      if (reaches.get(narrow).same(reaches.get(wide))) {
        String message = "\"%s\" stands twice in %s: remove it".formatted(source, in);
        add(place, Flaw.Kind.TWICE, message);
      } else {
        add(
            place,
            Flaw.Kind.NEEDLESS,
            "\"%s\" finds nothing that \"%s\" in %s does not find: remove it"
                .formatted(source, phrases.get(wide).source(), in));
      }
    }
  }

  private static int needed(int phrases) {
    return phrases <= MOST_COMPARED ? phrases : 0;
  }

  /** The first that finds all that another finds; of two that find the same, the one before. */
  private static int coverOf(int narrow, List<Reach> reaches, IntPredicate comparable) {
    Reach inner = reaches.get(narrow);
    for (int wide = 0; wide < reaches.size(); wide++) {
      Reach outer = reaches.get(wide);
      if (wide != narrow
          && comparable.test(wide)
          && outer.covers(inner)
          && (wide < narrow || !inner.covers(outer))) {
        return wide;
      }
    }
    return NONE;
  }

  private void checkExceptions(Saying saying, Rule rule) {
    List<Reach> exceptions = saying.except().stream().map(Reach::new).toList();
    int deleted = 0;
    for (Phrase phrase : exceptions.isEmpty() ? List.<Phrase>of() : saying.say()) {
      Place place = manuscript.placeOf(phrase);
      if (place != null && new Reach(phrase).alwaysHolds(exceptions)) {
        deleted++;
        add(
            place,
            Flaw.Kind.NEVER_COUNTS,
            "\"%s\" never counts: the exceptions delete all that it finds"
                .formatted(phrase.source()));
      }
    }
    if (deleted > 0 && deleted == saying.say().size()) {
      add(
          rule.header().place(),
          Flaw.Kind.NOTHING_LEFT,
          "rule '%s' has nothing to look for: its exceptions delete all that is found"
              .formatted(rule.header().id()));
    }
  }

  private void add(Place place, Flaw.Kind kind, String message) {
    flaws.add(new Flaw(place, kind, message));
  }
}
