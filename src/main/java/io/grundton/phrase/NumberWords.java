// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The folded words for numbers from one to a hundred, and for days of a month. */
final class NumberWords {
  private static final List<String> ENGLISH_UNITS =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
  private static final List<String> ENGLISH_TEENS =
      List.of(
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> ENGLISH_TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final List<String> GERMAN_UNITS =
      List.of("ein", "zwei", "drei", "vier", "fuenf", "sechs", "sieben", "acht", "neun");
  private static final List<String> GERMAN_TEENS =
      List.of(
          "zehn",
          "elf",
          "zwoelf",
          "dreizehn",
          "vierzehn",
          "fuenfzehn",
          "sechzehn",
          "siebzehn",
          "achtzehn",
          "neunzehn");
  private static final List<String> GERMAN_TENS =
      List.of(
          "zwanzig", "dreissig", "vierzig", "fuenfzig", "sechzig", "siebzig", "achtzig", "neunzig");
  private static final List<String> ENGLISH_ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth",
          "twentieth",
          "thirtieth");
  private static final List<String> GERMAN_ORDINALS =
      List.of(
          "erste", "zweite", "dritte", "vierte", "fuenfte", "sechste", "siebte", "achte", "neunte");

  private static final Set<String> ENGLISH_HOURS = new HashSet<>(ENGLISH_UNITS);
  private static final Set<String> GERMAN_HOURS = new HashSet<>(GERMAN_UNITS);
  private static final Set<String> BELOW_HUNDRED = new HashSet<>();
  private static final Set<String> ALL = new HashSet<>();
  private static final Set<String> ORDINALS = new HashSet<>(ENGLISH_ORDINALS);

  static {
    ENGLISH_HOURS.addAll(ENGLISH_TEENS.subList(0, 3));
    GERMAN_HOURS.addAll(GERMAN_TEENS.subList(0, 3));
    GERMAN_HOURS.addAll(Set.of("eins", "zwo"));
    BELOW_HUNDRED.addAll(ENGLISH_HOURS);
    BELOW_HUNDRED.addAll(ENGLISH_TEENS);
    BELOW_HUNDRED.addAll(ENGLISH_TENS);
    BELOW_HUNDRED.addAll(GERMAN_HOURS);
    BELOW_HUNDRED.addAll(GERMAN_TEENS);
    BELOW_HUNDRED.addAll(GERMAN_TENS);
    for (String tens : ENGLISH_TENS) {
      ENGLISH_UNITS.forEach(unit -> BELOW_HUNDRED.add(tens + unit));
    }
    for (String tens : GERMAN_TENS) {
      GERMAN_UNITS.forEach(unit -> BELOW_HUNDRED.add(unit + "und" + tens));
    }
    ALL.addAll(BELOW_HUNDRED);
    ALL.addAll(Set.of("eine", "einem", "einen", "einer"));
    ALL.addAll(Set.of("hundred", "thousand", "hundert", "einhundert", "tausend"));
    for (String unit : ENGLISH_ORDINALS.subList(0, 9)) {
      ORDINALS.addAll(Set.of("twenty" + unit, "thirty" + unit));
    }
    for (String ordinal : GERMAN_ORDINALS) {
      inflect(ordinal);
    }
    GERMAN_TEENS.forEach(teen -> inflect(teen + "te"));
    for (String tens : GERMAN_TENS.subList(0, 2)) {
      inflect(tens + "ste");
      GERMAN_UNITS.forEach(unit -> inflect(unit + "und" + tens + "ste"));
    }
  }

  private NumberWords() {}

  private static void inflect(String ordinal) {
    ORDINALS.addAll(Set.of(ordinal, ordinal + "n", ordinal + "r"));
  }

  /** Whether a word is a number from one to a hundred, or a thousand. */
  static boolean isNumber(String folded) {
    return ALL.contains(folded);
  }

  /** Whether a word is a number from one to ninety-nine, and no article. */
  static boolean isBelowHundred(String folded) {
    return !folded.equals("ein") && BELOW_HUNDRED.contains(folded);
  }

  /** Whether a word is an English number from one to twelve. */
  static boolean isEnglishHour(String folded) {
    return ENGLISH_HOURS.contains(folded);
  }

  /** Whether a word is a German number from one to twelve. */
  static boolean isGermanHour(String folded) {
    return GERMAN_HOURS.contains(folded);
  }

  /** Whether a word is an ordinal for a day of a month: <i>third</i>, <i>dritten</i>. */
  static boolean isOrdinal(String folded) {
    return ORDINALS.contains(folded);
  }
}
