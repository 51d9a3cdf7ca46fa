// SPDX-License-Identifier: Apache-2.0
package io.grundton.privacy;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.validator.routines.checkdigit.CheckDigit;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * Finds payment card numbers: 13 to 19 digits whose first digits and length an issuer uses and
 * whose Luhn check digit holds. One number in ten passes Luhn alone; with the issuers it is about
 * one in forty, so an order number is seldom taken for a card. Up to three spaces or dashes may
 * stand between two digits.
 */
final class CardFinder {
  private static final int FEWEST = 13;
  private static final int MOST = 19;
  private static final int WIDEST_GAP = 3;
  private static final CheckDigit LUHN = LuhnCheckDigit.LUHN_CHECK_DIGIT;

  /* Digits that the number starts with, both ends included and equally long, and its lengths. */
  private record Issuer(String low, String high, int shortest, int longest) {
    boolean issues(CharSequence number) {
      CharSequence prefix = number.subSequence(0, low.length());
      return number.length() >= shortest
          && number.length() <= longest
          && CharSequence.compare(low, prefix) <= 0
          && CharSequence.compare(prefix, high) <= 0;
    }
  }

  private static final List<Issuer> ISSUERS =
      List.of(
          new Issuer("4", "4", 13, 13), // Visa
          new Issuer("4", "4", 16, 16),
          new Issuer("4", "4", 19, 19),
          new Issuer("51", "55", 16, 16), // Mastercard
          new Issuer("2221", "2720", 16, 16),
          new Issuer("34", "34", 15, 15), // American Express
          new Issuer("37", "37", 15, 15),
          new Issuer("300", "305", 14, 19), // Diners Club
          new Issuer("3095", "3095", 14, 19),
          new Issuer("36", "36", 14, 19),
          new Issuer("38", "39", 14, 19),
          new Issuer("6011", "6011", 16, 19), // Discover
          new Issuer("644", "659", 16, 19),
          new Issuer("3528", "3589", 16, 19), // JCB
          new Issuer("5018", "5018", 13, 19), // Maestro
          new Issuer("5020", "5020", 13, 19),
          new Issuer("5038", "5038", 13, 19),
          new Issuer("5893", "5893", 13, 19),
          new Issuer("6304", "6304", 13, 19),
          new Issuer("6759", "6759", 13, 19),
          new Issuer("6761", "6763", 13, 19),
          new Issuer("672", "672", 19, 19), // girocard
          new Issuer("5019", "5019", 16, 16), // Dankort
          new Issuer("62", "62", 16, 19), // UnionPay
          new Issuer("2200", "2204", 16, 19), // Mir
          new Issuer("1", "1", 15, 15)); // UATP

  private CardFinder() {}

  static void find(Draft draft) {
    int i = 0;
    while (i < draft.length()) {
      if (draft.digitAt(i) < 0) {
        i++;
      } else {
        List<Group> run = run(draft, i);
        i = run.get(run.size() - 1).end();
        markCards(draft, run);
      }
    }
  }

  /** Digits without anything between them. */
  private record Group(int start, int end) {}

  private static List<Group> run(Draft draft, int from) {
    List<Group> run = new ArrayList<>();
    int i = from;
    while (true) {
      int start = i;
      while (draft.digitAt(i) >= 0) {
        i++;
      }
      run.add(new Group(start, i));
      int next = i;
      while (next < i + WIDEST_GAP
          && (Digits.isSpace(draft.at(next)) || Digits.isDash(draft.at(next)))) {
        next++;
      }
      if (draft.digitAt(next) < 0) {
        return run;
      }
      i = next;
    }
  }

  /*
   * A run may hold more than the card: an expiry date, a line number. Every window of whole groups
   * is tried; windows that overlap are marked as one, because which of them is the card cannot be
   * told, and a digit too many costs less than a digit too few.
   */
  private static void markCards(Draft draft, List<Group> run) {
    int markStart = -1;
    int markEnd = -1;
    for (int first = 0; first < run.size(); first++) {
      int end = cardEnd(draft, run, first);
      if (end < 0) {
        continue;
      }
      int start = run.get(first).start();
      if (start >= markEnd) {
        if (markEnd >= 0) {
          draft.mark(Mark.Kind.CARD, markStart, markEnd);
        }
        markStart = start;
      }
      markEnd = Math.max(markEnd, end);
    }
    if (markEnd >= 0) {
      draft.mark(Mark.Kind.CARD, markStart, markEnd);
    }
  }

  /** The end of the longest card that starts with a group, -1 if none does. */
  private static int cardEnd(Draft draft, List<Group> run, int first) {
    if (isInternationalPhone(draft, run.get(first).start())) {
      return -1;
    }
    StringBuilder number = new StringBuilder(MOST);
    int end = -1;
    for (int last = first; last < run.size(); last++) {
      Group group = run.get(last);
      if (number.length() + group.end() - group.start() > MOST) {
        return end;
      }
      for (int i = group.start(); i < group.end(); i++) {
        number.append((char) ('0' + draft.digitAt(i)));
      }
      if (number.length() >= FEWEST && isCard(number)) {
        end = group.end();
      }
    }
    return end;
  }

  private static boolean isCard(CharSequence number) {
    for (Issuer issuer : ISSUERS) {
      if (issuer.issues(number)) {
        return LUHN.isValid(number.toString());
      }
    }
    return false;
  }

  /* A German mobile number from abroad, +49 and eleven digits, has Visa's first digit and length. */
  private static boolean isInternationalPhone(Draft draft, int start) {
    return draft.at(start - 1) == '+';
  }
}
