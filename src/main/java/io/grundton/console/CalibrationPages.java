// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.calibration.Round;
import io.grundton.review.Account;
import io.grundton.review.Permission;
import io.grundton.review.QueueFilter;
import io.grundton.sql.AccountStore;
import io.grundton.sql.Openings;
import io.grundton.sql.QueueStore;
import io.grundton.sql.RoundStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rounds of calibration there are, and how they are opened, filled and closed. */
final class CalibrationPages implements Pages {
  private static final int COUNTED = 10_000;
  private static final int DAYS = 7;
  private static final int SEED_LENGTH = 16;

  private final QueueStore queue;
  private final RoundStore rounds;
  private final AccountStore accounts;
  private final Openings openings;

  CalibrationPages(QueueStore queue, RoundStore rounds, AccountStore accounts, Openings openings) {
    this.queue = queue;
    this.rounds = rounds;
    this.accounts = accounts;
    this.openings = openings;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        new Route("GET", "/calibration", Permission.READ_DECISIONS, this::all),
        new Route("GET", "/calibration/new", Permission.CALIBRATE, this::form),
        new Route("POST", "/calibration", Permission.CALIBRATE, this::open),
        new Route("POST", "/calibration/{round}/close", Permission.CALIBRATE, this::close),
        new Route("POST", "/conversations/{key}/calibration", Permission.CALIBRATE, this::add));
  }

  Reply all(Visit visit) {
    List<CalibrationView.Line> lines = new ArrayList<>();
    for (Round round : rounds.rounds()) {
      if (RoundPages.sees(visit, round)) {
        lines.add(line(visit, round));
      }
    }
    return Reply.Page.of(
        "calibration.jte",
        new CalibrationView(
            visit.shell(visit.messages().text("calibration.title")),
            lines,
            visit.may(Permission.CALIBRATE),
            visit.may(Permission.DECIDE)));
  }

  private CalibrationView.Line line(Visit visit, Round round) {
    Messages messages = visit.messages();
    Account account = visit.account();
    Map<String, Integer> judged = rounds.judged(round);
    Integer own = judged.get(account.login());
    List<Integer> due = round.open() ? rounds.due(round.id(), account.login()) : List.of();
    int done = judged.values().stream().mapToInt(Integer::intValue).sum();
    String address = "/calibration/" + round.id();
    return new CalibrationView.Line(
        address,
        Visible.of(round.name()),
        round.open(),
        state(visit, round),
        String.join(", ", round.members()),
        messages.number(round.cases().size()),
        own != null && !visit.may(Permission.CALIBRATE)
            ? messages.text("calibration.of", own, round.cases().size())
            : messages.text("calibration.of", done, round.cases().size() * round.members().size()),
        messages.date(round.closesOn()),
        due.isEmpty() ? "" : address + "/cases/" + due.get(0));
  }

  private static String state(Visit visit, Round round) {
    if (!round.open()) {
      return visit.messages().text("calibration.closed");
    }
    return today(visit).isAfter(round.closesOn())
        ? visit.messages().text("calibration.overdue")
        : visit.messages().text("calibration.open");
  }

  Reply form(Visit visit) {
    Messages messages = visit.messages();
    QueueFilter filter = FilterQuery.read(visit.query(), visit.sight());
    int count = queue.count(visit.account(), filter, COUNTED);
    return Reply.Page.of(
        "newround.jte",
        new NewRoundView(
            visit.shell(messages.text("calibration.new")),
            Tokens.fresh(),
            FilterQuery.write(filter),
            words(messages, filter),
            messages.number(count) + (count == COUNTED ? "+" : ""),
            accounts.reviewers(),
            Tokens.fresh().substring(0, SEED_LENGTH),
            today(visit).plusDays(DAYS).toString()));
  }

  Reply open(Visit visit) {
    QueueFilter filter = FilterQuery.read(visit.query(), visit.sight());
    Set<String> members = new HashSet<>();
    for (String login : accounts.reviewers()) {
      if (visit.field("member." + login) != null) {
        members.add(login);
      }
    }
    if (members.size() < 2) {
      throw new RefusedException("refused.members");
    }
    String name = visit.required("name");
    String seed = visit.required("seed");
    if (name.length() > Round.MAX_NAME || seed.length() > RoundStore.Plan.MAX_SEED) {
      throw new RefusedException("refused.too-large");
    }
    RoundStore.Plan plan =
        new RoundStore.Plan(
            name,
            day(visit.required("closes")),
            members,
            FilterQuery.write(filter),
            seed,
            count(visit.required("count")));
    openings.write();
    List<String> candidates = plan.count() == 0 ? List.of() : queue.keys(visit.account(), filter);
    long id = rounds.open(visit.actor(), visit.request(), plan, candidates);
    return Reply.SeeOther.to("/calibration/" + id + "?said=opened");
  }

  Reply close(Visit visit) {
    long id = RoundPages.number(visit.part("round"));
    boolean there = rounds.round(id).isPresent();
    rounds.close(visit.actor(), id);
    return there ? Reply.SeeOther.to("/calibration/" + id + "?said=closed") : Reply.MISSING;
  }

  Reply add(Visit visit) {
    String key = visit.part("key");
    long id = RoundPages.number(visit.required("round"));
    if (queue.row(visit.account(), key).isEmpty()) {
      return Reply.MISSING;
    }
    if (!rounds.add(visit.actor(), id, key)) {
      throw new RefusedException("refused.closed");
    }
    return Reply.SeeOther.to("/calibration/" + id + "?said=added");
  }

  private static List<ConversationView.Fact> words(Messages messages, QueueFilter filter) {
    List<ConversationView.Fact> words = new ArrayList<>();
    words.add(
        new ConversationView.Fact(
            messages.text("filter.work"), messages.code("work", filter.work().code())));
    LocalDate date = filter.date();
    put(messages, words, "date", date == null ? null : messages.date(date));
    put(messages, words, "vendor", filter.vendor());
    put(messages, words, "team", filter.team());
    put(messages, words, "principle", filter.principle());
    put(messages, words, "rule", filter.rule());
    put(messages, words, "channel", coded(messages, "channel", filter.channel()));
    put(messages, words, "language", coded(messages, "language", filter.language()));
    put(messages, words, "reason", coded(messages, "reason", filter.reason()));
    return words;
  }

  private static @Nullable String coded(Messages messages, String group, @Nullable String code) {
    return code == null ? null : messages.code(group, code);
  }

  private static void put(
      Messages messages, List<ConversationView.Fact> words, String name, @Nullable String value) {
    if (value != null) {
      words.add(new ConversationView.Fact(messages.text("filter." + name), Visible.of(value)));
    }
  }

  private static int count(String written) {
    long count = RoundPages.number(written);
    if (count > RoundStore.Plan.MAX_COUNT) {
      throw new RefusedException("refused.draw");
    }
    return (int) count;
  }

  private static LocalDate day(String written) {
    LocalDate day = DateField.read(written);
    if (day == null) {
      throw new RefusedException("refused.incomplete");
    }
    return day;
  }

  private static LocalDate today(Visit visit) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(visit.nowMs()), ZoneOffset.UTC);
  }
}
