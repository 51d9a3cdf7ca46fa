// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import io.grundton.transcript.Conversation;
import io.grundton.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another way of telling the same, which must not change what a classifier's verdict is. */
record Retelling(String name, UnaryOperator<String> telling) {
  private static final String NAMES =
      "Angela|Alexis|Mark|John|Johnson|Emily|Anna|Maria|Michael|Thomas|Peter|Paul|Ben|Alex|Jack"
          + "|James|Mary|Robert|David|Sarah|Laura|Lisa|Julia|Lena|Lukas|Jonas|Max|Felix|Katharina"
          + "|Stefan|Andreas|Sabine|Monika|Susanne|Liam|Kim|Noah|Emma|Mia|Hannah|Dave|Bob|Alice"
          + "|Jane|Jennifer|Ben|Joanna|Katarina|Jim";

  /** Names of several origins, and such as are words. */
  private static final List<String> OTHERS =
      List.of("Ayşe", "Kwame", "Siobhán", "Nguyen", "Fatima", "Jürgen", "Priya", "Rose");

  /** Each a list of words and what they become in turn. */
  private static final List<List<String>> DIALECTS =
      List.of(
          List.of("hallo", "moin", "nicht", "nich", "eine", "'ne", "hello", "hiya"),
          List.of("hallo", "servus", "nicht", "ned", "einen", "'nen", "hello", "howdy"),
          List.of("hallo", "grüß gott", "nicht", "net", "hello", "g'day"),
          List.of("moin", "hallo", "servus", "hallo", "net", "nicht", "gonna", "going to"),
          List.of("going to", "gonna", "want to", "wanna", "yes", "aye"),
          List.of("you all", "y'all", "you", "y'all"));

  /** All of them. */
  static List<Retelling> all() {
    List<Retelling> all = new ArrayList<>();
    for (Disguise disguise : Disguise.ALL) {
      all.add(new Retelling(disguise.name(), disguise.writing()));
    }
    all.add(new Retelling("with a capital first", Retelling::capital));
    all.add(new Retelling("without the last mark", text -> text.replaceAll("[.!]+\\s*$", "")));
    all.add(new Retelling("with doubled marks", text -> text.replaceAll("([!?])", "$1$1")));
    all.add(
        new Retelling(
            "with spaces before marks", text -> text.replaceAll("([!?])(\\s|$)", " $1$2")));
    all.add(new Retelling("without commas", text -> text.replace(",", "")));
    all.add(new Retelling("with an exclamation mark last", text -> text.replaceAll("\\.$", "!")));
    for (String other : OTHERS) {
      all.add(
          new Retelling("for " + other, text -> text.replaceAll("\\b(" + NAMES + ")\\b", other)));
    }
    for (List<String> dialect : DIALECTS) {
      all.add(new Retelling("in dialect " + dialect, text -> dialect(text, dialect)));
    }
    return all;
  }

  /** The conversation told so. */
  Conversation of(Conversation conversation) {
    List<Turn> turns = new ArrayList<>();
    for (Turn turn : conversation.turns()) {
      turns.add(turn.withText(telling.apply(turn.text())));
    }
    return conversation.withTurns(turns);
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /* Words keep their capital. */
  private static String dialect(String text, List<String> words) {
    String told = text;
    for (int i = 0; i < words.size(); i += 2) {
      String word = words.get(i + 1);
      told =
          Pattern.compile("\\b" + words.get(i) + "\\b", Pattern.CASE_INSENSITIVE)
              .matcher(told)
              .replaceAll(
                  found ->
                      Matcher.quoteReplacement(
                          Character.isUpperCase(found.group().charAt(0)) ? capital(word) : word));
    }
    return told;
  }
}
