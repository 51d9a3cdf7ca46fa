// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import io.grundton.phrase.Alternatives;
import io.grundton.phrase.Alternatives.Alternative;
import io.grundton.phrase.Phrase;
import io.grundton.phrase.PhraseException;
import io.grundton.phrase.PhraseParser;
import io.grundton.phrase.Reach;
import io.grundton.policy.Manuscript;
import io.grundton.policy.Rule;
import io.grundton.policy.Saying;
import io.grundton.problem.Place;
import io.grundton.text.Tokenizer;
import io.grundton.text.Tokens;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds phrases and alternatives that find nothing of their own, exceptions that delete all that is
 * found, and phrases that reach over the end of a sentence.
 */
final class PhraseLint {
  /** Longer lists are not compared phrase by phrase with each other. */
  private static final int MOST_COMPARED = 1_000;

  private static final Pattern CHUNK = Pattern.compile("[^\\s()\\[\\]|<>]+");

  private final Manuscript manuscript;
  private final List<Flaw> flaws;
  private final PhraseParser parser;
  private final Map<Phrase, Manuscript.Written> written = new IdentityHashMap<>();

  PhraseLint(Manuscript manuscript, List<Flaw> flaws) {
    this.manuscript = manuscript;
    this.flaws = flaws;
    this.parser = new PhraseParser(manuscript.lists());
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
    String source = one.phrase().source();
    Matcher chunks = CHUNK.matcher(source);
    int earlier = -1;
    while (chunks.find()) {
      if (earlier >= 0) {
        add(
            one.places().at(earlier),
            "L105",
            Flaw.Level.WARNING,
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
    List<Alternative> alternatives = Alternatives.of(one.phrase().source());
    for (int i = 0; i < alternatives.size() && alternatives.size() <= MOST_COMPARED; i++) {
      Alternative narrow = alternatives.get(i);
      for (int k = 0; k < alternatives.size(); k++) {
        Alternative wide = alternatives.get(k);
        boolean needless =
            k != i
                && wide.choice() == narrow.choice()
                && (k < i || !wide.text().equals(narrow.text()))
                && covers(wide, narrow)
                && (k < i || !covers(narrow, wide));
        if (needless) {
          add(
              one.places().at(narrow.offset()),
              "L101",
              Flaw.Level.WARNING,
              "the alternative %s finds nothing that %s does not find: remove it"
                  .formatted(narrow.text(), wide.text()));
          break;
        }
      }
    }
  }

  private boolean covers(Alternative wide, Alternative narrow) {
    Phrase general = parsed(wide);
    Phrase special = parsed(narrow);
    return general != null && special != null && Reach.covers(general, special);
  }

  private @Nullable Phrase parsed(Alternative alternative) {
    try {
      return parser.parse(alternative.narrowed());
    } catch (PhraseException e) {
      return null; // without its optional words nothing may be left of it
    }
  }

  private void checkAgainstEachOther(List<Phrase> phrases, String in) {
    for (int i = 0; i < phrases.size() && phrases.size() <= MOST_COMPARED; i++) {
      Phrase narrow = phrases.get(i);
      Place place = manuscript.placeOf(narrow);
      for (int k = 0; place != null && k < phrases.size(); k++) {
        Phrase wide = phrases.get(k);
        if (k < i && Reach.same(wide, narrow)) {
          add(
              place,
              "L106",
              Flaw.Level.WARNING,
              "\"%s\" stands twice in %s: remove it".formatted(narrow.source(), in));
          break;
        }
        if (k != i && Reach.covers(wide, narrow) && (k < i || !Reach.covers(narrow, wide))) {
          add(
              place,
              "L101",
              Flaw.Level.WARNING,
              "\"%s\" finds nothing that \"%s\" in %s does not find: remove it"
                  .formatted(narrow.source(), wide.source(), in));
          break;
        }
      }
    }
  }

  private void checkExceptions(Saying saying, Rule rule) {
    int deleted = 0;
    for (Phrase phrase : saying.say()) {
      Place place = manuscript.placeOf(phrase);
      if (place != null && Reach.alwaysHolds(phrase, saying.except())) {
        deleted++;
        add(
            place,
            "L103",
            Flaw.Level.ERROR,
            "\"%s\" never counts: the exceptions delete all that it finds"
                .formatted(phrase.source()));
      }
    }
    if (deleted > 0 && deleted == saying.say().size()) {
      add(
          rule.header().place(),
          "L102",
          Flaw.Level.ERROR,
          "rule '%s' has nothing to look for: its exceptions delete all that is found"
              .formatted(rule.header().id()));
    }
  }

  private void add(Place place, String code, Flaw.Level level, String message) {
    flaws.add(new Flaw(place, code, level, message));
  }
}
