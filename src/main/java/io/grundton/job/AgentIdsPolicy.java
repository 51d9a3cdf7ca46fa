// SPDX-License-Identifier: Apache-2.0
package io.grundton.job;

import java.util.Locale;

/** How agents appear in every published table. */
public enum AgentIdsPolicy {
  /** Keys and ids as delivered. */
  PLAIN,
  /** Keys and ids hashed with a secret key. */
  KEYED_HASH,
  /** Neither key nor id: only the vendor is told. */
  VENDOR_ONLY;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The lower-case name that pipeline files use. */
  public String code() {
    return code;
  }
}
