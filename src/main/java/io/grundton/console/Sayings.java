// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Act;
import io.grundton.review.Proceedings;
import io.grundton.review.Sight;
import io.grundton.review.Target;

/** What reviewers said, as pages show it. */
final class Sayings {
  private final Messages messages;
  private final Transcript transcript;

  Sayings(Messages messages, Transcript transcript) {
    this.messages = messages;
    this.transcript = transcript;
  }

  /** An act with the words that it is about. */
  ConversationView.Said of(Proceedings.Entry entry) {
    Act.Decision decision = entry.decision();
    return said(entry, decision == null ? "" : transcript.quote(decision.target().passage()));
  }

  /** A superseded act: where its words were others may be. */
  ConversationView.Said unquoted(Proceedings.Entry entry) {
    return said(entry, "");
  }

  private ConversationView.Said said(Proceedings.Entry entry, String quote) {
    Act.Decision decision = entry.decision();
    String style = entry.act().code();
    String name = messages.code("note", style);
    String about = "";
    String text = entry.act() instanceof Act.Note note ? note.text() : "";
    if (decision != null) {
      Target target = decision.target();
      String reason = decision.reason();
      style = decision.ruling().code();
      name =
          entry.act() instanceof Act.Settlement
              ? messages.code("dispute-ruling", style)
              : messages.code("ruling", style);
      if (decision.sight() != Sight.OPEN) {
        name += " (" + messages.code("sight", decision.sight().code()) + ")";
      }
      about = target.ruleId() == null ? "" : Visible.of(target.ruleId());
      text = reason == null ? "" : reason;
    }
    return new ConversationView.Said(
        style, name, about, quote, Visible.of(text), entry.reviewer(), messages.time(entry.atMs()));
  }
}
