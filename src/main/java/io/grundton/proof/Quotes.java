// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import io.grundton.audit.Evidence;
import io.grundton.privacy.Redacted;
import io.grundton.privacy.Redactor;
import io.grundton.transcript.Conversation;
import java.util.HashMap;
import java.util.Map;

/** Quotes a conversation as the tables do: without structured personal data. */
public final class Quotes {
  private final Conversation conversation;
  private final Map<Integer, Redacted> turns = new HashMap<>();

  /** Of one conversation. */
  public Quotes(Conversation conversation) {
    this.conversation = conversation;
  }

  /** The words of a span. */
  public String of(Evidence.Span span) {
    Redacted turn =
        turns.computeIfAbsent(
            span.turn(),
            number ->
                Redactor.redact(
                    conversation.turns().get(number - 1).text(), conversation.language()));
    Redacted.Span part = turn.toRedacted(span.start(), span.end());
    return turn.text().substring(part.start(), part.end());
  }
}
