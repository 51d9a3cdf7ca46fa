// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Account;
import io.grundton.review.Act;
import io.grundton.review.Answer;
import io.grundton.review.DisputeWindow;
import io.grundton.review.Dossier;
import io.grundton.review.Passage;
import io.grundton.review.Permission;
import io.grundton.review.Proceedings;
import io.grundton.review.QueueFilter;
import io.grundton.review.Ruling;
import io.grundton.review.Scope;
import io.grundton.review.Sight;
import io.grundton.review.Sight.Detail;
import io.grundton.review.Target;
import io.grundton.sql.AccountStore;
import io.grundton.sql.DisputeStore;
import io.grundton.sql.Openings;
import io.grundton.sql.QueueStore;
import io.grundton.sql.QueueStore.Row;
import io.grundton.sql.ReviewStore;
import io.grundton.sql.RoundStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A conversation with its evidence. */
final class ConversationPages implements Pages {
  private static final int SHORT_KEY = 8;

  private final QueueStore queue;
  private final ReviewStore reviews;
  private final AccountStore accounts;
  private final RoundStore rounds;
  private final Openings openings;
  private final DisputeStore disputes;
  private final DisputeWindow window;

  ConversationPages(
      QueueStore queue,
      ReviewStore reviews,
      AccountStore accounts,
      RoundStore rounds,
      Openings openings,
      DisputeStore disputes,
      DisputeWindow window) {
    this.queue = queue;
    this.reviews = reviews;
    this.accounts = accounts;
    this.rounds = rounds;
    this.openings = openings;
    this.disputes = disputes;
    this.window = window;
  }

  @Override
  public List<Route> routes() {
    return List.of(new Route("GET", "/conversations/{key}", Permission.READ, this::conversation));
  }

  Reply conversation(Visit visit) {
    Account account = visit.account();
    String key = visit.part("key");
    Optional<Row> row = queue.row(account, key);
    Optional<Dossier> dossier = queue.dossier(account, key);
    if (row.isEmpty() || dossier.isEmpty()) {
      return Reply.MISSING;
    }
    Proceedings all = reviews.proceedings(key);
    Proceedings said = visit.may(Permission.READ_DECISIONS) ? all : new Proceedings(List.of());
    Sight sight = Sight.of(visit.blinding(), account.role(), said.judgedBlind(account.login()));
    if (sight != Sight.BLIND && visit.may(Permission.DECIDE)) {
      openings.note(account.login(), key, visit.nowMs());
    }
    Proceedings seen = sight.shows(Detail.OTHERS) ? said : said.by(account.login());
    return Reply.Page.of(
        "conversation.jte", view(visit, row.get(), dossier.get(), all, seen, sight));
  }

