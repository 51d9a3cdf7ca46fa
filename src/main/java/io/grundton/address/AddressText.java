// SPDX-License-Identifier: Apache-2.0
package io.grundton.address;

import io.grundton.text.Contractions;
import io.grundton.text.Tokenizer;
import io.grundton.text.Tokens;
import java.util.BitSet;
import java.util.List;

/** A text as {@link AddressFinder} sees it: its words, how they are written, what stands before. */
final class AddressText {
  private static final String QUOTES_AND_BRACKETS =
      "\"\u201E\u201C\u201D\u00AB\u00BB\u201A\u2018(['*_";
  private static final String PART_OF_A_SENTENCE =
      ".,'\u2019)]&/%\"\u201C\u201D\u00AB\u00BB\u2018*_";

  private final String text;
  private final Tokens tokens = new Tokens();
  private final String[] words;
  private final BitSet initial = new BitSet();
  private final BitSet title = new BitSet();
  private final BitSet capitals = new BitSet();
  private final BitSet afterPerson = new BitSet();
  private final BitSet secondPlural = new BitSet();
  private final boolean thirdPerson;
  private final boolean plural;

  AddressText(String text, Tokenizer tokenizer) {
    this.text = text;
    tokenizer.tokenize(text, tokens);
    words = new String[tokens.count()];
    for (int i = 0; i < words.length; i++) {
      String written = text.substring(tokens.start(i), tokens.end(i));
      words[i] = telling(Contractions.words(written));
      boolean capital = Character.isUpperCase(written.codePointAt(0));
      boolean anySmall = written.codePoints().anyMatch(Character::isLowerCase);
      title.set(i, capital && anySmall);
      capitals.set(i, capital && !anySmall && written.length() > 1);
      initial.set(i, i == 0 || beginsAfresh(i));
    }
    boolean third = false;
    boolean several = false;
    for (int i = 0; i < words.length; i++) {
      third |= isSmall(i) && AddressWords.FORMAL.contains(words[i]);
      several |= AddressWords.PLURAL.contains(words[i]);
    }
    thirdPerson = third;
    plural = several;
    readSentences();
  }

  /* Of a short form the word that may address somebody: the second of "kannste". */
  private static String telling(List<String> words) {
    String last = words.get(words.size() - 1);
    return AddressWords.INFORMAL.contains(last) ? last : words.get(0);
  }

  private boolean beginsAfresh(int word) {
    if (tokens.sentence(word) != tokens.sentence(word - 1)) {
      return true;
    }
    int from = tokens.end(word - 1);
    int to = tokens.start(word);
    if (to > from && opens(from, to)) {
      return true;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' || (!isSpace(c) && PART_OF_A_SENTENCE.indexOf(c) < 0)) {
        return !(c == '-' && to - from == 1);
      }
    }
    return false;
  }

  /** Whether what stands between two words ends with a mark that opens, not closes. */
  private boolean opens(int from, int to) {
    return QUOTES_AND_BRACKETS.indexOf(text.charAt(to - 1)) >= 0
        && (to - 1 == from || isSpace(text.charAt(to - 2)) || to - 2 > from);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /* Who is spoken of in a sentence can be meant by the sentences after it. */
  private void readSentences() {
    boolean personBefore = false;
    int from = 0;
    while (from < words.length) {
      int to = from;
      boolean person = false;
      boolean greeting = false;
      boolean plural = false;
      while (to < words.length && tokens.sentence(to) == tokens.sentence(from)) {
        person |= isPerson(to);
        greeting |= AddressWords.GREETINGS.contains(words[to]);
        plural |= AddressWords.SECOND_PLURAL.contains(words[to]);
        to++;
      }
      afterPerson.set(from, to, personBefore);
      secondPlural.set(from, to, plural);
      personBefore |= person && !greeting;
      from = to;
    }
  }

  private boolean isPerson(int word) {
    if (AddressWords.PERSONS.contains(words[word])) {
      return true;
    }
    boolean several =
        (word > 0 && AddressWords.BEFORE_SEVERAL.contains(words[word - 1]))
            || (word > 1 && AddressWords.BEFORE_SEVERAL.contains(words[word - 2]));
    return several
        && title.get(word)
        && (words[word].endsWith("en") || words[word].endsWith("er") || words[word].endsWith("s"));
  }

  int count() {
    return words.length;
  }

  int start(int word) {
    return tokens.start(word);
  }

  int end(int word) {
    return tokens.end(word);
  }

  /**
   * A word folded, short forms without what they swallowed; empty before the first and after the
   * last.
   */
  String word(int word) {
    return word < 0 || word >= words.length ? "" : words[word];
  }

  /** Whether the text tells capital letters apart: it has a capitalised word. */
  boolean isCased() {
    return !title.isEmpty();
  }

  /** Whether a word is the first of a sentence, a line, a quotation or the like. */
  boolean isInitial(int word) {
    return initial.get(word);
  }

  /** Whether a word begins with a capital letter and goes on with small ones. */
  boolean isTitle(int word) {
    return title.get(word);
  }

  /** Whether a word is written in capital letters only. */
  boolean isCapitals(int word) {
    return capitals.get(word);
  }

  boolean isSmall(int word) {
    return !title.get(word) && !capitals.get(word);
  }

  /** Whether the sentences before speak of somebody, and do not greet them. */
  boolean isAfterPerson(int word) {
    return afterPerson.get(word);
  }

  /** Whether the word's sentence has a verb that only several people who are addressed have. */
  boolean hasSecondPlural(int word) {
    return secondPlural.get(word);
  }

  /** Whether a text that tells capital letters apart says <i>sie</i> or <i>ihr</i> without one. */
  boolean hasThirdPerson() {
    return thirdPerson && isCased();
  }

  /** Whether the text says <i>euch</i> or <i>euer</i>. */
  boolean hasPlural() {
    return plural;
  }

  /** Whether nothing but spaces stands between a word and the next. */
  boolean isNextTo(int word) {
    return word >= 0
        && word + 1 < words.length
        && text.substring(end(word), start(word + 1)).isBlank();
  }

  /** Whether a word is the first part of a compound with a hyphen. */
  boolean isHyphenated(int word) {
    return word + 1 < words.length
        && start(word + 1) == end(word) + 1
        && "-\u2010\u2011".indexOf(text.charAt(end(word))) >= 0;
  }
}
