// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.DisputeState;
import io.grundton.review.DisputeTally;
import io.grundton.review.DisputeWindow;
import io.grundton.review.Permission;
import io.grundton.review.Sight;
import io.grundton.review.Sight.Detail;
import io.grundton.sql.DisputeStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What vendors contest: a list to work on, and how often. */
final class DisputePages implements Pages {
  private static final int SHOWN_CODE_POINTS = 300;
  private static final int LAST_PAGE = 10_000;

  private final DisputeStore disputes;
  private final DisputeWindow window;

  DisputePages(DisputeStore disputes, DisputeWindow window) {
    this.disputes = disputes;
    this.window = window;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        new Route("GET", "/disputes", Permission.READ_DISPUTES, this::list),
        new Route("GET", "/disputes/rates", Permission.READ_DISPUTES, this::rates));
  }

  Reply list(Visit visit) {
    Messages messages = visit.messages();
    int page = page(visit.query().getOrDefault("page", "0"));
    List<DisputeStore.Row> rows = disputes.page(visit.account(), visit.sight(), page);
    Map<DisputeState, Integer> counts = disputes.counts(visit.account());
    List<ConversationView.Fact> facts = new ArrayList<>();
    for (DisputeState state : DisputeState.values()) {
      if (state != DisputeState.NONE) {
        facts.add(
            new ConversationView.Fact(
                messages.code("dispute-state", state.code()),
                messages.number(counts.getOrDefault(state, 0))));
      }
    }
    return Reply.Page.of(
        "disputes.jte",
        new DisputesView(
            visit.shell(messages.text("disputes.title")),
            messages.text("disputes.text", messages.number(window.length().toHours())),
            facts,
            rows.stream().map(row -> line(visit, row)).toList(),
            rows.size() < DisputeStore.ROWS_PER_PAGE ? null : "/disputes?page=" + (page + 1)));
  }

  private static DisputesView.Line line(Visit visit, DisputeStore.Row row) {
    Messages messages = visit.messages();
    Sight sight = row.judged() ? Sight.REVEALED : visit.sight();
    boolean shown = sight.shows(Detail.RULE);
    Long ruled = row.ruledMs();
    String ruling = row.ruling();
    return new DisputesView.Line(
        row.there() ? "/conversations/" + row.conversationKey() + "?dispute=" + row.dispute() : "",
        row.conversationKey().substring(0, 8),
        row.state().code(),
        messages.code("dispute-state", row.state().code()),
        shown ? Visible.of(row.vendorId()) : "",
        shown ? Visible.of(row.ruleId()) : "",
        messages.time(row.contestedMs()),
        shown ? shortened(row.reason()) : messages.text("disputes.judge-first"),
        ruled == null || ruling == null || !shown ? "" : shortened(ruling),
        ruled == null ? "" : messages.time(ruled));
  }

  Reply rates(Visit visit) {
    Messages messages = visit.messages();
    List<DisputeTally.Part> parts = disputes.tallies(visit.account());
    List<DisputeRatesView.Group> groups = new ArrayList<>();
    if (visit.account().vendorId() == null) {
      groups.add(
          group(
              visit,
              "disputes.by-vendor",
              "filter.vendor",
              DisputeTally.by(DisputeTally.Part::vendorId, parts)));
    }
    groups.add(
        group(
            visit,
            "disputes.by-rule",
            "filter.rule",
            DisputeTally.by(DisputeTally.Part::ruleId, parts)));
    return Reply.Page.of(
        "disputerates.jte",
        new DisputeRatesView(visit.shell(messages.text("disputes.rates")), groups));
  }

  private static DisputeRatesView.Group group(
      Visit visit, String title, String name, Map<String, DisputeTally> tallies) {
    Messages messages = visit.messages();
    List<DisputeRatesView.Row> rows = new ArrayList<>();
    tallies.forEach(
        (key, tally) -> {
          Long median = tally.medianRuledAfterMs();
          boolean reviewed =
              visit.may(Permission.READ_DECISIONS) || tally.confirmedOfReviewed().rateBp() != null;
          rows.add(
              new DisputeRatesView.Row(
                  Visible.of(key),
                  messages.number(tally.visible()),
                  messages.share(tally.contested()),
                  messages.number(tally.open()),
                  messages.number(tally.withdrawn()),
                  messages.share(tally.upheldOfRuled()),
                  messages.number(tally.overturned()),
                  median == null ? "–" : messages.duration(median),
                  messages.number(tally.superseded()),
                  // A vendor is not told single decisions.
                  reviewed ? messages.share(tally.confirmedOfReviewed()) : "–",
                  reviewed ? messages.number(tally.overridden()) : "–"));
        });
    return new DisputeRatesView.Group(messages.text(title), messages.text(name), rows);
  }

  private static String shortened(String text) {
    boolean fits = text.codePointCount(0, text.length()) <= SHOWN_CODE_POINTS;
    return Visible.of(
        fits ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN_CODE_POINTS)) + " …");
  }

  private static int page(@Nullable String written) {
    return written != null && written.matches("[0-9]{1,5}")
        ? Math.min(LAST_PAGE, Integer.parseInt(written))
        : 0;
  }
}
