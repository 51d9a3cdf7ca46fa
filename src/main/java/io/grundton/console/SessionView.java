// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a conversation of a round: to be judged, or, when the round is closed, with all that
 * was said of it.
 *
 * @param conversation what is said in it, and the sheet while it is to be judged
 * @param round address of the round
 * @param name of the round
 * @param progress how much is left to judge; empty for a closed round
 * @param disputes what reviewers gave different answers to; empty while it is to be judged
 * @param agreed what they gave the same answer to, likewise
 * @param leads whether the account may write down what was agreed on
 */
public record SessionView(
    ConversationView conversation,
    String round,
    String name,
    String progress,
    List<Dispute> disputes,
    List<Agreed> agreed,
    boolean leads) {
  public SessionView {
    disputes = List.copyOf(disputes);
    agreed = List.copyOf(agreed);
  }

  /**
   * A rule about which reviewers disagree.
   *
   * @param number among all rules of the conversation, from 0
   * @param id of the element
   * @param machine what the machine said
   * @param whys why it said so
   * @param settled what was agreed on, null for nothing yet
   */
  public record Dispute(
      int number,
      String id,
      String rule,
      String agent,
      List<Vote> votes,
      String machine,
      List<String> whys,
      @Nullable Settled settled) {
    public Dispute {
      votes = List.copyOf(votes);
      whys = List.copyOf(whys);
    }
  }

  /**
   * An answer.
   *
   * @param style code
   * @param note what must be known of it; empty for nothing
   */
  public record Vote(String login, String style, String answer, String note) {}

  /** What was agreed on. */
  public record Settled(String answer, String reason, String by, String at) {}

  /** A rule about which reviewers agree. */
  public record Agreed(String rule, String agent, String answer, String machine) {}
}
