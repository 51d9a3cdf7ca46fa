// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The page of a conversation.
 *
 * @param address of the page without its query
 * @param query of the page: the filter of the queue it was reached from
 * @param request what makes the requests of the page's forms known again
 * @param facts about the conversation
 * @param cards of the evidence; empty for who must not see it
 * @param contests what of it is or may be contested, by the id of the finding
 * @param sheet of rules to judge without seeing the machine's answer; empty otherwise
 * @param compared what the sheet was answered with, where that is not what the machine says
 * @param supersededDisputes disputes whose finding is gone, and how they were ruled
 * @param previous address of the conversation before it in the queue, null for the first
 * @param next address of the conversation after it, null for the last
 * @param desk what the account may do
 */
public record ConversationView(
    Shell shell,
    String address,
    String query,
    String request,
    List<Fact> facts,
    List<Fact> principles,
    List<Turn> turns,
    List<Card> cards,
    Map<String, ContestView> contests,
    List<SheetRow> sheet,
    List<Compared> compared,
    List<Said> missed,
    List<Said> superseded,
    List<Said> supersededDisputes,
    List<Said> notes,
    @Nullable Said whole,
    @Nullable String previous,
    @Nullable String next,
    Desk desk) {
  public ConversationView {
    facts = List.copyOf(facts);
    principles = List.copyOf(principles);
    turns = List.copyOf(turns);
    cards = List.copyOf(cards);
    contests = Map.copyOf(contests);
    sheet = List.copyOf(sheet);
    compared = List.copyOf(compared);
    missed = List.copyOf(missed);
    superseded = List.copyOf(superseded);
    supersededDisputes = List.copyOf(supersededDisputes);
    notes = List.copyOf(notes);
  }

  /** Whether the account may decide about a finding. */
  public boolean decides(Card card) {
    ContestView contest = contests.get(card.findingId());
    return desk.decides() && (contest == null || contest.decides());
  }

  /** Something that is known, with its name. */
  public record Fact(String name, String value) {}

  /**
   * What the account may do.
   *
   * @param undoable number of the act that can be taken back, null where there is none
   * @param assignee who has the conversation, empty for nobody
   * @param assignees whom it can be given to, empty for who may not give it to others
   * @param rules that a missed passage can break
   * @param rounds of calibration that the conversation can be added to, names by number
   */
  public record Desk(
      boolean decides,
      boolean blind,
      boolean takes,
      @Nullable Long undoable,
      String assignee,
      List<String> assignees,
      List<String> rules,
      Map<Long, String> rounds) {
    public Desk {
      rounds = new TreeMap<>(rounds);
      assignees = List.copyOf(assignees);
      rules = List.copyOf(rules);
    }
  }

  /**
   * A turn.
   *
   * @param speaker code, for the style
   * @param name of the speaker
   * @param time since the start, empty where unknown
   * @param gap how long nobody had spoken before it, empty where that was not long
   * @param absences what was looked for up to here and not found
   */
  public record Turn(
      int number,
      String speaker,
      String name,
      String time,
      String gap,
      boolean internal,
      List<Piece> pieces,
      List<Absence> absences) {
    public Turn {
      pieces = List.copyOf(pieces);
      absences = List.copyOf(absences);
    }
  }

  /**
   * A part of a turn's text.
   *
   * @param mark what of it is marked, null for nothing
   */
  public record Piece(String text, @Nullable Mark mark) {}

  /**
   * What a marked passage belongs to.
   *
   * @param style code
   * @param target id of the element that tells of it
   * @param title what it is
   * @param number to show after the passage, empty where it goes on
   */
  public record Mark(String style, String target, String title, String number) {}

  /** A window in which something was looked for and not found; it ends here. */
  public record Absence(String target, String text) {}

  /**
   * A piece of evidence.
   *
   * @param id of the element
   * @param place where it is; empty where it is nowhere
   * @param placeTarget id of that turn's element
   * @param quote the passage; empty for an absence
   * @param absence what was looked for where; empty for a passage
   * @param details more that the machine knows
   * @param decided null where nobody has decided
   * @param current whether it is the one to decide next
   */
  public record Card(
      int number,
      String id,
      String findingId,
      String rule,
      String principle,
      String severity,
      String severityName,
      String status,
      String statusName,
      String agent,
      String place,
      String placeTarget,
      String quote,
      String absence,
      String why,
      String suggestion,
      List<Fact> details,
      @Nullable Said decided,
      boolean current) {
    public Card {
      details = List.copyOf(details);
    }
  }

  /** A rule on an agent's part, to be judged. */
  public record SheetRow(int number, String rule, String principle, String agent) {}

  /** A rule of which the reviewer and the machine say different things. */
  public record Compared(String rule, String answer, String machine) {}

  /**
   * What somebody said.
   *
   * @param style code
   * @param name of what was said
   * @param about a rule, empty where it is about all
   * @param quote a passage, empty where there is none
   * @param text empty where nothing was written
   */
  public record Said(
      String style, String name, String about, String quote, String text, String by, String at) {}
}
