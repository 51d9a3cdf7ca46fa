// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

/** A way to reach the service, named as in the transcripts. */
enum Channel {
  CHAT("chat"),
  EMAIL("email"),
  VOICE("voice");

  private final String code;

  Channel(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
