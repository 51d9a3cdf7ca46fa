// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/**
 * What a correct audit must find in a demo month: exact numbers, counted while it was written. A
 * redelivery is counted under deliveries only, never as another conversation. Sources and vendors
 * have the same ids, and the vendor of every conversation is its source.
 *
 * @param plan what was asked for
 * @param deliveries lines and files over all sources
 * @param sources one entry a source, in order of their ids
 * @param toneDrop the vendor whose agents start to refuse
 * @param slowVendor the vendor that answers late in chat
 * @param informality the vendor whose German agents say du
 * @param fewButExcellent the agent with few conversations and no slip
 * @param criticalPhrase the conversations in which an agent asked for a secret
 * @param move the agent who changes vendors
 * @param unrostered the agent whom the roster does not know
 * @param backOffice the queue whose conversations name no agent
 * @param arrivals which deliveries are not as agreed
 */
public record PlantedFacts(
    DemoPlan plan,
    Deliveries deliveries,
    List<SourceFacts> sources,
    ToneDrop toneDrop,
    SlowVendor slowVendor,
    Informality informality,
    AgentFact fewButExcellent,
    CriticalPhrase criticalPhrase,
    Move move,
    AgentFact unrostered,
    QueueFact backOffice,
    Arrivals arrivals) {
  public PlantedFacts {
    sources = List.copyOf(sources);
  }

  /**
   * What was delivered.
   *
   * @param conversations distinct ones
   * @param lines all lines: conversations, duplicates, revisions, rejected
   * @param duplicates lines that repeat an earlier one byte for byte
   * @param revisions lines that replace an earlier one by a corrected text
   * @param late conversations first delivered one to three days after their own date
   * @param rejected lines that no reader can accept
   * @param rejectedByReason the same by the code under which they should be rejected
   * @param firstFolder date of the first delivery folder
   * @param lastFolder date of the last delivery folder
   */
  public record Deliveries(
      long conversations,
      long lines,
      long duplicates,
      long revisions,
      long late,
      long rejected,
      SortedMap<String, Long> rejectedByReason,
      LocalDate firstFolder,
      LocalDate lastFolder) {}

  /**
   * The month of one source. All numbers but lines count distinct conversations; a bot-only chat
   * counts under conversations, botOnly and german only.
   *
   * @param source id of the source and vendor
   * @param lines all lines delivered
   * @param rejected lines that no reader can accept
   * @param duplicates lines that repeat an earlier one
   * @param revisions lines that replace an earlier one
   * @param late first delivered after their own date
   * @param conversations distinct ones
   * @param botOnly answered by a bot alone
   * @param german held in German
   * @param transferred handed over to a second agent
   * @param complaints in which the customer was angry
   * @param acknowledged complaints that the agent said sorry for, or showed understanding
   * @param ungreeted without a greeting of the agent
   * @param refused with a closed-door refusal
   * @param undatedNextStep whose next step has no date
   * @param unoffered without an offer of more help
   * @param jargon with jargon or filler phrases
   * @param informal in which the agent said du
   * @param askedSecret in which the agent asked for a PIN, password or card code
   * @param chats chats with a human agent
   * @param answeredWithin45s chats whose first human answer came within 45 seconds
   * @param answeredAfter120s chats whose first human answer took more than 120 seconds
   * @param medianFirstResponseSeconds of these chats, from the customer's first turn; the lower
   *     middle one of an even number
   */
  public record SourceFacts(
      String source,
      long lines,
      long rejected,
      long duplicates,
      long revisions,
      long late,
      long conversations,
      long botOnly,
      long german,
      long transferred,
      long complaints,
      long acknowledged,
      long ungreeted,
      long refused,
      long undatedNextStep,
      long unoffered,
      long jargon,
      long informal,
      long askedSecret,
      long chats,
      long answeredWithin45s,
      long answeredAfter120s,
      long medianFirstResponseSeconds) {}

  /**
   * The vendor whose tone drops.
   *
   * @param vendor its id
   * @param from first day of the drop; beyond the last day where the plan is too short for it
   * @param before the days until then
   * @param since the days from then on
   */
  public record ToneDrop(String vendor, LocalDate from, Tone before, Tone since) {}

  /** Conversations, how many of them refused; complaints, how many of them acknowledged. */
  public record Tone(long conversations, long refused, long complaints, long acknowledged) {}

  /**
   * The vendor that answers late in chat.
   *
   * @param vendor its id
   * @param medianFirstResponseSeconds its own
   * @param slowestOtherMedianSeconds the highest median among the others
   */
  public record SlowVendor(
      String vendor, long medianFirstResponseSeconds, long slowestOtherMedianSeconds) {}

  /** The vendor whose agents say du: its German conversations, and those with du. */
  public record Informality(String vendor, long german, long informal) {}

  /** An agent and the number of conversations they own. */
  public record AgentFact(String agentId, String source, long conversations) {}

  /** A queue and the number of conversations that name it and no agent. */
  public record QueueFact(String queue, String vendor, long conversations) {}

  /**
   * The conversations in which an agent asked for a secret.
   *
   * @param conversations how many
   * @param byVendor vendors with at least one
   * @param byDate business dates with at least one
   * @param conversationIds all of them, sorted
   */
  public record CriticalPhrase(
      long conversations,
      SortedMap<String, Long> byVendor,
      SortedMap<LocalDate, Long> byDate,
      List<String> conversationIds) {
    public CriticalPhrase {
      conversationIds = List.copyOf(conversationIds);
    }
  }

  /** An agent who works for one vendor until a day and for another from that day on. */
  public record Move(
      String agentId, String from, String to, LocalDate on, long ownedBefore, long ownedSince) {}

  /**
   * Which deliveries are not as agreed; each is named {@code <source>/<date>}.
   *
   * @param lateMinutes those after their agreed hour, with the minutes
   * @param missing those that never came; their conversations came with the next
   * @param controlDisagrees those whose control file announces a record too many
   * @param undelivered ids on the client's lists that nobody delivered, sorted
   */
  public record Arrivals(
      SortedMap<String, Long> lateMinutes,
      List<String> missing,
      List<String> controlDisagrees,
      List<String> undelivered) {
    public Arrivals {
      missing = List.copyOf(missing);
      controlDisagrees = List.copyOf(controlDisagrees);
      undelivered = List.copyOf(undelivered);
    }
  }
}
