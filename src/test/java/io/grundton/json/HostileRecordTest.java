// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import static io.grundton.json.Records.parse;
import static io.grundton.json.Records.record;
import static io.grundton.json.Records.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.transcript.Rejection;
import io.grundton.transcript.Rejection.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostileRecordTest {
  private static final String CAPS =
      "record must be nested at most 100 deep, with strings of at most 5000000, numbers of at most"
          + " 1000 and keys of at most 50000 characters and at most 1000000 tokens";

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
