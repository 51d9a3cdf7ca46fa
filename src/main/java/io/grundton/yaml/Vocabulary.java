// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.calendar.BusinessHours;
import io.grundton.phrase.Phrase;
import io.grundton.policy.By;
import io.grundton.policy.Event;
import io.grundton.policy.Guard;
import io.grundton.policy.LabelCondition;
import io.grundton.policy.Saying;
import io.grundton.policy.Where;
import io.grundton.problem.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a pack gives names to, and the reading of what refers to it. */
final class Vocabulary {
  /** The names of events, principles and rules. */
  static final Shape<String> NAME =
      Shape.text(
          Pattern.compile("[a-z0-9][a-z0-9_-]*"),
          "lower-case letters, digits, '_' or '-', the first a letter or digit");

  /** Whose turns. */
  static final Shape<By> BY = Shape.oneOf(By.values(), By::code);

  /** A classifier's label: {@code {model: agent-en, label: rude, p: 0.8, unsure: 0.6}}. */
  static final Shape<LabelCondition> LABEL = Shape.mapping(LabelReader::read);

  private static final Shape<BusinessHours> CALENDAR = new CalendarShape();
  private static final Shape<Where> WHERE = new WhereShape();
  private static final Shape<Set<Guard>> GUARDS =
      Shape.distinct(Shape.listOf(Shape.oneOf(Guard.values(), Guard::code), 0));

  private final Map<String, List<Phrase>> lists;

  /** What names in angle brackets stand for: lists, and the words of events. */
  private final Map<String, List<Phrase>> named;

  private final Shape<Phrase> phrase;
  private final Shape<List<Phrase>> phrases;
  private final Map<String, Event> events = new LinkedHashMap<>();
  private final Map<String, BusinessHours> calendars = new LinkedHashMap<>();

  /** Of a pack's named lists. */
  Vocabulary(Map<String, List<Phrase>> lists) {
    this.lists = lists;
    this.named = new LinkedHashMap<>(lists);
    this.phrase = PhraseShape.using(named);
    this.phrases = Shape.oneOrMore(phrase);
  }

  /** One phrase. */
  Shape<Phrase> phrase() {
    return phrase;
  }

  /** The named lists. */
  Map<String, List<Phrase>> lists() {
    return lists;
  }

  /** One phrase or several. */
  Shape<List<Phrase>> phrases() {
    return phrases;
  }

  /** The named events read so far. */
  Map<String, Event> events() {
    return events;
  }

  /**
   * Reads the named events of a pack. Phrases below an event may use its words by its name, where
   * no list has that name.
   */
  void readEvents(YamlMapping mapping) {
    for (YamlMapping.Entry entry : mapping.entries()) {
      String name = entry.key().text();
      if (NAME.read(entry.key()) != null) {
        Event event = Shape.mapping(m -> event(name, m)).read(entry.value());
        events.put(
            name, event == null ? new Event(name, By.ANY, Where.EVERYWHERE, nothing()) : event);
        if (event != null && !event.saying().say().isEmpty()) {
          named.putIfAbsent(name, event.saying().say());
        }
      }
    }
  }

  /** An event's name, or an event written out, which gets the given name. */
  Shape<Event> event(String nameIfWrittenOut) {
    return node ->
        node instanceof YamlMapping
            ? Shape.mapping(m -> event(nameIfWrittenOut, m)).read(node)
            : named(node);
  }

  /** The name of an event. */
  Shape<Event> named() {
    return this::named;
  }

  /** The words that a rule or an event looks for. */
  Saying saying(YamlMapping mapping) {
    return saying(mapping, mapping.required("say", phrases, List.of()));
  }

  /** Phrases that a rule looks for, and what it says of them besides. */
  Saying saying(YamlMapping mapping, List<Phrase> say) {
    return new Saying(
        say,
        mapping.optional("except", phrases, List.of()),
        mapping.optional("guards", GUARDS, Set.of()),
        mapping.optional("across", Shape.flag(), false));
  }

  /** The part of the conversation that a rule or an event looks at. */
  static Where where(YamlMapping mapping) {
    return mapping.optional("where", WHERE, Where.EVERYWHERE);
  }

  private Event event(String name, YamlMapping mapping) {
    By by = mapping.optional("by", BY, By.AGENT);
    Where where = where(mapping);
    LabelCondition label = mapping.optional("or_label", LABEL);
    boolean onlyLabel = mapping.has("or_label") && !mapping.has("say");
    if (onlyLabel && mapping.count("except", "guards", "across") > 0) {
      mapping.report(
          Mistake.KEYS_DO_NOT_FIT, "'except', 'guards' and 'across' must stand beside 'say'");
    }
    return new Event(name, by, where, onlyLabel ? nothing() : saying(mapping), label);
  }

  private @Nullable Event named(YamlNode node) {
    String name = NAME.read(node);
    if (name == null) {
      return null;
    }
    Event event = events.get(name);
    if (event == null) {
      node.report(
          Mistake.UNKNOWN_NAME,
          "%s must be one of the events %s, but was '%s'%s"
              .formatted(
                  node.name(), events.keySet(), name, Suggestion.hint(name, events.keySet())));
    }
    return event;
  }

  /** Reads the named calendars of a pack. */
  void readCalendars(YamlMapping mapping) {
    for (YamlMapping.Entry entry : mapping.entries()) {
      String name = NAME.read(entry.key());
      BusinessHours hours = CALENDAR.read(entry.value());
      if (name != null) {
        calendars.put(name, hours == null ? CalendarShape.CLOSED : hours);
      }
    }
  }

  /** A calendar's name, or a calendar written out. */
  Shape<BusinessHours> calendar() {
    return node -> node instanceof YamlMapping ? CALENDAR.read(node) : namedCalendar(node);
  }

  private @Nullable BusinessHours namedCalendar(YamlNode node) {
    String name = NAME.read(node);
    BusinessHours hours = name == null ? null : calendars.get(name);
    if (name != null && hours == null) {
      node.report(
          Mistake.UNKNOWN_NAME,
          "%s must be one of the calendars %s, but was '%s'%s"
              .formatted(
                  node.name(),
                  calendars.keySet(),
                  name,
                  Suggestion.hint(name, calendars.keySet())));
    }
    return hours;
  }

  static Saying nothing() {
    return new Saying(List.of(), List.of(), Set.of());
  }
}
