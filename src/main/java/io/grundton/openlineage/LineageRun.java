// SPDX-License-Identifier: Apache-2.0
package io.grundton.openlineage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The run that events are about.
 *
 * @param runId its name in the output
 * @param pipeline the name that its pipeline file has
 * @param zone of its dates
 * @param first conversation date, or delivery date where there is none
 * @param last the same, included
 * @param landing where deliveries are, as a storage describes it
 * @param sources the folders in it that hold deliveries
 * @param out where tables go, as a storage describes it
 */
public record LineageRun(
    String runId,
    String pipeline,
    ZoneId zone,
    LocalDate first,
    LocalDate last,
    String landing,
    List<String> sources,
    String out) {
  public LineageRun {
    sources = List.copyOf(sources);
  }
}
