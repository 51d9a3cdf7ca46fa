// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import org.jspecify.annotations.Nullable;

/**
 * What was so when somebody decided, and may be otherwise later.
 *
 * @param packHash of the pack that had audited the conversation, null where none had
 * @param sampled whether the random control sample had taken it
 * @param inclusionProbabilityBp with which probability, basis points
 * @param revision of the delivery that was audited, as its source numbers it; 0 where it does not
 */
public record Setting(
    @Nullable String packHash, boolean sampled, int inclusionProbabilityBp, int revision) {
  /** What is so for a conversation. */
  public static Setting of(Dossier dossier) {
    return new Setting(
        dossier.facts().packHash(),
        dossier.call().sampled(),
        dossier.call().inclusionProbabilityBp(),
        dossier.facts().revision());
  }
}
