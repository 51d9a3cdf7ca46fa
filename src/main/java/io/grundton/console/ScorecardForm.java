// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.scorecard.Limit;
import io.grundton.scorecard.Pack;
import io.grundton.scorecard.Selection;
import io.grundton.scorecard.Slice;
import io.grundton.scorecard.Step;
import io.grundton.sql.ScorecardStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be chosen on pages about vendors, and how it is named. */
final class ScorecardForm {
  private final ScorecardStore store;
  private final Visit visit;
  private final Messages messages;

  ScorecardForm(ScorecardStore store, Visit visit) {
    this.store = store;
    this.visit = visit;
    this.messages = visit.messages();
  }

  /** The choices of channel and language. */
  List<QueueView.Choice> choices(Selection selection) {
    List<QueueView.Choice> choices = new ArrayList<>();
    choices.add(
        choice(
            "channel",
            store.channels(visit.account()),
            selection.channel(),
            value -> messages.code("channel", value)));
    choices.add(
        choice("language", store.languages(visit.account()), selection.language(), this::language));
    return choices;
  }

  /** The choice of days or weeks. */
  QueueView.Choice steps(Step chosen) {
    return new QueueView.Choice(
        "step",
        messages.text("filter.step"),
        Stream.of(Step.values())
            .map(
                step ->
                    new QueueView.Option(
                        step.code(), messages.code("step", step.code()), step == chosen))
            .toList());
  }

  /** The choice of a time within which customers should have a response. */
  QueueView.Choice limits(Limit chosen) {
    return new QueueView.Choice(
        "limit",
        messages.text("filter.limit"),
        Stream.of(Limit.values())
            .map(
                limit ->
                    new QueueView.Option(limit.code(), messages.limit(limit.ms()), limit == chosen))
            .toList());
  }

  /** The step that is asked for. */
  Step step(Step otherwise) {
    String code = visit.query().getOrDefault("step", "");
    return Stream.of(Step.values())
        .filter(step -> step.code().equals(code))
        .findFirst()
        .orElse(otherwise);
  }

  /** The limit that is asked for. */
  Limit limit() {
    String code = visit.query().getOrDefault("limit", "");
    return Stream.of(Limit.values())
        .filter(limit -> limit.code().equals(code))
        .findFirst()
        .orElse(Limit.WITHIN_60S);
  }

  static SubjectView.Period period(Selection selection) {
    return new SubjectView.Period(selection.from().toString(), selection.to().toString());
  }

  /** A name from outside; what is not known is said to be so. */
  String named(String name) {
    return name.equals(Slice.UNKNOWN) ? messages.text("subject.unnamed") : Visible.of(name);
  }

  /** A version of a pack. */
  String pack(Pack pack) {
    return pack.equals(Pack.NONE)
        ? messages.text("subject.no-pack")
        : Visible.of(pack.id() + " " + pack.version());
  }

  /** The packs of which there are several versions, with these; empty for none. */
  String mixed(Collection<Pack> packs) {
    Map<String, TreeSet<String>> versions = new TreeMap<>();
    packs.forEach(
        pack -> versions.computeIfAbsent(pack.id(), id -> new TreeSet<>()).add(pack.version()));
    return versions.entrySet().stream()
        .filter(pack -> pack.getValue().size() > 1)
        .map(pack -> Visible.of(pack.getKey() + " " + String.join(", ", pack.getValue())))
        .collect(Collectors.joining("; "));
  }

  /** What a step is called. */
  String name(Step step, LocalDate date) {
    return step == Step.DAY
        ? messages.date(date)
        : messages.text("step.week-of", messages.date(date));
  }

  /** The name of a language. */
  String language(String tag) {
    return tag.equals(Slice.UNKNOWN)
        ? messages.text("subject.unknown")
        : messages.code("language", tag);
  }

  private QueueView.Choice choice(
      String name, List<String> values, @Nullable String chosen, Function<String, String> label) {
    List<QueueView.Option> options = new ArrayList<>();
    options.add(new QueueView.Option("", messages.text("filter.all"), chosen == null));
    for (String value : values) {
      options.add(new QueueView.Option(value, label.apply(value), value.equals(chosen)));
    }
    return new QueueView.Choice(name, messages.text("filter." + name), options);
  }
}
