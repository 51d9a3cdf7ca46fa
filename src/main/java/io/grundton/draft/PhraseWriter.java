// SPDX-License-Identifier: Apache-2.0
package io.grundton.draft;

import io.grundton.phrase.PlainText;
import io.grundton.text.Tokenizer;
import io.grundton.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes phrases of other products in the phrase language. What cannot be written is told. */
public final class PhraseWriter {
  private final NamedLists lists;
  private final ConversionReport report;

  /** With the lists that phrases may use, and where losses are told. */
  public PhraseWriter(NamedLists lists, ConversionReport report) {
    this.lists = lists;
    this.report = report;
  }

  /** How the words of a text are looked for. */
  public enum Form {
    /** As they are, whatever their case. */
    FOLDED(""),
    /** In any inflected form. */
    INFLECTED("~"),
    /** In upper and lower case as written. */
    CASED("=");

    private final String sign;

    Form(String sign) {
      this.sign = sign;
    }
  }

  /**
   * A text, word by word; empty where that is no phrase, which is then told. Short forms and money
   * signs are always folded.
   */
  public Optional<DraftPhrase> plain(String text, Form form, ForeignPart part) {
    List<String> words = PlainText.words(text);
    if (words.isEmpty()) {
      report.tell(Loss.PHRASE, part, "a phrase must have a word, but this has none");
      return Optional.empty();
    }
    List<String> written = new ArrayList<>();
    for (String word : words) {
      String formed = form.sign + word;
      boolean possible = form != Form.FOLDED && lists.mistake(formed).isEmpty();
      written.add(possible ? formed : PlainText.phrase(word).orElse(word));
    }
    if (goesOverSentences(text)) {
      report.tell(
          Loss.DIFFERENCE,
          part,
          "the phrase has more than one sentence; here all its words must stand in one");
    }
    return checked(String.join(" ", written), String.join(" ", words), part);
  }

  /** A text whose words may end with an asterisk for any ending. */
  public Optional<DraftPhrase> withWildcards(String text, ForeignPart part) {
    List<String> written = new ArrayList<>();
    List<String> sample = new ArrayList<>();
    for (String chunk : text.strip().split("\\s+", -1)) {
      boolean open = chunk.endsWith("*");
      String letters = open ? chunk.substring(0, chunk.length() - 1) : chunk;
      List<String> words = PlainText.words(letters);
      boolean ending = open && !words.isEmpty() && letters.endsWith(words.get(words.size() - 1));
      if (letters.indexOf('*') >= 0 || (open && !ending)) {
        report.tell(
            Loss.PHRASE, part, "an asterisk may stand at the end of a word only, but does not");
        return Optional.empty();
      }
      PlainText.phrase(letters).ifPresent(phrase -> written.add(open ? phrase + "*" : phrase));
      sample.addAll(words);
    }
    if (written.isEmpty()) {
      report.tell(Loss.PHRASE, part, "a phrase must have a word, but this has none");
      return Optional.empty();
    }
    return checked(String.join(" ", written), String.join(" ", sample), part);
  }

  /** A phrase already in the phrase language; empty where a pack cannot have it, which is told. */
  public Optional<DraftPhrase> checked(String phrase, String sample, ForeignPart part) {
    Optional<String> mistake = lists.mistake(phrase);
    mistake.ifPresent(reason -> report.tell(Loss.PHRASE, part, reason));
    return mistake.isPresent() ? Optional.empty() : Optional.of(new DraftPhrase(phrase, sample));
  }

  private static boolean goesOverSentences(String text) {
    Tokens tokens = new Tokens();
    new Tokenizer().tokenize(text, tokens);
    return tokens.sentence(0) != tokens.sentence(tokens.count() - 1);
  }
}
