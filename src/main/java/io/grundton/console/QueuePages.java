// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Account;
import io.grundton.review.Permission;
import io.grundton.review.QueueFilter;
import io.grundton.review.QueueFilter.Work;
import io.grundton.review.Sight;
import io.grundton.review.Sight.Detail;
import io.grundton.sql.QueueStore;
import io.grundton.sql.QueueStore.Facet;
import io.grundton.sql.QueueStore.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of what people should see. */
final class QueuePages implements Pages {
  private static final int COUNTED = 10_000;
  private static final List<String> REASONS =
      List.of("critical", "severity", "unsure", "score", "sample");

  private final QueueStore queue;
  private final Facets facets;
  private final SavedFilters saved;

  QueuePages(QueueStore queue, SavedFilters saved) {
    this.queue = queue;
    this.saved = saved;
    this.facets = new Facets(queue);
  }

  @Override
  public List<Route> routes() {
    return List.of(new Route("GET", "/", Permission.READ, this::queue));
  }

  Reply queue(Visit visit) {
    Account account = visit.account();
    Sight sight = visit.sight();
    QueueFilter filter = FilterQuery.read(visit.query(), sight);
    QueueStore.Place after =
        queue.row(account, visit.query().getOrDefault("after", "")).map(Row::place).orElse(null);
    List<Row> rows = queue.page(account, filter, after);
    int count = queue.count(account, filter, COUNTED);
    Messages messages = visit.messages();
    String next =
        rows.size() < QueueStore.ROWS_PER_PAGE
            ? null
            : "/"
                + FilterQuery.write(
                    filter, Map.of("after", rows.get(rows.size() - 1).place().conversationKey()));
    return Reply.Page.of(
        "queue.jte",
        new QueueView(
            visit.shell(messages.text("queue.title")),
            messages.number(count) + (count == COUNTED ? "+" : ""),
            choices(visit, filter, sight),
            saved.of(visit, filter),
            FilterQuery.write(filter),
            visit.may(Permission.SHARE),
            rows.stream().map(row -> line(visit, filter, sight, row)).toList(),
            sight.shows(Detail.SCORE),
            visit.may(Permission.READ_DECISIONS) && sight.shows(Detail.REASONS),
            next,
            visit.may(Permission.CALIBRATE)
                ? "/calibration/new" + FilterQuery.write(filter)
                : null));
  }

  private static QueueView.Line line(Visit visit, QueueFilter filter, Sight sight, Row row) {
    Messages messages = visit.messages();
    Integer score = row.scoreBp();
    String language = row.language();
    return new QueueView.Line(
        "/conversations/" + row.place().conversationKey() + FilterQuery.write(filter),
        row.place().conversationKey().substring(0, 8),
        messages.date(row.date()),
        messages.code("channel", row.channel()),
        language == null ? "" : messages.code("language", language),
        sight.shows(Detail.VENDOR) ? Visible.of(row.vendorId()) : "",
        score == null || !sight.shows(Detail.SCORE) ? "" : messages.percent(score),
        row.reasons().stream()
            .map(reason -> new QueueView.Reason(reason, messages.code("reason", reason)))
            .toList(),
        row.assignee() == null || !visit.may(Permission.READ_DECISIONS) ? "" : row.assignee(),
        messages.code("state", row.state().code()));
  }

  private List<QueueView.Choice> choices(Visit visit, QueueFilter filter, Sight sight) {
    Messages messages = visit.messages();
    Account account = visit.account();
    List<QueueView.Choice> choices = new ArrayList<>();
    Stream<Work> works =
        Stream.of(Work.values()).filter(work -> work != Work.MINE || visit.may(Permission.TAKE));
    choices.add(
        new QueueView.Choice(
            "work",
            messages.text("filter.work"),
            works
                .map(
                    work ->
                        new QueueView.Option(
                            work.code(), messages.code("work", work.code()), work == filter.work()))
                .toList()));
    LocalDate date = filter.date();
    Function<String, String> plain = Visible::of;
    add(
        choices,
        visit,
        "date",
        account,
        Facet.DATE,
        date == null ? null : date.toString(),
        value -> messages.date(LocalDate.parse(value)));
    if (sight.shows(Detail.VENDOR) && account.vendorId() == null) {
      add(choices, visit, "vendor", account, Facet.VENDOR, filter.vendor(), plain);
    }
    if (sight.shows(Detail.TEAM)) {
      add(choices, visit, "team", account, Facet.TEAM, filter.team(), plain);
    }
    if (sight.shows(Detail.PRINCIPLE)) {
      add(choices, visit, "principle", account, Facet.PRINCIPLE, filter.principle(), plain);
    }
    if (sight.shows(Detail.RULE)) {
      add(choices, visit, "rule", account, Facet.RULE, filter.rule(), plain);
    }
    add(
        choices,
        visit,
        "channel",
        account,
        Facet.CHANNEL,
        filter.channel(),
        value -> messages.code("channel", value));
    add(
        choices,
        visit,
        "language",
        account,
        Facet.LANGUAGE,
        filter.language(),
        value -> messages.code("language", value));
    if (sight.shows(Detail.REASONS) && visit.may(Permission.READ_DECISIONS)) {
      choices.add(
          choice(
              visit, "reason", REASONS, filter.reason(), value -> messages.code("reason", value)));
    }
    return choices;
  }

  private void add(
      List<QueueView.Choice> choices,
      Visit visit,
      String name,
      Account account,
      Facet facet,
      @Nullable String chosen,
      Function<String, String> label) {
    List<String> values = facets.values(account, facet, visit.nowMs());
    if (values.size() > 1 || chosen != null) {
      choices.add(choice(visit, name, values, chosen, label));
    }
  }

  private static QueueView.Choice choice(
      Visit visit,
      String name,
      List<String> values,
      @Nullable String chosen,
      Function<String, String> label) {
    List<QueueView.Option> options = new ArrayList<>();
    options.add(new QueueView.Option("", visit.messages().text("filter.all"), chosen == null));
    for (String value : values) {
      options.add(new QueueView.Option(value, label.apply(value), value.equals(chosen)));
    }
    if (chosen != null && !values.contains(chosen)) {
      options.add(new QueueView.Option(chosen, label.apply(chosen), true));
    }
    return new QueueView.Choice(name, visit.messages().text("filter." + name), options);
  }
}
