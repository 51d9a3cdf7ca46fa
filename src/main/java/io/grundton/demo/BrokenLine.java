// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import java.nio.charset.StandardCharsets;

/** A line that no reader can accept, and the reason it should give. */
enum BrokenLine {
  CUT_OFF("invalid_json"),
  NOT_UTF8("invalid_utf8"),
  WITHOUT_ID("missing_field"),
  UNREADABLE_START("illegal_value"),
  TURNS_AS_TEXT("wrong_type");

  private final String reason;

  BrokenLine(String reason) {
    this.reason = reason;
  }

  /** The code under which it is rejected. */
  String reason() {
    return reason;
  }

  /** The line without its line feed, dated on the folder's day. */
  byte[] bytes(String date) {
    String id = "\"conversation_id\":\"broken-" + reason + "\",";
    String channel = "\"channel\":\"chat\",";
    String start = "\"started_at\":\"" + date + "T12:00:00+00:00\",";
    String turns = "\"turns\":[{\"speaker\":\"customer\",\"text\":\"Hallo?\"}]";
    return switch (this) {
      case CUT_OFF -> utf8("{" + id + channel + start + "\"turns\":[{\"speaker\":\"cust");
      case NOT_UTF8 -> latin1("{" + id + channel + start + turns.replace("Hallo", "Grüße") + "}");
      case WITHOUT_ID -> utf8("{" + channel + start + turns + "}");
      case UNREADABLE_START ->
          utf8("{" + id + channel + "\"started_at\":\"yesterday\"," + turns + "}");
      case TURNS_AS_TEXT -> utf8("{" + id + channel + start + "\"turns\":\"Hallo?\"}");
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
