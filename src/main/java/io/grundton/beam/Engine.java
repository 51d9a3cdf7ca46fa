// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import java.util.Locale;

/** What runs the pipeline. */
public enum Engine {
  /** Flink's mini cluster in this process, on loopback: the default. */
  FLINK,
  /** Beam's direct runner, which checks the pipeline more than it runs it: for tests. */
  DIRECT;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The lower-case name that the command line uses. */
  public String code() {
    return code;
  }
}
