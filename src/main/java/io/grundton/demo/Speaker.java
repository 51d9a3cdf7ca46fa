// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import java.util.Locale;

/** Who speaks a turn, named as in the transcripts. */
enum Speaker {
  CUSTOMER,
  AGENT,
  BOT,
  SYSTEM;

  private final String code = name().toLowerCase(Locale.ROOT);

  String code() {
    return code;
  }
}
