// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Dossier;
import io.grundton.statistics.Share;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What pages say, in one language. */
public final class Messages {
  /** The languages there are, the first where nothing else is asked for. */
  static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

  private static final double BASIS_POINTS = 10_000;
  private static final int MS_PER_SECOND = 1_000;
  private static final int SECONDS_PER_MINUTE = 60;
  private static final int SECONDS_PER_HOUR = 3_600;

  private final Locale language;
  private final ResourceBundle texts;

  private Messages(Locale language) {
    this.language = language;
    this.texts =
        ResourceBundle.getBundle(
            "io.grundton.console.messages",
            language,
            Messages.class.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  /** Of the languages there are the first that is asked for. */
  static Messages of(List<Locale> asked) {
    for (Locale locale : asked) {
      for (Locale language : LANGUAGES) {
        if (language.getLanguage().equals(locale.getLanguage())) {
          return new Messages(language);
        }
      }
    }
    return new Messages(LANGUAGES.get(0));
  }

  /** The language as a BCP 47 tag. */
  public String language() {
    return language.toLanguageTag();
  }

  /** The text of a key, with values for {0}, {1}. */
  public String text(String key, Object... values) {
    String text = texts.getString(key);
    return values.length == 0 ? text : new MessageFormat(text, language).format(values);
  }

  /** The text of a code of the tables; the code itself where it is not known. */
  public String code(String group, String code) {
    String key = group + "." + code;
    return texts.containsKey(key) ? texts.getString(key) : Visible.of(code);
  }

  /** Whether there is a text of this key. */
  boolean has(String key) {
    return texts.containsKey(key);
  }

  /** A share of 10,000 as a percentage. */
  public String percent(int basisPoints) {
    NumberFormat format = NumberFormat.getPercentInstance(language);
    format.setMaximumFractionDigits(1);
    return format.format(basisPoints / BASIS_POINTS);
  }

  /** A coefficient of 10,000 with two decimals. */
  public String coefficient(int basisPoints) {
    NumberFormat format = NumberFormat.getNumberInstance(language);
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return format.format(basisPoints / BASIS_POINTS);
  }

  /** A share with its rate and where the true rate lies; of few only the counts. */
  public String share(Share share) {
    if (share.whole() == 0) {
      return "–";
    }
    Integer rate = share.rateBp();
    String counts = text("share.counts", share.part(), share.whole());
    return rate == null
        ? counts
        : text(
            "share.rate",
            counts,
            percent(rate),
            percent(share.interval().lowBp()),
            percent(share.interval().highBp()));
  }

  /** A whole number. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(language).format(number);
  }

  /** A day. */
  public String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language).format(date);
  }

  /** A time to the minute, in UTC. */
  public String time(long atMs) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(language)
            .withZone(ZoneOffset.UTC)
            .format(Instant.ofEpochMilli(atMs))
        + " UTC";
  }

  /** How long something took, in its largest two units. */
  public String duration(long ms) {
    long seconds = ms / MS_PER_SECOND;
    if (seconds < SECONDS_PER_MINUTE) {
      return text("duration.seconds", seconds);
    }
    if (seconds < SECONDS_PER_HOUR) {
      return text("duration.minutes", seconds / SECONDS_PER_MINUTE, seconds % SECONDS_PER_MINUTE);
    }
    return text(
        "duration.hours",
        seconds / SECONDS_PER_HOUR,
        seconds % SECONDS_PER_HOUR / SECONDS_PER_MINUTE);
  }

  /** Where something was searched for that is not there, or came late. */
  String absence(Dossier.SearchedWindow window) {
    Long limit = window.limitMs();
    Long waited = window.waitedMs();
    if (limit == null) {
      return text("absence.window", window.fromTurn(), window.toTurn());
    }
    return waited == null
        ? text("absence.within", window.fromTurn(), window.toTurn(), duration(limit))
        : text(
            "absence.waited",
            window.fromTurn(),
            window.toTurn(),
            duration(limit),
            duration(waited));
  }

  /** A time that is allowed, in its largest unit: whole seconds, minutes or hours. */
  public String limit(long ms) {
    long seconds = ms / MS_PER_SECOND;
    if (seconds < SECONDS_PER_MINUTE) {
      return text("duration.seconds", seconds);
    }
    return seconds < SECONDS_PER_HOUR
        ? text("limit.minutes", seconds / SECONDS_PER_MINUTE)
        : text("limit.hours", seconds / SECONDS_PER_HOUR);
  }

  /** A time from the start of a conversation, m:ss or h:mm:ss. */
  public String offset(long ms) {
    long seconds = ms / MS_PER_SECOND;
    long minutes = seconds / SECONDS_PER_MINUTE;
    return seconds < SECONDS_PER_HOUR
        ? String.format(Locale.ROOT, "%d:%02d", minutes, seconds % SECONDS_PER_MINUTE)
        : String.format(
            Locale.ROOT,
            "%d:%02d:%02d",
            seconds / SECONDS_PER_HOUR,
            minutes % SECONDS_PER_MINUTE,
            seconds % SECONDS_PER_MINUTE);
  }
}
