// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.csv.DecisionSheet;
import io.grundton.review.Act;
import io.grundton.review.Decided;
import io.grundton.review.DecisionFilter;
import io.grundton.review.Permission;
import io.grundton.review.Ruling;
import io.grundton.review.Sight;
import io.grundton.review.Sight.Detail;
import io.grundton.review.Validity;
import io.grundton.sql.DecisionStore;
import io.grundton.sql.DecisionStore.Facet;
import io.grundton.sql.LogBook;
import io.grundton.sql.QueueStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was decided, as a list and as a file. */
final class DecisionPages implements Pages {
  private static final int PER_PAGE = 50;
  private static final int MOST_EXPORTED = 100_000;
  private static final int SHORT_KEY = 8;

  private final DecisionStore decisions;
  private final QueueStore queue;
  private final LogBook log;

  DecisionPages(DecisionStore decisions, QueueStore queue, LogBook log) {
    this.decisions = decisions;
    this.queue = queue;
    this.log = log;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        new Route("GET", "/decisions", Permission.READ_DECISIONS, this::decisions),
        new Route("GET", "/decisions.csv", Permission.EXPORT, this::sheet));
  }

  /**
   * Whether somebody sees only their own decisions, as who is blinded does, unless they may take
   * all of them out of the console anyway.
   */
  static boolean seesOwnOnly(Visit visit) {
    return !visit.sight().shows(Detail.OTHERS) && !visit.may(Permission.EXPORT);
  }

  Reply decisions(Visit visit) {
    boolean ownOnly = seesOwnOnly(visit);
    DecisionFilter asked = DecisionQuery.read(visit.query());
    DecisionFilter filter = ownOnly ? asked.by(visit.account().login()) : asked;
    Messages messages = visit.messages();
    List<Decided> page = decisions.page(filter, before(visit), PER_PAGE);
    Map<Ruling, Long> counts = decisions.counts(filter);
    long counted = counts.values().stream().mapToLong(Long::longValue).sum();
    String next =
        page.size() < PER_PAGE
            ? null
            : "/decisions"
                + DecisionQuery.write(
                    filter, Map.of("before", String.valueOf(page.get(page.size() - 1).seq())));
    return Reply.Page.of(
        "decisions.jte",
        new DecisionsView(
            visit.shell(messages.text("decisions.title")),
            messages.number(counted),
            Stream.of(Ruling.values())
                .map(
                    ruling ->
                        new DecisionsView.Count(
                            messages.code("ruling", ruling.code()),
                            messages.number(counts.getOrDefault(ruling, 0L))))
                .toList(),
            date(filter.from()),
            date(filter.to()),
            choices(messages, filter, ownOnly),
            ownOnly,
            page.stream().map(decided -> line(visit, decided)).toList(),
            visit.may(Permission.EXPORT)
                ? "/decisions.csv" + DecisionQuery.write(filter, Map.of())
                : null,
            next));
  }

  Reply sheet(Visit visit) {
    DecisionFilter filter = DecisionQuery.read(visit.query());
    List<Decided> all = decisions.page(filter, null, MOST_EXPORTED + 1);
    if (all.size() > MOST_EXPORTED) {
      throw new RefusedException("refused.too-many");
    }
    StringBuilder content = new StringBuilder();
    try {
      DecisionSheet sheet = new DecisionSheet(content);
      for (Decided decided : all) {
        sheet.add(decided);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory can be written to", e);
    }
    log.append(visit.actor(), "export", "decisions", DecisionQuery.write(filter, Map.of()));
    return new Reply.Download(
        "decisions.csv",
        "text/csv; charset=utf-8; header=present",
        content.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable Long before(Visit visit) {
    String seq = visit.query().getOrDefault("before", "");
    return seq.matches("[0-9]{1,18}") ? Long.valueOf(seq) : null;
  }

  private static String date(@Nullable LocalDate date) {
    return date == null ? "" : date.toString();
  }

  private List<QueueView.Choice> choices(
      Messages messages, DecisionFilter filter, boolean ownOnly) {
    List<QueueView.Choice> choices = new ArrayList<>();
    Ruling ruling = filter.ruling();
    choices.add(
        choice(
            messages,
            "ruling",
            Stream.of(Ruling.values()).map(Ruling::code).toList(),
            ruling == null ? null : ruling.code(),
            code -> messages.code("ruling", code)));
    choices.add(choice(messages, "rule", decisions.values(Facet.RULE), filter.rule(), Visible::of));
    if (!ownOnly) {
      choices.add(
          choice(
              messages,
              "reviewer",
              decisions.values(Facet.REVIEWER),
              filter.reviewer(),
              Visible::of));
    }
    return choices;
  }

  private static QueueView.Choice choice(
      Messages messages,
      String name,
      List<String> values,
      @Nullable String chosen,
      Function<String, String> label) {
    List<QueueView.Option> options = new ArrayList<>();
    options.add(new QueueView.Option("", messages.text("filter.all"), chosen == null));
    for (String value : values) {
      options.add(new QueueView.Option(value, label.apply(value), value.equals(chosen)));
    }
    return new QueueView.Choice(name, messages.code("filter", name), options);
  }

  private DecisionsView.Line line(Visit visit, Decided decided) {
    Messages messages = visit.messages();
    Act.Decision decision = decided.decision();
    String key = decided.conversationKey();
    String rule = decision.target().ruleId();
    String reason = decision.reason();
    boolean gone =
        decided.validity() != Validity.IN_FORCE && queue.row(visit.account(), key).isEmpty();
    return new DecisionsView.Line(
        gone ? "" : "/conversations/" + key,
        key.substring(0, SHORT_KEY),
        messages.time(decided.atMs()),
        decided.reviewer(),
        decision.ruling().code(),
        messages.code("ruling", decision.ruling().code()),
        messages.code("scope", decision.target().scope().code()),
        rule == null ? "" : Visible.of(rule),
        reason == null ? "" : Visible.of(reason),
        decided.validity() == Validity.IN_FORCE
            ? ""
            : messages.code("validity", decided.validity().code()),
        decision.sight() == Sight.OPEN ? "" : messages.code("sight", decision.sight().code()));
  }
}
