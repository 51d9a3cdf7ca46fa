// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Account;
import io.grundton.review.Permission;
import io.grundton.review.Sight;
import io.grundton.scorecard.Counted;
import io.grundton.scorecard.CountedByOwner;
import io.grundton.scorecard.Dated;
import io.grundton.scorecard.Judged;
import io.grundton.scorecard.Limit;
import io.grundton.scorecard.Pack;
import io.grundton.scorecard.Question;
import io.grundton.scorecard.Selection;
import io.grundton.scorecard.Slice;
import io.grundton.scorecard.Summable;
import io.grundton.scorecard.Tally;
import io.grundton.scorecard.Verdicts;
import io.grundton.sql.ScorecardStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The conversations behind a number. */
final class BehindPages implements Pages {
  private static final int LISTED = 200;
  private static final int SHORT_KEY = 8;

  private final ScorecardStore store;
  private final PublishedReading published;

  BehindPages(ScorecardStore store, PublishedReading published) {
    this.store = store;
    this.published = published;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        new Route("GET", "/vendors/{vendor}/conversations", Permission.READ, this::behind));
  }

  Reply behind(Visit visit) {
    Account account = visit.account();
    Selection selection = SelectionQuery.read(visit, store);
    Question question =
        QuestionQuery.read(visit.query(), PathName.read(visit.part("vendor")), selection);
    if (!store.has(account, question.subject())) {
      return Reply.MISSING;
    }
    SortedMap<LocalDate, Long> counts = counts(account, question);
    PublishedReading.Behind behind =
        published.behind(account, visit.sight() == Sight.BLIND, question, counts, LISTED);
    Messages messages = visit.messages();
    ScorecardForm form = new ScorecardForm(store, visit);
    return Reply.Page.of(
        "behind.jte",
        new BehindView(
            visit.shell(title(messages, form, question)),
            messages.number(counts.values().stream().mapToLong(Long::longValue).sum()),
            facts(visit, form, question),
            SelectionQuery.address(
                QuestionQuery.path(question.subject()), SelectionQuery.fields(selection)),
            behind.more(),
            behind.withheld(),
            behind.foreign(),
            behind.found().stream().map(found -> line(messages, form, found)).toList()));
  }

  /** How often it is counted on each date, the latest first; dates without are left out. */
  private SortedMap<LocalDate, Long> counts(Account account, Question question) {
    Counted counted = question.counted();
    SortedMap<LocalDate, Long> counts = new TreeMap<>(Comparator.reverseOrder());
    if (counted instanceof CountedByOwner owned) {
      add(counts, question, days(account, question), owned::in);
    } else if (counted instanceof Judged judged) {
      add(
          counts,
          question,
          days(account, question, judged),
          verdicts -> verdicts.of(judged.status()));
    }
    return counts;
  }

  private static <T extends Summable<T>> void add(
      SortedMap<LocalDate, Long> counts,
      Question question,
      List<Dated<T>> days,
      ToLongFunction<T> count) {
    for (Dated<T> day : days) {
      long times = question.has(day.pack()) ? count.applyAsLong(day.sum()) : 0;
      if (times > 0) {
        counts.merge(day.date(), times, Long::sum);
      }
    }
  }

  private List<Dated<Tally>> days(Account account, Question question) {
    return store.days(account, question.subject(), question.selection());
  }

  private List<Dated<Verdicts>> days(Account account, Question question, Judged judged) {
    String rule = judged.ruleId();
    return rule != null
        ? store.ruleDays(account, question.subject(), question.selection(), rule, judged.standing())
        : store
            .principleDays(account, question.subject(), question.selection())
            .getOrDefault(String.valueOf(judged.principleId()), List.of());
  }

  private static String title(Messages messages, ScorecardForm form, Question question) {
    Counted counted = question.counted();
    if (counted instanceof CountedByOwner owned) {
      return counted instanceof Limit limit
          ? messages.text("behind.within", messages.limit(limit.ms()))
          : messages.text("count." + owned.code());
    }
    Judged judged = (Judged) counted;
    String name = judged.ruleId() == null ? judged.principleId() : judged.ruleId();
    return messages.text(
        "behind.judged",
        form.named(String.valueOf(name)),
        messages.code("status", judged.status().code()));
  }

  private List<ConversationView.Fact> facts(Visit visit, ScorecardForm form, Question question) {
    Messages messages = visit.messages();
    Selection selection = question.selection();
    List<ConversationView.Fact> facts = new ArrayList<>();
    add(facts, messages, "fact.vendor", form.named(question.subject().vendorId()));
    if (question.subject().agentKey() != null) {
      add(
          facts,
          messages,
          "fact.agent",
          form.named(store.agentId(visit.account(), question.subject())));
    }
    add(facts, messages, "filter.from", messages.date(selection.from()));
    add(facts, messages, "filter.to", messages.date(selection.to()));
    String channel = selection.channel();
    add(
        facts,
        messages,
        "fact.channel",
        channel == null ? null : messages.code("channel", channel));
    String language = selection.language();
    add(facts, messages, "fact.language", language == null ? null : form.language(language));
    Pack pack = question.pack();
    add(facts, messages, "fact.pack", pack == null ? null : form.pack(pack));
    if (question.counted() instanceof Judged judged && !judged.isLive()) {
      add(facts, messages, "card.standing", messages.code("standing", judged.standing()));
    }
    return facts;
  }

  private static void add(
      List<ConversationView.Fact> facts, Messages messages, String key, @Nullable String value) {
    if (value != null) {
      facts.add(new ConversationView.Fact(messages.text(key), value));
    }
  }

  private static BehindView.Line line(
      Messages messages, ScorecardForm form, PublishedReading.Found found) {
    Slice owner = found.conversation().owner();
    Integer score = found.conversation().scoreBp();
    return new BehindView.Line(
        found.queued()
            ? "/conversations/" + found.conversation().key()
            : "/published/" + found.conversation().date() + "/" + found.conversation().key(),
        found.conversation().key().substring(0, SHORT_KEY),
        messages.date(found.conversation().date()),
        messages.code("channel", owner.channel()) + " · " + form.language(owner.language()),
        form.named(owner.agentId()),
        score == null ? "–" : messages.percent(score),
        found.conversation().flagged() ? messages.text("behind.flagged") : "",
        found.times() == 1 ? "" : messages.number(found.times()));
  }
}
