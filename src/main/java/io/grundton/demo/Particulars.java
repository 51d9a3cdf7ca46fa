// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The values of the slots of one conversation. Each comes from its own seed, so it does not matter
 * which are asked for, nor in which order.
 */
final class Particulars {
  private static final int PURPOSE_SLOT = 50;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_MAIL = Pattern.compile("[^a-z.]");
  /* published test numbers */
  private static final String[] IBANS = {
    "DE89370400440532013000", "DE89 3704 0044 0532 0130 00", "DE75512108001245126199",
    "AT611904300234573201", "AT61 1904 3002 3457 3201", "GB33BUKB20201555555555"
  };
  private static final String[] CARDS = {
    "4012888888881881", "4012 8888 8888 1881", "4111 1111 1111 1111", "5555555555554444"
  };
  private static final String[] MAIL_HOSTS = {"example.org", "example.com", "example.net"};
  private static final List<String> GERMAN_MONTHS = months(Locale.GERMAN);
  private static final List<String> ENGLISH_MONTHS = months(Locale.ENGLISH);
  private static final int[] HOURS = {12, 24, 24, 36, 48, 48};
  private static final int[] SPEEDS = {16, 25, 50, 100, 175, 250};

  private final Map<Slot, String> values = new EnumMap<>(Slot.class);
  private Phrasebook book;
  private Agent agent;
  private long customerSeed;
  private long eventSeed;
  private LocalDate date = LocalDate.EPOCH;
  private int startSecond;

  Particulars(Phrasebook book, Agent agent) {
    this.book = book;
    this.agent = agent;
  }

  /** Starts the next conversation. */
  void begin(
      Phrasebook newBook,
      Agent newAgent,
      long newCustomerSeed,
      long newEventSeed,
      LocalDate newDate,
      int newStartSecond) {
    values.clear();
    book = newBook;
    agent = newAgent;
    customerSeed = newCustomerSeed;
    eventSeed = newEventSeed;
    date = newDate;
    startSecond = newStartSecond;
  }

  /** Makes another agent the one who speaks from here on. */
  void handOver(Agent next) {
    agent = next;
    values.remove(Slot.AGENT);
  }

  void announce(Agent next) {
    values.put(Slot.AGENT2, next.address());
  }

  String value(Slot slot) {
    String known = values.get(slot);
    if (known == null) {
      known = slot.declined() ? declined(slot) : made(slot);
      values.put(slot, known);
    }
    return known;
  }

  private String made(Slot slot) {
    return switch (slot) {
      case AGENT -> agent.address();
      case AGENT2 -> "Kim";
      case SITE -> agent.site();
      case CUSTOMER -> firstName() + " " + surname();
      case NAME -> address();
      case DAYTIME -> daytime();
      case ORDER -> "NL-" + number(slot, 10_000_000, 90_000_000);
      case INVOICE -> "R-" + date.getYear() + "-" + number(slot, 10_000, 90_000);
      case CONTRACT -> "V" + number(slot, 1_000_000, 9_000_000);
      case CUSTOMER_NO -> number(slot, 40_000_000, 9_000_000);
      case TICKET -> "T-" + number(slot, 10_000, 90_000);
      case AMOUNT -> amount(19 + roll(slot, 480));
      case AMOUNT2 -> amount(4 + roll(slot, 22));
      case DATE -> day(workday(date.plusDays(1L + roll(slot, 6))));
      case DATE2 -> day(workday(date.plusDays(8L + roll(slot, 14))));
      case PAST -> day(notSunday(date.minusDays(2L + roll(slot, 6))));
      case PAST2 -> day(notSunday(date.minusDays(9L + roll(slot, 17))));
      case TODAY -> day(date);
      case BIRTHDAY -> birthday();
      case DAYS -> String.valueOf(2 + roll(slot, 5));
      case HOURS -> String.valueOf(HOURS[roll(slot, HOURS.length)]);
      case MONTHS -> String.valueOf(4 + roll(slot, 26));
      case TIME -> time(9 + roll(slot, 9));
      case WINDOW -> window(8 + 2 * roll(slot, 5));
      case CITY -> word(slot, Words.CITY);
      case DEPOT -> word(slot, Words.DEPOT);
      case STREET -> street();
      case ZIP -> number(slot, 10_000, 89_000);
      case EMAIL -> email();
      case PHONE -> phone();
      case IBAN -> IBANS[roll(slot, IBANS.length)];
      case CARD -> CARDS[roll(slot, CARDS.length)];
      case PIN -> number(slot, 1_000, 9_000);
      case PIN3 -> number(slot, 100, 900);
      case SPEED -> SPEEDS[roll(slot, SPEEDS.length)] + " Mbit/s";
      case DEVICE -> word(slot, Words.DEVICE);
      default -> throw new IllegalStateException("no value for slot " + slot);
    };
  }

  private String declined(Slot slot) {
    String device = value(Slot.DEVICE);
    return slot.article(device.charAt(0)) + device.substring(1);
  }

  private boolean german() {
    return book.language() == Language.GERMAN;
  }

