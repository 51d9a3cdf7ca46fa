// SPDX-License-Identifier: Apache-2.0
package io.grundton.privacy;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands around digits and tells that they are not a phone number. */
final class PhoneContext {
  private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
  private static final String MONTH = "(?:0?[1-9]|1[0-2])";
  private static final String YEAR = "(?:19|20)\\d\\d";
  private static final String CLOCK = "(?:[01]?\\d|2[0-3])";

  /* 12.03.2026, 12.03.26, 9.30-17.00, 14.30 Uhr; 3/12/2026, 03122026, 2026-03-12, 03/2026;
  14:30, 14:30:05;
  never in the middle of a longer sequence such as 0151.12.03.2026. */
  private static final Pattern DATE_OR_TIME =
      Pattern.compile(
          "(?<!\\d)(?<!\\d\\.)(?:"
              + String.join(
                  "|",
                  DAY + "\\. ?" + MONTH + "\\. ?(?:" + YEAR + "|\\d\\d)",
                  CLOCK + "\\.[0-5]\\d ?[-–] ?" + CLOCK + "\\.[0-5]\\d",
                  CLOCK + "\\.[0-5]\\d(?= ?(?:Uhr|h\\b))")
              + ")(?!\\d)(?!\\.\\d)"
              + "|(?<!\\d)(?<!\\d[./ -])(?:"
              + String.join(
                  "|",
                  DAY + "([/ -]?)" + DAY + "\\1" + YEAR,
                  YEAR + "([-/.])" + MONTH + "\\2" + DAY,
                  MONTH + "[/.]" + YEAR)
              + ")(?!\\d)(?![./-]\\d)"
              + "|(?<!\\d)(?<!\\d[./-])"
              + CLOCK
              + ":[0-5]\\d(?::[0-5]\\d)?(?!\\d)(?![./-]\\d)");

  private static final int LOOK_BACK = 48;

  private static final Pattern PHONE_WORD =
      Pattern.compile(
          "phone|telefon|handy|mobil|festnetz|whatsapp|erreich|ruf|\\b(?:call|cell|fax|reach|tel|text)");

  private static final Pattern PHONE_BEFORE =
      Pattern.compile(
          "(?:phone|telefon|\\btel|handy|mobil|\\bcell|\\bfax|festnetz|rückruf|whatsapp)\\p{L}*"
              + "[-\\s.]*(?:nr|nummer|no|number)?[\\s.:#=-]*(?:ist|lautet|war|is|was)?[\\s:]*"
              + "(?:die)?[\\s(+]*$");

  /* Customer and account numbers are not here: they name a person as a phone number does. */
  private static final Pattern OTHER_NUMBER_BEFORE =
      Pattern.compile(
          "(?:bestell|auftrag|rechnung|sendung|paket|ticket|vorgang|referenz|artikel|serien|produkt"
              + "|order|invoice|tracking|parcel|shipment|reference|booking|article|item|serial|product)"
              + "\\p{L}*[-\\s.]*(?:nr|nummer|no|number|id|code)?[\\s.:#=-]*"
              + "(?:ist|lautet|war|is|was)?[\\s:]*(?:die)?[\\s(]*$");

  private PhoneContext() {}

  /** Hides dates and times, which also keep a phone number after them from being seen as one. */
  static void blankDatesAndTimes(Draft draft) {
    Matcher matcher = null;
    int i = 0;
    while (i < draft.length()) {
      if (draft.digitAt(i) < 0) {
        i++;
        continue;
      }
      int start = i;
      while (draft.digitAt(i) >= 0) {
        i++;
      }
      if (i - start == 8 || (i - start <= 4 && "./-: ".indexOf(draft.at(i)) >= 0)) {
        if (matcher == null) {
          matcher = DATE_OR_TIME.matcher(draft.slice(0, draft.length()));
          matcher.useTransparentBounds(true);
        }
        if (matcher.region(start, draft.length()).lookingAt()) {
          draft.blank(start, matcher.end());
          i = matcher.end();
        }
      }
    }
  }

  /**
   * Whether a valid phone number without a plus is rather the number of a thing: part of an
   * identifier with letters, or written in one piece behind a word such as "order number".
   */
  static boolean isOtherNumber(Draft draft, PhoneRun run, int first, int last) {
    char before = draft.at(run.start(first) - 1);
    char after = draft.at(run.end(last));
    if (before == '#' || before == '_' || Character.isUpperCase(before)) {
      return true;
    }
    if (Character.isLetter(before) && Character.isLetter(after)) {
      return true;
    }
    return first == last && isOtherNumberAnnounced(draft, run.start(first));
  }

  /** Whether the words directly before an index say that a phone number follows. */
  static boolean isPhoneAnnounced(Draft draft, int start) {
    return PHONE_BEFORE.matcher(wordsBefore(draft, start)).find();
  }

  private static boolean isOtherNumberAnnounced(Draft draft, int start) {
    String before = wordsBefore(draft, start);
    return OTHER_NUMBER_BEFORE.matcher(before).find() && !PHONE_WORD.matcher(before).find();
  }

  private static String wordsBefore(Draft draft, int start) {
    int from = start;
    while (from > 0 && from > start - LOOK_BACK && !endsThought(draft, from - 1)) {
      from--;
    }
    return draft.slice(from, start).toLowerCase(Locale.ROOT);
  }

  private static boolean endsThought(Draft draft, int i) {
    return draft.digitAt(i) >= 0 || ",;!?\n".indexOf(draft.at(i)) >= 0;
  }
}
