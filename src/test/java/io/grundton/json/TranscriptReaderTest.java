// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import static io.grundton.json.Records.FILE;
import static io.grundton.json.Records.parse;
import static io.grundton.json.Records.record;
import static io.grundton.json.Records.sha256;
import static io.grundton.json.Records.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.transcript.Channel;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Delivered;
import io.grundton.transcript.Outcome;
import io.grundton.transcript.Rejection;
import io.grundton.transcript.Rejection.Reason;
import io.grundton.transcript.Speaker;
import io.grundton.transcript.Turn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptReaderTest {
  private static final Instant START = Instant.parse("2025-03-14T08:00:00Z");

  @Test
  void readsEveryField() {
    String json =
        """
        {"conversation_id": "c-81", "channel": "messaging", "language": "de-DE", "agent_id": "a7",
         "queue": "Rückgaben", "topic": "refund", "outcome": "transferred", "revision": 3,
         "started_at": "2025-03-14T09:00:00+01:00", "ended_at": "2025-03-14T09:10:00.5+01:00",
         "truncated": true, "direction": "inbound", "tags": ["vip", "vip", ""],
         "contact_id": "k-1", "customer_id": "u-9", "customer_name": "Zoë", "queue_wait_ms": 12000,
         "turns": [
           {"speaker": "customer", "at": "2025-03-14T07:59:59.2Z", "text": "Wo ist es? 📦"},
           {"speaker": "agent", "offset_ms": 42000, "end_offset_ms": 43000, "text": "Moment."},
           {"speaker": "agent", "agent_id": "a8", "text": "Bitte prüfen", "internal": true},
           {"speaker": "bot", "text": ""},
           {"speaker": "bot", "agent_id": "b1", "text": "x"},
           {"speaker": "system", "text": "closed"},
           {"speaker": "unknown", "text": "?"}],
         "attributes": {"anything": [{"speaker": "agent"}]}}\
        """;

    assertThat(parse(json))
        .isEqualTo(
            new Parsed.Accepted(
                new Delivered(
                    new Conversation(
                        "acme",
                        "c-81",
                        3,
                        Channel.MESSAGING,
                        "de",
                        "a7",
                        "Rückgaben",
                        "refund",
                        "inbound",
                        Outcome.TRANSFERRED,
                        "k-1",
                        "u-9",
                        "Zoë",
                        START,
                        Instant.parse("2025-03-14T08:10:00.5Z"),
                        12_000L,
                        true,
                        List.of("vip", "vip", ""),
                        List.of(
                            new Turn(
                                1, Speaker.CUSTOMER, null, -800L, null, "Wo ist es? 📦", false),
                            new Turn(2, Speaker.AGENT, "a7", 42_000L, 43_000L, "Moment.", false),
                            new Turn(3, Speaker.AGENT, "a8", null, null, "Bitte prüfen", true),
                            new Turn(4, Speaker.BOT, null, null, null, "", false),
                            new Turn(5, Speaker.BOT, "b1", null, null, "x", false),
                            new Turn(6, Speaker.SYSTEM, null, null, null, "closed", false),
                            new Turn(7, Speaker.UNKNOWN, null, null, null, "?", false))),
                    FILE,
                    sha256(utf8(json))),
                0,
                0));
  }

  @Test
  void whatIsNotGivenIsNull() {
    Parsed given = parse(record().json());

    assertThat(given).isEqualTo(accepted(record().json(), conversation(List.of()), 0, 0));
  }

  @Test
  void nullIsAbsent() {
    Records.Draft draft = record();
    for (String key :
        List.of(
            "language",
            "agent_id",
            "queue",
            "topic",
            "outcome",
            "revision",
            "ended_at",
            "truncated",
            "direction",
            "tags",
            "contact_id",
            "customer_id",
            "customer_name",
            "queue_wait_ms",
            "attributes")) {
      draft.with(key, "null");
    }
    String json =
        draft
            .withTurn(
                "{\"speaker\":\"agent\",\"text\":\"x\",\"agent_id\":null,\"at\":null,"
                    + "\"offset_ms\":null,\"end_offset_ms\":null,\"internal\":null}")
            .json();

    assertThat(parse(json))
        .isEqualTo(
            accepted(
                json,
                conversation(List.of(new Turn(1, Speaker.AGENT, null, null, null, "x", false))),
                0,
                0));
  }

  @Test
  void anEmptyTopicIsAbsent() {
    String json = record().with("topic", "\"\"").json();

    assertThat(parse(json)).isEqualTo(accepted(json, conversation(List.of()), 0, 0));
  }

  @Test
  void turnsMayStandBeforeWhatTheyReferTo() {
    String json =
        "{\"turns\":[{\"text\":\"x\",\"at\":\"2025-03-14T08:00:01Z\",\"speaker\":\"agent\"}],"
            + "\"agent_id\":\"a7\",\"started_at\":\"2025-03-14T08:00:00Z\",\"channel\":\"chat\","
            + "\"conversation_id\":\"c-1\"}";
    Turn turn = new Turn(1, Speaker.AGENT, "a7", 1000L, null, "x", false);

    assertThat(conversationOf(json).turns()).containsExactly(turn);
  }

  @Test
  void unknownKeysAreSkippedAndCounted() {
    String json =
        record()
            .with("mood", "{\"deep\":[1,2,{\"mood\":null}]}")
            .with("wrap_up", "[[],{}]")
            .withTurn("{\"speaker\":\"bot\",\"text\":\"x\",\"score\":1e400,\"mood\":\"\"}")
            .json();

    assertThat(parse(json))
        .isEqualTo(
            accepted(
                json,
                conversation(List.of(new Turn(1, Speaker.BOT, null, null, null, "x", false))),
                4,
                0));
  }

  @Test
  void unknownRolesAreMarkedAndCountedButNeverGuessed() {
    String json =
        record()
            .with("agent_id", "\"a7\"")
            .withTurn(
                "{\"speaker\":\"Agent\",\"text\":\"x\"},{\"speaker\":\"supervisor\",\"text\":\"y\"},"
                    + "{\"speaker\":\"unknown\",\"text\":\"z\"}")
            .json();

    Parsed.Accepted accepted = (Parsed.Accepted) parse(json);

    assertThat(accepted.unknownRoles()).isEqualTo(2);
    assertThat(accepted.delivered().conversation().turns())
        .containsExactly(
            new Turn(1, Speaker.UNKNOWN, null, null, null, "x", false),
            new Turn(2, Speaker.UNKNOWN, null, null, null, "y", false),
            new Turn(3, Speaker.UNKNOWN, null, null, null, "z", false));
  }

  @Test
  void languageIsThePrimaryTag() {
    assertThat(conversationOf(record().with("language", "\"DE\"").json()).language())
        .isEqualTo("de");
    assertThat(conversationOf(record().with("language", "\"gsw_CH\"").json()).language())
        .isEqualTo("gsw");
    assertThat(conversationOf(record().with("language", "\"zh-Hant-TW\"").json()).language())
        .isEqualTo("zh");
  }

  @Test
  void loneSurrogatesInTextAreReplacedAndPairsAreKept() {
    String json =
        record()
            .with("customer_name", "\"\\udc00\"")
            .with("tags", "[\"\\ud83d\"]")
            .withTurn(
                "{\"speaker\":\"bot\",\"text\":\"a\\ud800b\\ude00\\ud83d\\ude00\\ud83d\\ud83d\\ude00\"}")
            .json();
    Conversation conversation = conversationOf(json);

    assertThat(conversation.turns().get(0).text()).isEqualTo("a\ufffdb\ufffd😀\ufffd😀");
    assertThat(conversation.customerName()).isEqualTo("\ufffd");
    assertThat(conversation.tags()).containsExactly("\ufffd");
  }

  @Test
  void controlAndBidirectionalCharactersInTextAreData() {
    String text = "\0\1\u202e\u2066\u200b\u0085\ufeff";
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(c -> escaped.append("\\u%04x".formatted(c)));

    assertThat(
            conversationOf(
                    record().withTurn("{\"speaker\":\"bot\",\"text\":\"" + escaped + "\"}").json())
                .turns()
                .get(0)
                .text())
        .isEqualTo(text);
  }

  @Test
  void millisecondsBeforeTheStartAreRoundedDown() {
    String json =
        record()
            .with("started_at", "\"2025-03-14T08:00:00.0005Z\"")
            .withTurn(
                "{\"speaker\":\"bot\",\"text\":\"\",\"at\":\"2025-03-14T08:00:00Z\"},"
                    + "{\"speaker\":\"bot\",\"text\":\"\",\"at\":\"2025-03-14T08:00:00.0024Z\"}")
            .json();

    assertThat(conversationOf(json).turns()).extracting(Turn::atMs).containsExactly(-1L, 1L);
  }

  @Test
  void readsWhatTheStreamStandsAt() throws IOException {
    String json = record().json();
    byte[] file = utf8("\n" + json + "\r\n" + "x".repeat(200) + "\n{}");
    ReadLimits limits = RecordStreamTest.limits(150);
    TranscriptReader reader = new TranscriptReader(limits);
    List<Parsed> parsed = new ArrayList<>();
    try (RecordStream records = RecordStream.ofFile(new ByteArrayInputStream(file), limits)) {
      while (records.next()) {
        parsed.add(reader.read(records, FILE));
      }
    }

    assertThat(parsed)
        .containsExactly(
            new Parsed.Accepted(
                new Delivered(conversation(List.of()), FILE.at(1), sha256(utf8(json))), 0, 0),
            new Parsed.Rejected(
                new Rejection(
                    "acme",
                    FILE.deliveryDate(),
                    FILE.file(),
                    json.length() + 3,
                    2,
                    Reason.LINE_TOO_LONG,
                    "record must be at most 150 bytes, but was longer",
                    200,
                    null)),
            new Parsed.Rejected(
                new Rejection(
                    "acme",
                    FILE.deliveryDate(),
                    FILE.file(),
                    json.length() + 204,
                    3,
                    Reason.MISSING_FIELD,
                    "conversation_id is required, but was absent or null",
                    2,
                    sha256(utf8("{}")))));
  }

  @Test
  void onlyTheRecordInTheBufferIsRead() {
    byte[] json = utf8(record().json());
    byte[] buffer = utf8("{\"x\":1}" + record().json() + "garbage");

    assertThat(new TranscriptReader(ReadLimits.DEFAULT).read(buffer, 7, json.length, FILE.at(7), 0))
        .isEqualTo(
            new Parsed.Accepted(
                new Delivered(conversation(List.of()), FILE.at(7), sha256(json)), 0, 0));
  }

  private static Conversation conversationOf(String json) {
    return ((Parsed.Accepted) parse(json)).delivered().conversation();
  }

  private static Parsed accepted(
      String json, Conversation conversation, long unknownKeys, long unknownRoles) {
    return new Parsed.Accepted(
        new Delivered(conversation, FILE, sha256(utf8(json))), unknownKeys, unknownRoles);
  }

  private static Conversation conversation(List<Turn> turns) {
    return new Conversation(
        "acme",
        "c-1",
        0,
        Channel.CHAT,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        START,
        null,
        null,
        false,
        List.of(),
        turns);
  }
}
