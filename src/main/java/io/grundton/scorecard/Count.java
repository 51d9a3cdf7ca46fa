// SPDX-License-Identifier: Apache-2.0
package io.grundton.scorecard;

import io.grundton.rollup.DayMeasure;
import java.util.List;
import java.util.Locale;

/** Something that is counted of conversations, by their owner. */
public enum Count implements CountedByOwner {
  CONVERSATIONS(DayMeasure.N_CONVERSATIONS),
  FLAGGED(DayMeasure.N_FLAGGED),
  SCORED(DayMeasure.N_SCORED),
  /** Failed critical rules of a family, of which a conversation may have several. */
  CRITICAL_CUSTOMER(DayMeasure.N_CRITICAL_CUSTOMER),
  CRITICAL_BUSINESS(DayMeasure.N_CRITICAL_BUSINESS),
  CRITICAL_COMPLIANCE(DayMeasure.N_CRITICAL_COMPLIANCE),
  /** With a first response. */
  ANSWERED(DayMeasure.N_FIRST_RESPONSE);

  /** Those of failed critical rules. */
  public static final List<Count> CRITICAL =
      List.of(CRITICAL_CUSTOMER, CRITICAL_BUSINESS, CRITICAL_COMPLIANCE);

  private final DayMeasure measure;
  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  Count(DayMeasure measure) {
    this.measure = measure;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public long in(Tally tally) {
    return tally.of(measure);
  }

  @Override
  public long in(Listed conversation) {
    return switch (this) {
      case CONVERSATIONS -> 1;
      case FLAGGED -> conversation.flagged() ? 1 : 0;
      case SCORED -> conversation.scoreBp() == null ? 0 : 1;
      case CRITICAL_CUSTOMER -> conversation.criticalCustomer();
      case CRITICAL_BUSINESS -> conversation.criticalBusiness();
      case CRITICAL_COMPLIANCE -> conversation.criticalCompliance();
      case ANSWERED -> conversation.firstResponseMs() == null ? 0 : 1;
    };
  }
}
