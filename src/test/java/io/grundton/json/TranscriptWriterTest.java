// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import static io.grundton.json.Records.FILE;
import static io.grundton.json.Records.sha256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.transcript.Channel;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Delivered;
import io.grundton.transcript.Outcome;
import io.grundton.transcript.Speaker;
import io.grundton.transcript.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TranscriptWriterTest {
  @Test
  void writesOneLineWithoutWhatIsNotKnown() {
    Conversation conversation =
        conversation(
            "a7",
            List.of(
                new Turn(1, Speaker.CUSTOMER, null, -1500L, null, "Zeile\n\"zwei\" 😀 ‏", false),
                new Turn(2, Speaker.AGENT, "a7", 0L, 900L, "", true),
                new Turn(3, Speaker.AGENT, "a8", null, null, "\0", false)));

    assertThat(TranscriptWriter.line(conversation))
        .isEqualTo(
            "{\"conversation_id\":\"c-1\",\"channel\":\"chat\",\"agent_id\":\"a7\","
                + "\"started_at\":\"2025-03-14T08:00:00Z\",\"turns\":["
                + "{\"speaker\":\"customer\",\"at\":\"2025-03-14T07:59:58.500Z\","
                + "\"text\":\"Zeile\\n\\\"zwei\\\" 😀 ‏\"},"
                + "{\"speaker\":\"agent\",\"offset_ms\":0,\"end_offset_ms\":900,\"text\":\"\","
                + "\"internal\":true},"
                + "{\"speaker\":\"agent\",\"agent_id\":\"a8\",\"text\":\"\\u0000\"}]}");
  }

  @Test
  void whatIsWrittenIsRead() {
    Random random = new Random(6);
    for (int run = 0; run < 3000; run++) {
      Conversation conversation = RandomTranscripts.conversation(random);
      byte[] line = TranscriptWriter.bytes(conversation);

      assertThat(Records.parse(line))
          .isEqualTo(new Parsed.Accepted(new Delivered(conversation, FILE, sha256(line)), 0, 0));
      assertThat(line).doesNotContain('\n').doesNotContain('\r');
    }
  }

  @Test
  void anEndBeforeTheStartCannotBeWritten() {
    Conversation conversation =
        conversation(null, List.of(new Turn(1, Speaker.BOT, null, null, -1L, "x", false)));

    assertThatThrownBy(() -> TranscriptWriter.line(conversation))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("end of turn 1 must be at least 0, but was -1");
  }

  @Test
  void everyWordOfTheFormatIsWritten() {
    for (Channel channel : Channel.values()) {
      for (Outcome outcome : Outcome.values()) {
        assertThat(TranscriptWriter.line(RandomTranscripts.conversation(channel, outcome)))
            .contains("\"channel\":\"" + channel.code() + "\"")
            .contains("\"outcome\":\"" + outcome.code() + "\"");
      }
    }
  }

  private static Conversation conversation(@Nullable String agentId, List<Turn> turns) {
    return new Conversation(
        "acme",
        "c-1",
        0,
        Channel.CHAT,
        null,
        agentId,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Instant.parse("2025-03-14T08:00:00Z"),
        null,
        null,
        false,
        List.of(),
        turns);
  }
}
