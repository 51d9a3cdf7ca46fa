// SPDX-License-Identifier: Apache-2.0
package io.grundton.transcript;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whom an agent worked for at one moment.
 *
 * @param match how it was found
 * @param vendorId the vendor; the source where the roster knows nothing
 * @param team null where the roster does not say
 * @param site null where the roster does not say
 * @param inHouse whether the vendor is the company itself
 */
public record Assignment(
    Match match, String vendorId, @Nullable String team, @Nullable String site, boolean inHouse) {
  /** How an assignment was found. */
  public enum Match {
    AGENT,
    QUEUE,
    NONE;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The lower-case name that tables use. */
    public String code() {
      return code;
    }
  }
}