  private int roll(Slot slot, int bound) {
    long seed =
        switch (slot) {
          case CUSTOMER, NAME, CUSTOMER_NO, CITY, STREET, ZIP, EMAIL, PHONE, BIRTHDAY, IBAN ->
              customerSeed;
          default -> eventSeed;
        };
    return Dice.once(Dice.seed(seed, slot.salt(), PURPOSE_SLOT), bound);
  }

  private String number(Slot slot, int least, int range) {
    return String.valueOf(least + roll(slot, range));
  }

  private String word(Slot slot, Words kind) {
    List<String> words = book.words(kind);
    return words.get(roll(slot, words.size()));
  }

  private boolean woman() {
    return roll(Slot.CUSTOMER, 2) == 0;
  }

  private String firstName() {
    List<String> names = book.words(woman() ? Words.FEMALE : Words.MALE);
    return names.get(roll(Slot.CUSTOMER, 1 << 20) / 2 % names.size());
  }

  private String surname() {
    return word(Slot.CUSTOMER_NO, Words.SURNAME);
  }

  private String address() {
    if (german()) {
      return (woman() ? "Frau " : "Herr ") + surname();
    }
    return roll(Slot.NAME, 5) < 2 ? firstName() : (woman() ? "Ms " : "Mr ") + surname();
  }

  private String email() {
    String plain = (firstName() + "." + surname()).toLowerCase(Locale.ROOT);
    String spelled =
        plain.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
    String bare = MARKS.matcher(Normalizer.normalize(spelled, Normalizer.Form.NFD)).replaceAll("");
    String host = MAIL_HOSTS[roll(Slot.EMAIL, MAIL_HOSTS.length)];
    return NOT_MAIL.matcher(bare).replaceAll("") + "@" + host;
  }

  /* Number ranges that are kept free for fiction. */
  private String phone() {
    int last = roll(Slot.PHONE, 1000);
    String digits = String.valueOf(1000 + last).substring(1);
    if (german()) {
      return switch (last % 3) {
        case 0 -> "0171 39200" + digits.substring(1);
        case 1 -> "+49 30 23125" + digits;
        default -> "040 66969" + digits;
      };
    }
    return last % 2 == 0 ? "+44 7700 900" + digits : "07700 900" + digits;
  }

  private String street() {
    int house = 1 + roll(Slot.ZIP, 97);
    String street = word(Slot.STREET, Words.STREET);
    return german() ? street + " " + house : house + " " + street;
  }

  private String daytime() {
    int hour = startSecond / 3600;
    if (german()) {
      return hour < 11 ? "Guten Morgen" : hour < 18 ? "Guten Tag" : "Guten Abend";
    }
    return hour < 12 ? "Good morning" : hour < 18 ? "Good afternoon" : "Good evening";
  }

  private String amount(int whole) {
    int cents = roll(Slot.ORDER, 3) == 0 ? 0 : 90 + roll(Slot.ORDER, 2) * 5;
    String shortCents = cents == 0 ? "00" : String.valueOf(cents);
    if (german()) {
      return cents == 0 ? whole + " Euro" : whole + "," + shortCents + " €";
    }
    return roll(Slot.ORDER, 2) == 0 ? "€" + whole + "." + shortCents : whole + " euros";
  }

  private String birthday() {
    LocalDate born = LocalDate.of(1942 + roll(Slot.BIRTHDAY, 62), 1, 1);
    LocalDate day = born.plusDays(roll(Slot.BIRTHDAY, 365));
    return german() ? numeric(day) : day.getDayOfMonth() + " " + month(day) + " " + day.getYear();
  }

  private String time(int hour) {
    if (german()) {
      return hour + " Uhr";
    }
    return hour < 12 ? hour + " am" : (hour == 12 ? 12 : hour - 12) + " pm";
  }

  private String window(int hour) {
    return german()
        ? "zwischen " + hour + " und " + (hour + 2) + " Uhr"
        : "between " + time(hour) + " and " + time(hour + 2);
  }

  private String day(LocalDate day) {
    int style = roll(Slot.TODAY, 4);
    if (german()) {
      return style == 3 ? numeric(day) : day.getDayOfMonth() + ". " + month(day);
    }
    return switch (style) {
      case 0 -> month(day) + " " + day.getDayOfMonth();
      case 1 ->
          day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
              + ", "
              + day.getDayOfMonth()
              + " "
              + month(day);
      default -> day.getDayOfMonth() + " " + month(day);
    };
  }

  private String month(LocalDate day) {
    return (german() ? GERMAN_MONTHS : ENGLISH_MONTHS).get(day.getMonthValue() - 1);
  }

  private static String numeric(LocalDate day) {
    return twoDigits(day.getDayOfMonth())
        + "."
        + twoDigits(day.getMonthValue())
        + "."
        + day.getYear();
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  private static List<String> months(Locale locale) {
    return Stream.of(Month.values())
        .map(month -> month.getDisplayName(TextStyle.FULL, locale))
        .toList();
  }

  private static LocalDate workday(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2);
      case SUNDAY -> day.plusDays(1);
      default -> day;
    };
  }

  private static LocalDate notSunday(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
  }
}
