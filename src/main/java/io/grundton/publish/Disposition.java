// SPDX-License-Identifier: Apache-2.0
package io.grundton.publish;

import java.util.Locale;

/** What became of one record of a delivery. Every record has exactly one. */
public enum Disposition {
  /** Audited. */
  KEPT,
  /** Could not be read. */
  REJECTED,
  /** Another record of the same conversation was kept. */
  DUPLICATE,
  /** As duplicate, but of the same revision and delivery date, and with another content. */
  CONFLICT,
  /** Of a conversation date that the run is not for. */
  OTHER_DATE,
  /** Delivered too many days after its conversation date. */
  TOO_LATE,
  /** Excluded by name in the pipeline file, or a conversation that was erased. */
  OUT_OF_SCOPE;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The lower-case name that manifests use. */
  public String code() {
    return code;
  }
}