  private ConversationView view(
      Visit visit, Row row, Dossier dossier, Proceedings all, Proceedings said, Sight sight) {
    Messages messages = visit.messages();
    Speakers speakers = new Speakers(messages, dossier, sight);
    Transcript transcript = new Transcript(messages, dossier, speakers);
    Sayings sayings = new Sayings(messages, transcript);
    boolean evidence = sight.shows(Detail.EVIDENCE);
    Contests contests =
        new Contests(
            visit,
            window,
            visit.may(Permission.DISPUTE)
                ? disputes.seen(visit.account(), dossier.key())
                : Map.of(),
            all,
            dossier,
            sayings);
    List<ConversationView.Card> cards =
        evidence
            ? new Cards(messages, dossier, speakers, transcript, sayings)
                .of(said, contests.finding(visit.query().getOrDefault("dispute", "")))
            : List.of();
    List<ConversationView.Said> missed = new ArrayList<>();
    List<ConversationView.Said> superseded = new ArrayList<>();
    List<ConversationView.Said> notes = new ArrayList<>();
    List<ConversationView.Compared> compared = new ArrayList<>();
    for (Proceedings.Entry entry : said.inForce()) {
      Act.Decision decision = entry.decision();
      if (decision == null) {
        notes.add(sayings.of(entry));
      } else if (Proceedings.superseded(entry, dossier)) {
        superseded.add(sayings.unquoted(entry));
      } else if (decision.target().scope() == Scope.MISSED) {
        missed.add(sayings.of(entry));
        mark(messages, transcript, decision.target(), missed.size());
      } else if (sight == Sight.REVEALED && entry.reviewer().equals(visit.account().login())) {
        ConversationView.Compared different = compared(messages, dossier, decision);
        if (different != null) {
          compared.add(different);
        }
      }
    }
    Proceedings.Entry whole = said.about(Target.CONVERSATION);
    QueueFilter filter = FilterQuery.read(visit.query(), visit.sight());
    String title =
        messages.text("conversation.title", row.place().conversationKey().substring(0, SHORT_KEY));
    return new ConversationView(
        visit.shell(title),
        "/conversations/" + dossier.key(),
        FilterQuery.write(filter),
        Tokens.fresh(),
        ConversationFacts.of(messages, dossier, sight, visit.may(Permission.READ_DECISIONS)),
        sight.shows(Detail.SCORE) ? ConversationFacts.principles(messages, dossier) : List.of(),
        transcript.turns(),
        cards,
        evidence ? contests.of(dossier) : Map.of(),
        sight == Sight.BLIND ? sheet(dossier, speakers) : List.of(),
        compared,
        missed,
        superseded,
        evidence ? contests.superseded() : List.of(),
        notes,
        whole == null ? null : sayings.of(whole),
        address(queue.previous(visit.account(), filter, row.place()), filter),
        address(queue.next(visit.account(), filter, row.place()), filter),
        desk(visit, row, dossier, said, sight));
  }

  private ConversationView.Desk desk(
      Visit visit, Row row, Dossier dossier, Proceedings said, Sight sight) {
    boolean decides = visit.may(Permission.DECIDE);
    Proceedings.Entry undoable = decides ? said.undoable(visit.account().login()) : null;
    String assignee = row.assignee();
    return new ConversationView.Desk(
        decides,
        sight == Sight.BLIND,
        visit.may(Permission.TAKE),
        undoable == null ? null : Long.valueOf(undoable.seq()),
        assignee == null || !visit.may(Permission.READ_DECISIONS) ? "" : assignee,
        visit.may(Permission.ASSIGN) ? accounts.reviewers() : List.of(),
        decides ? dossier.rules() : List.of(),
        visit.may(Permission.CALIBRATE) ? openRounds() : Map.of());
  }

  private Map<Long, String> openRounds() {
    Map<Long, String> open = rounds.open();
    open.replaceAll((id, name) -> Visible.of(name));
    return open;
  }

  private static void mark(Messages messages, Transcript transcript, Target target, int number) {
    Passage passage = Objects.requireNonNull(target.passage());
    transcript.mark(
        passage,
        new ConversationView.Mark(
            "missed",
            "missed-" + number,
            messages.text("missed.mark", Visible.of(Objects.requireNonNull(target.ruleId()))),
            "+" + number));
  }

  static List<ConversationView.SheetRow> sheet(Dossier dossier, Speakers speakers) {
    List<ConversationView.SheetRow> rows = new ArrayList<>();
    for (Dossier.Verdict verdict : dossier.verdicts()) {
      rows.add(
          new ConversationView.SheetRow(
              rows.size(),
              Visible.of(verdict.ruleId()),
              Visible.of(verdict.principleId()),
              speakers.agent(verdict.agentId())));
    }
    return rows;
  }

  private static ConversationView.@Nullable Compared compared(
      Messages messages, Dossier dossier, Act.Decision decision) {
    Answer answer = decision.answer();
    for (Dossier.Verdict verdict : dossier.verdicts()) {
      if (answer != null
          && Target.of(verdict).equals(decision.target())
          && answer.about(verdict.status()) != Ruling.CONFIRM) {
        return new ConversationView.Compared(
            Visible.of(verdict.ruleId()),
            messages.code("answer", answer.code()),
            messages.code("status", verdict.status().code()));
      }
    }
    return null;
  }

  private static @Nullable String address(Optional<Row> row, QueueFilter filter) {
    return row.map(
            other ->
                "/conversations/" + other.place().conversationKey() + FilterQuery.write(filter))
        .orElse(null);
  }
}
