// SPDX-License-Identifier: Apache-2.0
package io.grundton.job;

import io.grundton.delivery.Agreement;
import io.grundton.delivery.Delivery;
import io.grundton.privacy.AgentIds;
import io.grundton.transcript.Channel;
import io.grundton.transcript.Origin;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One nightly audit: what is read, who worked for whom, which pack applies, what is published.
 *
 * <p>Paths are strings, since some of them name objects in a cloud store.
 *
 * @param name in logs and summaries
 * @param zone decides the date of a conversation
 * @param lateDays how many days after a conversation's date its record may arrive, 0 to 60
 * @param inHouseVendors vendors that are the client's own, where the roster does not say
 * @param roster who worked for which vendor and when; null where the command line says
 * @param landing folder of the deliveries; null where the command line says
 * @param out folder of the published tables; null where the command line says
 * @param agentIds how agents appear in the tables
 * @param agentKeyFile secret of the agents' keyed hash; there if and only if there is such a hash
 * @param customerKeyFile secret of the customers' keyed hash; null = customers have no key
 * @param packs in the order of the file
 * @param models files of the client's own classifiers by the names that packs use; one with the
 *     name of a shipped classifier takes its place
 * @param waivers file of the exceptions from rules, null where there are none
 * @param exclusions deliveries left out
 * @param agreements which sources deliver when; none of two of one source are of one date
 * @param review which conversations a person should see
 * @param failOnRejectRateBp a run that rejects a larger share of its records publishes nothing, in
 *     basis points, 0 to 10,000
 * @param maxShrinkBp a date that would lose a larger share of its published conversations is not
 *     published, in basis points, 0 to 10,000
 * @param closedUntil conversation dates up to it are settled and stay as they are; null where none
 *     are
 * @param retention for how long rows are kept; longer than {@code lateDays}, since a date that the
 *     next night computes again has all its rows again
 * @param globView whether globs are shown what is published, on or off
 */
public record Pipeline(
    String name,
    ZoneId zone,
    int lateDays,
    Set<String> inHouseVendors,
    @Nullable String roster,
    @Nullable String landing,
    @Nullable String out,
    AgentIds.Mode agentIds,
    @Nullable String agentKeyFile,
    @Nullable String customerKeyFile,
    List<PackChoice> packs,
    Map<String, String> models,
    @Nullable String waivers,
    List<Exclusion> exclusions,
    List<Agreement> agreements,
    ReviewSettings review,
    int failOnRejectRateBp,
    int maxShrinkBp,
    @Nullable LocalDate closedUntil,
    Retention retention,
    GlobView globView) {
  /** A week. */
  public static final int DEFAULT_LATE_DAYS = 7;

  /** Two months, after which a delivery is history and is audited by hand. */
  public static final int MAX_LATE_DAYS = 60;

  /** One record in twenty. */
  public static final int DEFAULT_FAIL_ON_REJECT_RATE_BP = 500;

  /** One conversation in twenty. */
  public static final int DEFAULT_MAX_SHRINK_BP = 500;

  public Pipeline {
    inHouseVendors = Set.copyOf(inHouseVendors);
    packs = List.copyOf(packs);
    models = Map.copyOf(models);
    exclusions = List.copyOf(exclusions);
    agreements = List.copyOf(agreements);
    if (lateDays < 0 || lateDays > MAX_LATE_DAYS) {
      throw new IllegalArgumentException(
          "lateDays must be from 0 to " + MAX_LATE_DAYS + ", but was " + lateDays);
    }
    if ((agentIds == AgentIds.Mode.KEYED_HASH) != (agentKeyFile != null)) {
      throw new IllegalArgumentException(
          "agentKeyFile must be there if and only if agentIds is keyed_hash, but agentIds was "
              + agentIds.code());
    }
    BasisPoints.check("failOnRejectRateBp", failOnRejectRateBp);
    BasisPoints.check("maxShrinkBp", maxShrinkBp);
  }

  /**
   * The pack that audits a conversation: of the choices that fit, the one in force since the latest
   * date not after the conversation's, the first in the file where several are.
   *
   * @param conversationDate in the pipeline's zone
   * @param language a BCP 47 primary tag, null where unknown: then no choice that names languages
   *     fits
   * @param channel the way it was held
   * @param queue null where unknown: then no choice that names queues fits
   * @param vendorId who owns it
   */
  public Optional<PackChoice> packFor(
      LocalDate conversationDate,
      @Nullable String language,
      Channel channel,
      @Nullable String queue,
      String vendorId) {
    PackChoice latest = null;
    for (PackChoice pack : packs) {
      boolean inForce = !pack.from().isAfter(conversationDate);
      boolean later = latest == null || pack.from().isAfter(latest.from());
      if (inForce && later && pack.when().fits(language, channel, queue, vendorId)) {
        latest = pack;
      }
    }
    return Optional.ofNullable(latest);
  }

  /** Whether a record that stood there is left out by name. */
  public boolean excludes(Origin origin) {
    return exclusions.stream().anyMatch(exclusion -> exclusion.covers(origin));
  }

  /** What is agreed with a source for a date on which it delivers; empty where it need not. */
  public Optional<Agreement> agreement(Delivery.Slot slot) {
    return agreements.stream()
        .filter(agreement -> agreement.sourceId().equals(slot.sourceId()))
        .filter(agreement -> agreement.expects(slot.date()))
        .findFirst();
  }

  /** The deliveries that are expected of a date, in the order of the agreements. */
  public List<Delivery.Slot> expected(LocalDate date) {
    return agreements.stream()
        .filter(agreement -> agreement.expects(date))
        .map(agreement -> new Delivery.Slot(agreement.sourceId(), date))
        .toList();
  }

  /** Whether a file with this name in a delivery's folder is its control file. */
  public boolean isControlFile(Delivery.Slot slot, String name) {
    return agreements.stream()
        .filter(agreement -> agreement.sourceId().equals(slot.sourceId()))
        .anyMatch(agreement -> name.equals(agreement.controlFile()));
  }
}
