// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.audit.Audit;
import io.grundton.audit.Evidence.Span;
import io.grundton.privacy.PublishedAgent;
import io.grundton.privacy.Redacted;
import io.grundton.transcript.Turn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An audit with everything that the tables say instead of what the source said. */
public final class PublishedAudit {
  private final Audit audit;
  private final List<PublishedAgent> agents;
  private final @Nullable String customerKey;
  private final List<Redacted> texts;
  private final int[] words;

  /**
   * @param words of each turn
   */
  PublishedAudit(
      Audit audit,
      List<PublishedAgent> agents,
      @Nullable String customerKey,
      List<Redacted> texts,
      int[] words) {
    this.audit = audit;
    this.agents = List.copyOf(agents);
    this.customerKey = customerKey;
    this.texts = List.copyOf(texts);
    this.words = words;
  }

  /** The audit of the original. */
  public Audit audit() {
    return audit;
  }

  /** What the tables say of each participant, in the order of the cast. */
  public List<PublishedAgent> agents() {
    return agents;
  }

  @Nullable String customerKey() {
    return customerKey;
  }

  /** Turns are numbered from 1. */
  Redacted text(int turn) {
    return texts.get(turn - 1);
  }

  int words(int turn) {
    return words[turn - 1];
  }

  /** The turn of this number, null where there is none. */
  @Nullable Turn turn(int number) {
    List<Turn> turns = audit.conversation().turns();
    return number < 1 || number > turns.size() ? null : turns.get(number - 1);
  }

  /** A span in both texts. */
  Passage passage(Span span) {
    return Passage.of(
        audit.conversation().turns().get(span.turn() - 1).text(), text(span.turn()), span);
  }
}
