// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import io.grundton.transcript.Conversation;
import io.grundton.transcript.Turn;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Another way of writing the same words, which must not change what a rule answers.
 *
 * @param name as reports show it
 * @param rewritesLetters whether letters change, so that rules which read them as written may
 *     answer otherwise
 * @param writing the text written so
 */
record Disguise(String name, boolean rewritesLetters, UnaryOperator<String> writing) {
  /** All, in the order of reports. */
  static final List<Disguise> ALL =
      List.of(
          new Disguise("in capitals", true, text -> text.toUpperCase(Locale.ROOT)),
          new Disguise("in small letters", true, text -> text.toLowerCase(Locale.ROOT)),
          new Disguise("with ss for ß", true, text -> text.replace("ß", "ss")),
          new Disguise("with ß for ss", true, text -> text.replace("ss", "ß")),
          new Disguise("with ae, oe, ue for umlauts", true, Disguise::withoutUmlauts),
          new Disguise("with umlauts for ae, oe, ue", true, Disguise::withUmlauts),
          new Disguise("with curly quotes", false, Disguise::curled),
          new Disguise("with straight quotes", false, Disguise::straightened),
          new Disguise("with no-break spaces", false, text -> text.replace(' ', '\u00A0')),
          new Disguise("with doubled spaces", false, text -> text.replace(" ", "  ")),
          new Disguise(
              "in composed Unicode",
              false,
              text -> Normalizer.normalize(text, Normalizer.Form.NFC)),
          new Disguise(
              "in decomposed Unicode",
              false,
              text -> Normalizer.normalize(text, Normalizer.Form.NFD)));

  /** The conversation with all its turns written so. */
  Conversation of(Conversation conversation) {
    List<Turn> turns = new ArrayList<>();
    for (Turn turn : conversation.turns()) {
      turns.add(turn.withText(writing.apply(turn.text())));
    }
    return conversation.withTurns(turns);
  }

  private static String withoutUmlauts(String text) {
    return text.replace("ä", "ae")
        .replace("ö", "oe")
        .replace("ü", "ue")
        .replace("Ä", "Ae")
        .replace("Ö", "Oe")
        .replace("Ü", "Ue");
  }

  private static String withUmlauts(String text) {
    return text.replace("ae", "ä")
        .replace("oe", "ö")
        .replace("ue", "ü")
        .replace("Ae", "Ä")
        .replace("Oe", "Ö")
        .replace("Ue", "Ü");
  }

  /* Marks open and close in turn; after a low mark that opens, the next one closes. */
  private static String curled(String text) {
    StringBuilder curled = new StringBuilder(text.length());
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        curled.append(open ? '\u201D' : '\u201C');
        open = !open;
      } else {
        open |= c == '\u201E';
        curled.append(c == '\'' ? '\u2019' : c);
      }
    }
    return curled.toString();
  }

  private static String straightened(String text) {
    return text.replace('\u2019', '\'')
        .replace('\u2018', '\'')
        .replace('\u201C', '"')
        .replace('\u201D', '"');
  }
}
