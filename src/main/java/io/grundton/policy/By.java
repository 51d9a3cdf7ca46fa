// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

import io.grundton.transcript.Speaker;
import java.util.Locale;

/** Whose turns a rule or an event looks at. Internal turns and the system's are nobody's. */
public enum By {
  /** Whoever speaks for the company: people and bots. */
  AGENT,
  HUMAN_AGENT,
  BOT,
  CUSTOMER,
  /** All of these. */
  ANY;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The lower-case name that packs use. */
  public String code() {
    return code;
  }

  /** Whether a speaker is meant. */
  public boolean includes(Speaker speaker) {
    return switch (this) {
      case AGENT -> speaker.isService();
      case HUMAN_AGENT -> speaker == Speaker.AGENT;
      case BOT -> speaker == Speaker.BOT;
      case CUSTOMER -> speaker == Speaker.CUSTOMER;
      case ANY -> speaker.isService() || speaker == Speaker.CUSTOMER;
    };
  }
}
