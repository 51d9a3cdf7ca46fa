// SPDX-License-Identifier: Apache-2.0
package io.grundton.privacy;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds phone numbers that the number plans of their countries hold valid. Two signs count more
 * than the plans, because people mistype: digits cut 3-3-4, and a word such as "phone number" right
 * before the digits.
 *
 * <p>Asking the number plans costs microseconds, so only a sequence of digits that starts like a
 * phone number is asked about: with a plus (any country), with a zero (German and British national
 * numbers, and 00), or grouped as Americans do (3-3-4, 3-7, 6-4 or 10 digits, perhaps after a 1).
 */
final class PhoneFinder {
  private static final int FEWEST = 7;
  /* Fifteen digits of E.164, 00 before them, and the (0) that Germans put between. */
  private static final int MOST = 18;
  private static final int MOST_ANNOUNCED = 15;

  /*
   * A million groups of digits in one text are no conversation. After so many questions every answer
   * is yes, which keeps the time of a text in proportion to its length and errs towards marking.
   */
  private static final int MOST_QUESTIONS = 10_000;

  private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

  private final Draft draft;
  private final List<String> zeroCountries;
  private final boolean american;
  private int questions;

  private PhoneFinder(Draft draft, List<String> zeroCountries, boolean american) {
    this.draft = draft;
    this.zeroCountries = zeroCountries;
    this.american = american;
  }

  /** Marks international numbers, and the national ones to expect in a language. */
  static void find(Draft draft, @Nullable String language) {
    if ("de".equals(language)) {
      new PhoneFinder(draft, List.of("DE"), false).find();
    } else {
      new PhoneFinder(draft, List.of("DE", "GB"), true).find();
    }
  }

  private void find() {
    PhoneContext.blankDatesAndTimes(draft);
    int i = 0;
    while (i < draft.length()) {
      if (draft.digitAt(i) < 0) {
        i++;
      } else {
        PhoneRun run = PhoneRun.at(draft, i);
        i = run.end();
        markPhones(run);
      }
    }
  }

  /*
   * A run may hold two phone numbers, or an order number before one. As with cards, the longest
   * valid window of whole groups is taken from every group, and windows that overlap become one.
   */
  private void markPhones(PhoneRun run) {
    int markStart = -1;
    int markEnd = -1;
    for (int first = 0; first < run.groups(); first++) {
      int last = lastOfPhone(run, first);
      if (last < 0) {
        continue;
      }
      int start = run.lead(draft, first, last);
      if (run.start(first) >= markEnd) {
        if (markEnd >= 0) {
          draft.mark(Mark.Kind.PHONE, markStart, markEnd);
        }
        markStart = start;
      }
      markEnd = Math.max(markEnd, run.end(last));
    }
    if (markEnd >= 0) {
      draft.mark(Mark.Kind.PHONE, markStart, markEnd);
    }
  }

  /** The last group of the longest phone number that starts with a group, -1 if none does. */
  private int lastOfPhone(PhoneRun run, int first) {
    int last = run.lastWithin(first, MOST);
    while (last >= first && run.digits(first, last) >= FEWEST) {
      if (isPhone(run, first, last)) {
        return last;
      }
      last--;
    }
    int announced = run.lastWithin(first, MOST_ANNOUNCED);
    return first == 0
            && run.digits(first, announced) >= FEWEST
            && PhoneContext.isPhoneAnnounced(draft, run.start(first))
        ? announced
        : -1;
  }

  private boolean isPhone(PhoneRun run, int first, int last) {
    boolean zero = draft.digitAt(run.start(first)) == 0;
    if (run.plus(first) && isValid("+" + number(run, first, last), "ZZ")) {
      return true;
    }
    boolean national;
    if (zero) {
      national = isValidInAny(number(run, first, last));
    } else if (run.isCutThreeThreeFour(draft, first, last)) {
      national = true;
    } else {
      national =
          american
              && run.isGroupedLikeAmerican(draft, first, last)
              && isValid(number(run, first, last), "US");
    }
    return national && !PhoneContext.isOtherNumber(draft, run, first, last);
  }

  private String number(PhoneRun run, int first, int last) {
    StringBuilder number = new StringBuilder(MOST);
    for (int group = first; group <= last; group++) {
      for (int i = run.start(group); i < run.end(group); i++) {
        number.append((char) ('0' + draft.digitAt(i)));
      }
    }
    return number.toString();
  }

  private boolean isValidInAny(String number) {
    for (String country : zeroCountries) {
      if (isValid(number, country)) {
        return true;
      }
    }
    return false;
  }

  private boolean isValid(String number, String country) {
    if (questions == MOST_QUESTIONS) {
      return true;
    }
    questions++;
    try {
      PhoneNumber parsed = PLANS.parse(number, country);
      return PLANS.isValidNumber(parsed);
    } catch (NumberParseException e) {
      return false;
    }
  }
}
