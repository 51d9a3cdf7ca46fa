// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import static io.grundton.json.Records.parse;
import static io.grundton.json.Records.record;
import static io.grundton.json.Records.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.grundton.transcript.Rejection;
import io.grundton.transcript.Rejection.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileRecordTest {
  private static final String PRINTABLE =
      " must be free of control, bidirectional, zero-width and unpaired surrogate characters, but"
          + " was a string of 3 characters with at least one";
  private static final String CAPS =
      "record must be nested at most 100 deep, with strings of at most 5000000, numbers of at most"
          + " 1000 and keys of at most 50000 characters and at most 1000000 tokens";
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

  @Test
  void aKeyIsGivenTwice() {
    String json = record().json();
    String open = json.substring(0, json.length() - 1);

    assertRejected(
        open + ",\"channel\":\"chat\"}",
        Reason.DUPLICATE_KEY,
        "channel must be given once, but was given twice");
    assertRejected(
        open + ",\"\":1,\"\":1}",
        Reason.DUPLICATE_KEY,
        "unknown key must be given once, but was given twice");
    assertThat(parse(open + ",\"attributes\":{\"a\":1,\"a\":2}}"))
        .isInstanceOf(Parsed.Accepted.class);
  }

  @Test
  void aRecordIsOneObject() {
    String json = record().json();

    assertRejected("", Reason.INVALID_JSON, "record must be a JSON object, but was empty");
    assertRejected("[]", Reason.INVALID_JSON, "record must be a JSON object, but was an array");
    assertRejected("null", Reason.INVALID_JSON, "record must be a JSON object, but was null");
    assertRejected(
        json + " {}",
        Reason.INVALID_JSON,
        "record must be one JSON object, but something follows it");
    assertRejected(
        json + "}",
        Reason.INVALID_JSON,
        "record must be one JSON object, but has a syntax error near its byte "
            + (json.length() + 1));
    assertRejected(
        json.substring(0, json.length() - 1),
        Reason.INVALID_JSON,
        "record must be one JSON object, but has a syntax error near its byte "
            + (json.length() - 1));
    assertThat(parse(" \t" + json + " \r")).isInstanceOf(Parsed.Accepted.class);
  }

  @Test
  void nestingIsCapped() {
    assertThat(parse(nested(99))).isInstanceOf(Parsed.Accepted.class);
    assertThat(rejection(nested(100)).message()).startsWith(CAPS + " near its byte ");
    assertThat(rejection(nested(100_000)).reason()).isEqualTo(Reason.INVALID_JSON);
  }

  @Test
  void numbersAreCappedEvenWhereTheyAreSkipped() {
    assertThat(parse(record().with("x", "1".repeat(1000)).json()))
        .isInstanceOf(Parsed.Accepted.class);
    for (String number : List.of("1".repeat(1_000_000), "1." + "1".repeat(2000))) {
      for (String key : List.of("x", "revision")) {
        Rejection rejection = rejection(record().with(key, number).json());
        assertThat(rejection.reason()).isEqualTo(Reason.INVALID_JSON);
        assertThat(rejection.message()).startsWith(CAPS);
      }
    }
  }

  @Test
  void numbersAtTheEdge() {
    assertThat(parse(record().with("x", "1e400").with("y", "-0").with("z", "-1e-999").json()))
        .isInstanceOf(Parsed.Accepted.class);
    assertThat(parse(record().with("revision", "-0").json())).isInstanceOf(Parsed.Accepted.class);
    assertThat(parse(record().with("queue_wait_ms", "9223372036854775807").json()))
        .isInstanceOf(Parsed.Accepted.class);
  }

  @Test
  void stringsKeysAndTokensAreCapped() {
    String text = "{\"speaker\":\"bot\",\"text\":\"" + "x".repeat(5_000_001) + "\"}";
    assertThat(rejection(record().withTurn(text).json()).message()).startsWith(CAPS);
    assertThat(rejection(record().with("x".repeat(50_001), "1").json()).message()).startsWith(CAPS);
    String numbers = "1,".repeat(1_000_000) + "1";
    assertThat(rejection(record().with("x", "[" + numbers + "]").json()).message())
        .startsWith(CAPS);
  }

  @Test
  void turnsAreCapped() {
    String turn = "{\"speaker\":\"bot\",\"text\":\"\"}";
    String most = (turn + ",").repeat(99_999) + turn;

    assertThat(parse(record().withTurn(most).json())).isInstanceOf(Parsed.Accepted.class);
    assertRejected(
        record().withTurn(most + "," + turn).json(),
        Reason.TOO_MANY_TURNS,
        "turns must be at most 100000 objects, but were more");
  }

  @Test
  void aRecordOverTheCapIsNotRead() {
    byte[] json = utf8(record().json());
    TranscriptReader reader = new TranscriptReader(RecordStreamTest.limits(50));

    assertThat(reader.read(json, 0, json.length, Records.FILE, 1))
        .isEqualTo(
            new Parsed.Rejected(
                new Rejection(
                    "acme",
                    Records.FILE.deliveryDate(),
                    Records.FILE.file(),
                    0,
                    1,
                    Reason.LINE_TOO_LONG,
                    "record must be at most 50 bytes, but was longer",
                    json.length,
                    null)));
  }

  @Test
  void otherEncodingsAreRejected() {
    String json = record().with("topic", "\"größe\"").json();

    for (byte[] record :
        List.of(
            json.getBytes(StandardCharsets.ISO_8859_1),
            spelled(json, 0xc0, 0xaf),
            spelled(json, 0xed, 0xa0, 0x80),
            spelled(json, 0xf4, 0x90, 0x80, 0x80),
            spelled(json, 0xe2, 0x82),
            ("\ufeff" + json).getBytes(StandardCharsets.UTF_16LE),
            ("\ufeff" + json).getBytes(StandardCharsets.UTF_16BE))) {
      assertThat(parse(record))
          .isEqualTo(
              Records.rejected(
                  record,
                  Reason.INVALID_UTF8,
                  "record must be UTF-8, but holds bytes that are not"));
    }
    String ascii = record().json();
    for (byte[] record :
        List.of(
            ascii.getBytes(StandardCharsets.UTF_16LE),
            ascii.getBytes(StandardCharsets.UTF_16BE),
            utf8("\0" + ascii),
            utf8("{\0\0\0"))) {
      assertThat(parse(record))
          .isEqualTo(
              Records.rejected(
                  record,
                  Reason.INVALID_UTF8,
                  "record must be UTF-8, but has a zero byte among its first four"));
    }
  }

  @Test
  void noRejectionRepeatsWhatTheRecordSays() {
    List<String> keys =
        List.of(
            "conversation_id",
            "channel",
            "language",
            "agent_id",
            "queue",
            "topic",
            "outcome",
            "revision",
            "started_at",
            "ended_at",
            "truncated",
            "direction",
            "tags",
            "contact_id",
            "customer_id",
            "customer_name",
            "queue_wait_ms",
            "turns",
            "attributes");
    for (String key : keys) {
      for (String value :
          List.of(
              "\"Meyer4711\\u202e\"",
              "[\"Meyer4711\"",
              "Meyer4711",
              "4711.4711",
              "{\"Meyer4711\"}")) {
        if (parse(record().with(key, value).json()) instanceof Parsed.Rejected rejected) {
          assertThat(rejected.rejection().message()).doesNotContain("Meyer", "4711");
        }
      }
    }
    assertThat(rejection("{\"Meyer\":1,\"Meyer\":2}").message()).doesNotContain("Meyer");
    assertThat(rejection("{\"Meyer\":").message()).doesNotContain("Meyer");
    assertThat(rejection("Meyer").message()).doesNotContain("Meyer");
  }

  private static void assertRejected(String json, Reason reason, String message) {
    assertThat(parse(json)).isEqualTo(Records.rejected(utf8(json), reason, message));
  }

  private static Rejection rejection(String json) {
    return ((Parsed.Rejected) parse(json)).rejection();
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

  private static String nested(int depth) {
    return record().with("x", "[".repeat(depth) + "]".repeat(depth)).json();
  }

  /** The record with a value of these bytes in front of its other fields. */
  private static byte[] spelled(String json, int... bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(utf8("{\"x\":\""));
    for (int b : bytes) {
      out.write(b);
    }
    out.writeBytes(utf8("\"," + json.substring(1)));
    return out.toByteArray();
  }
}
