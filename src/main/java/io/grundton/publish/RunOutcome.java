// SPDX-License-Identifier: Apache-2.0
package io.grundton.publish;

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
 * @param totals what became of all records read
 * @param problems why something was not published, one sentence each
 * @param vendors what the summary says of each vendor, by name
 * @param waivers what the summary says of each waiver, in the order of their file
 */
public record RunOutcome(
    String runId,
    SortedMap<String, Fate> dates,
    FileLine totals,
    List<String> problems,
    List<VendorLine> vendors,
    List<WaiverLine> waivers) {
  public RunOutcome {
    problems = List.copyOf(problems);
    vendors = List.copyOf(vendors);
    waivers = List.copyOf(waivers);
  }

  /** What became of one date. */
  public enum Fate {
    /** New rows are published. */
    PUBLISHED,
    /** The rows are those that were published already. */
    UNCHANGED,
    /** There was no record. */
    EMPTY,
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

  /** Whether some date had this fate. */
  public boolean any(Fate fate) {
    return dates.containsValue(fate);
  }
}
