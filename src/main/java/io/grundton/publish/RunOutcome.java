// SPDX-License-Identifier: Apache-2.0
package io.grundton.publish;

import io.grundton.delivery.Delivery;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/**
 * How a run ended.
 *
 * @param runId the run
 * @param dates what became of every date of every partition column that it touched
 * @param ending what follows from them, the worst first
 * @param totals what became of all records read
 * @param tooLate the files whose records came too late, by name
 * @param problems why something was not published, one sentence each
 * @param vendors what the summary says of each vendor, by name
 * @param waivers what the summary says of each waiver, in the order of their file
 * @param deliveries those expected of the delivery dates that were read, by date
 * @param flaws what is wrong with contact lists and control files, sorted
 */
public record RunOutcome(
    String runId,
    SortedMap<String, Fate> dates,
    Ending ending,
    FileLine totals,
    List<TooLate> tooLate,
    List<String> problems,
    List<VendorLine> vendors,
    List<WaiverLine> waivers,
    List<Delivery> deliveries,
    List<String> flaws) {
  public RunOutcome {
    tooLate = List.copyOf(tooLate);
    problems = List.copyOf(problems);
    vendors = List.copyOf(vendors);
    waivers = List.copyOf(waivers);
    deliveries = List.copyOf(deliveries);
    flaws = List.copyOf(flaws);
  }

  /** What became of one date. */
  public enum Fate {
    /** New rows are published. */
    PUBLISHED,
    /** The rows are those that were published already. */
    UNCHANGED,
    /** There was no record. */
    EMPTY,
    /** The pipeline file says that it is settled, so it was left as it is. */
    CLOSED,
    /** A quality gate held it back. */
    HELD_BACK,
    /** Another run published first. */
    LOST;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The lower-case name that {@code outcome.json} uses. */
    public String code() {
      return code;
    }
  }

  /**
   * Records that no date takes any more.
   *
   * @param file relative to the landing folder
   */
  public record TooLate(String file, long records) {}

  /**
   * What the summary says of one vendor over all dates of a run.
   *
   * @param firstResponses chats whose first response was timed
   * @param sumFirstResponseMs the sum of theirs
   */
  public record VendorLine(
      String vendorId,
      boolean inHouse,
      long conversations,
      long scored,
      long sumScoreBp,
      long flagged,
      long critical,
      long firstResponses,
      long sumFirstResponseMs)
      implements Serializable {
    /** The sum of two lines of one vendor. */
    public VendorLine plus(VendorLine other) {
      return new VendorLine(
          vendorId,
          inHouse,
          conversations + other.conversations,
          scored + other.scored,
          sumScoreBp + other.sumScoreBp,
          flagged + other.flagged,
          critical + other.critical,
          firstResponses + other.firstResponses,
          sumFirstResponseMs + other.sumFirstResponseMs);
    }
  }

  /**
   * What the summary says of one waiver.
   *
   * @param waiver its name
   * @param rule that it excuses from
   * @param owner who answers for it
   * @param expires the last date of conversations that it is for
   * @param expired whether the run's last date is after that
   * @param verdicts that it excused from being scored, whatever they were
   * @param failed those among them that failed
   */
  public record WaiverLine(
      String waiver,
      String rule,
      String owner,
      LocalDate expires,
      boolean expired,
      long verdicts,
      long failed) {}

  /**
   * What follows from the fates of all dates.
   *
   * @param problems why something was not published
   * @param emptyAllowed whether a run without records is well
   */
  public static Ending ending(
      SortedMap<String, Fate> dates, List<String> problems, boolean emptyAllowed) {
    if (dates.containsValue(Fate.HELD_BACK) || !problems.isEmpty()) {
      return Ending.HELD_BACK;
    }
    if (dates.containsValue(Fate.LOST)) {
      return Ending.LOST;
    }
    boolean anyRecord =
        dates.entrySet().stream()
            .filter(date -> date.getKey().startsWith(Partition.CONVERSATION_DATE))
            .anyMatch(
                date -> date.getValue() == Fate.PUBLISHED || date.getValue() == Fate.UNCHANGED);
    return anyRecord || emptyAllowed ? Ending.PUBLISHED : Ending.NO_RECORDS;
  }
}
