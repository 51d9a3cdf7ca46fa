// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import static io.grundton.json.Records.parse;
import static io.grundton.json.Records.record;
import static io.grundton.json.Records.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.grundton.transcript.Rejection.Reason;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldRulesTest {
  private static final String PRINTABLE =
      " must be free of control, bidirectional, zero-width and unpaired surrogate characters, but"
          + " was a string of 3 characters with at least one";
  private static final String MOMENT =
      " must be ISO 8601 with a zone, such as 2025-03-14T09:26:53+01:00, but was a string of ";
  private static final String YEARS = " must be from 1970 to 2100, but was outside";

  static Stream<Arguments> fields() {
    return Stream.of(
        arguments(
            "conversation_id", "7", Reason.WRONG_TYPE, " must be a string, but was an integer"),
        arguments("conversation_id", "\"\"", Reason.ILLEGAL_VALUE, length(0)),
        arguments("conversation_id", quoted("x".repeat(257)), Reason.ILLEGAL_VALUE, length(257)),
        arguments("queue", quoted("😀".repeat(257)), Reason.ILLEGAL_VALUE, length(257)),
        arguments("queue", "\"a\\u202eb\"", Reason.ILLEGAL_VALUE, PRINTABLE),
        arguments("agent_id", "\"a\\u0000b\"", Reason.ILLEGAL_VALUE, PRINTABLE),
        arguments("contact_id", "\"a\\u200bb\"", Reason.ILLEGAL_VALUE, PRINTABLE),
        arguments("customer_id", "\"a\\u0085b\"", Reason.ILLEGAL_VALUE, PRINTABLE),
        arguments("topic", "\"a\\u2069b\"", Reason.ILLEGAL_VALUE, PRINTABLE),
        arguments("conversation_id", "\"a\\ud800b\"", Reason.ILLEGAL_VALUE, PRINTABLE),
        arguments(
            "channel",
            "\"Chat\"",
            Reason.ILLEGAL_VALUE,
            " must be one of [chat, email, voice, messaging, social], but was a string of 4"
                + " characters"),
        arguments("channel", "true", Reason.WRONG_TYPE, " must be a string, but was a boolean"),
        arguments("language", "\"deutsch\"", Reason.ILLEGAL_VALUE, tag(7)),
        arguments("language", "\"de-\"", Reason.ILLEGAL_VALUE, tag(3)),
        arguments("language", "\"de--AT\"", Reason.ILLEGAL_VALUE, tag(6)),
        arguments("language", "\"\"", Reason.ILLEGAL_VALUE, tag(0)),
        arguments("language", "\"de AT\"", Reason.ILLEGAL_VALUE, tag(5)),
        arguments(
            "outcome",
            "\"solved\"",
            Reason.ILLEGAL_VALUE,
            " must be one of [resolved, transferred, escalated, dropped, unresolved], but was a"
                + " string of 6 characters"),
        arguments(
            "direction",
            "\"in\"",
            Reason.ILLEGAL_VALUE,
            " must be one of [inbound, outbound], but was a string of 2 characters"),
        arguments(
            "revision",
            "3.0",
            Reason.WRONG_TYPE,
            revision("a number with a fraction or an exponent")),
        arguments("revision", "\"3\"", Reason.WRONG_TYPE, revision("a string")),
        arguments("revision", "-1", Reason.ILLEGAL_VALUE, revision("negative")),
        arguments("revision", "2147483648", Reason.ILLEGAL_VALUE, revision("greater")),
        arguments(
            "queue_wait_ms",
            "9223372036854775808",
            Reason.ILLEGAL_VALUE,
            " must be an integer from 0, but was a number of 19 characters"),
        arguments(
            "queue_wait_ms",
            "1e3",
            Reason.WRONG_TYPE,
            " must be an integer from 0, but was a number with a fraction or an exponent"),
        arguments(
            "truncated", "1", Reason.WRONG_TYPE, " must be true or false, but was an integer"),
        arguments("tags", "\"a\"", Reason.WRONG_TYPE, " must be an array, but was a string"),
        arguments(
            "tags", "[null]", Reason.WRONG_TYPE, " must be an array of strings, but was null"),
        arguments("turns", "{}", Reason.WRONG_TYPE, " must be an array, but was an object"),
        arguments("attributes", "[]", Reason.WRONG_TYPE, " must be an object, but was an array"),
        arguments(
            "started_at", "1700000000", Reason.WRONG_TYPE, " must be a string, but was an integer"),
        arguments(
            "started_at",
            "\"2025-03-14T08:00:00\"",
            Reason.ILLEGAL_VALUE,
            MOMENT + "19 characters"),
        arguments("started_at", "\"2025-03-14\"", Reason.ILLEGAL_VALUE, MOMENT + "10 characters"),
        arguments(
            "started_at",
            "\"2025-02-29T08:00:00Z\"",
            Reason.ILLEGAL_VALUE,
            MOMENT + "20 characters"),
        arguments("started_at", "\"0000-01-01T00:00:00Z\"", Reason.ILLEGAL_VALUE, YEARS),
        arguments("started_at", "\"9999-12-31T23:59:59Z\"", Reason.ILLEGAL_VALUE, YEARS),
        arguments("started_at", "\"1970-01-01T00:59:59+01:00\"", Reason.ILLEGAL_VALUE, YEARS),
        arguments("started_at", "\"2101-01-01T00:00:00Z\"", Reason.ILLEGAL_VALUE, YEARS),
        arguments(
            "started_at", "null", Reason.MISSING_FIELD, " is required, but was absent or null"),
        arguments("turns", "null", Reason.MISSING_FIELD, " is required, but was absent or null"),
        arguments(
            "ended_at",
            "\"2025-03-14T07:59:59Z\"",
            Reason.ILLEGAL_VALUE,
            " must be started_at or later, but was earlier"));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void aFieldThatTheFormatDoesNotAllow(String key, String json, Reason reason, String message) {
    assertRejected(record().with(key, json).json(), reason, key + message);
  }

  static Stream<Arguments> turns() {
    return Stream.of(
        arguments("7", Reason.WRONG_TYPE, "turn 2 must be an object, but was an integer"),
        arguments("null", Reason.WRONG_TYPE, "turn 2 must be an object, but was null"),
        arguments(
            "{\"text\":\"x\"}",
            Reason.MISSING_FIELD,
            "turn 2 speaker is required, but was absent or null"),
        arguments(
            "{\"speaker\":\"bot\",\"text\":null}",
            Reason.MISSING_FIELD,
            "turn 2 text is required, but was absent or null"),
        arguments(
            "{\"speaker\":1,\"text\":\"x\"}",
            Reason.WRONG_TYPE,
            "turn 2 speaker must be a string, but was an integer"),
        arguments(
            "{\"speaker\":\"bot\",\"text\":[\"x\"]}",
            Reason.WRONG_TYPE,
            "turn 2 text must be a string, but was an array"),
        arguments(
            "{\"speaker\":\"bot\",\"text\":\"x\",\"offset_ms\":-1}",
            Reason.ILLEGAL_VALUE,
            "turn 2 offset_ms must be an integer from 0, but was negative"),
        arguments(
            "{\"speaker\":\"bot\",\"text\":\"x\",\"end_offset_ms\":0.5}",
            Reason.WRONG_TYPE,
            "turn 2 end_offset_ms must be an integer from 0, but was a number with a fraction or"
                + " an exponent"),
        arguments(
            "{\"speaker\":\"bot\",\"text\":\"x\",\"offset_ms\":1,\"at\":\"2025-03-14T08:00:00Z\"}",
            Reason.ILLEGAL_VALUE,
            "turn 2 at must be absent where offset_ms is given, but both were given"),
        arguments(
            "{\"speaker\":\"bot\",\"text\":\"x\",\"at\":\"2025-03-14T08:00\"}",
            Reason.ILLEGAL_VALUE,
            "turn 2 at" + MOMENT + "16 characters"),
        arguments(
            "{\"speaker\":\"bot\",\"text\":\"x\",\"agent_id\":\"a\\u200db\"}",
            Reason.ILLEGAL_VALUE,
            "turn 2 agent_id" + PRINTABLE),
        arguments(
            "{\"speaker\":\"bot\",\"text\":\"x\",\"text\":\"x\"}",
            Reason.DUPLICATE_KEY,
            "turn 2 text must be given once, but was given twice"),
        arguments(
            "{\"speaker\":\"bot\",\"text\":\"x\",\"y\":1,\"y\":1}",
            Reason.DUPLICATE_KEY,
            "turn 2 unknown key must be given once, but was given twice"));
  }

  @ParameterizedTest
  @MethodSource("turns")
  void aTurnThatTheFormatDoesNotAllow(String turn, Reason reason, String message) {
    String first = "{\"speaker\":\"bot\",\"text\":\"x\",\"y\":1}";
    assertRejected(record().withTurn(first + "," + turn).json(), reason, message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"conversation_id", "channel", "started_at", "turns"})
  void aRequiredFieldIsAbsent(String key) {
    assertRejected(
        record().without(key).json(),
        Reason.MISSING_FIELD,
        key + " is required, but was absent or null");
  }

  private static void assertRejected(String json, Reason reason, String message) {
    assertThat(parse(json)).isEqualTo(Records.rejected(utf8(json), reason, message));
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private static String length(int found) {
    return " must be 1 to 256 characters long, but was a string of %d characters".formatted(found);
  }

  private static String tag(int found) {
    return " must be a BCP 47 tag such as de or en-GB, but was a string of %d characters"
        .formatted(found);
  }

  private static String revision(String found) {
    return " must be an integer from 0 to 2147483647, but was " + found;
  }
}
