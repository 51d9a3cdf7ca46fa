// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Dossier;
import io.grundton.review.Permission;
import io.grundton.review.Proceedings;
import io.grundton.review.Sight;
import io.grundton.sql.QueueStore;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Conversations that nobody need look at, to be read only. */
final class PublishedPages implements Pages {
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");
  private static final int SHORT_KEY = 8;

  private final QueueStore queue;
  private final PublishedReading published;

  PublishedPages(QueueStore queue, PublishedReading published) {
    this.queue = queue;
    this.published = published;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        new Route("GET", "/published/{date}/{key}", Permission.READ, this::conversation));
  }

  Reply conversation(Visit visit) {
    String key = visit.part("key");
    LocalDate date;
    try {
      date = LocalDate.parse(visit.part("date"));
    } catch (DateTimeException e) {
      return Reply.MISSING;
    }
    if (!KEY.matcher(key).matches()) {
      return Reply.MISSING;
    }
    if (queue.row(visit.account(), key).isPresent()) {
      // Only there a blinded reader is kept from seeing too much.
      return Reply.SeeOther.to("/conversations/" + key);
    }
    Optional<Dossier> dossier =
        published.dossier(visit.account(), visit.sight() == Sight.BLIND, date, key);
    return dossier.isEmpty()
        ? Reply.MISSING
        : Reply.Page.of("conversation.jte", view(visit, dossier.get()));
  }

  private static ConversationView view(Visit visit, Dossier dossier) {
    Messages messages = visit.messages();
    Speakers speakers = new Speakers(messages, dossier, Sight.OPEN);
    Transcript transcript = new Transcript(messages, dossier, speakers);
    List<ConversationView.Card> cards =
        new Cards(messages, dossier, speakers, transcript, new Sayings(messages, transcript))
            .of(new Proceedings(List.of()), null);
    return new ConversationView(
        visit.shell(messages.text("conversation.title", dossier.key().substring(0, SHORT_KEY))),
        "/published/" + dossier.facts().date() + "/" + dossier.key(),
        "",
        Tokens.fresh(),
        ConversationFacts.of(messages, dossier, Sight.OPEN, false),
        ConversationFacts.principles(messages, dossier),
        transcript.turns(),
        cards,
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        new ConversationView.Desk(false, false, false, null, "", List.of(), List.of(), Map.of()));
  }
}
