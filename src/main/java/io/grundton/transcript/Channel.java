// SPDX-License-Identifier: Apache-2.0
package io.grundton.transcript;

import java.util.Locale;

/** The way a conversation was held. */
public enum Channel {
  CHAT,
  EMAIL,
  VOICE,
  MESSAGING,
  SOCIAL;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The lower-case name that transcripts and tables use. */
  public String code() {
    return code;
  }
}
