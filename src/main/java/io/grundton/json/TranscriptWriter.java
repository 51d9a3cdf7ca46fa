// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Speaker;
import io.grundton.transcript.Turn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes conversations as canonical transcripts. What holds its default or is not known is left
 * out; reading a line gives the conversation that was written, with the agent of the conversation
 * at every agent turn that names none.
 */
public final class TranscriptWriter {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .configure(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8, true)
          .build();

  private TranscriptWriter() {}

  /** One line of JSON, without its line end. */
  public static String line(Conversation conversation) {
    return new String(bytes(conversation), StandardCharsets.UTF_8);
  }

  /**
   * One line of JSON in UTF-8, without its line end.
   *
   * @throws IllegalArgumentException if a turn ends before the conversation starts, which the
   *     format cannot say
   */
  public static byte[] bytes(Conversation conversation) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      write(conversation, json);
    } catch (IOException e) {
      throw new UncheckedIOException("conversation holds text that UTF-8 cannot", e);
    }
    return out.toByteArray();
  }

  private static void write(Conversation conversation, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("conversation_id", conversation.conversationId());
    if (conversation.revision() != 0) {
      json.writeNumberField("revision", conversation.revision());
    }
    json.writeStringField("channel", conversation.channel().code());
    write("language", conversation.language(), json);
    write("agent_id", conversation.agentId(), json);
    write("queue", conversation.queue(), json);
    write("topic", conversation.topic(), json);
    write("direction", conversation.direction(), json);
    if (conversation.outcome() != null) {
      json.writeStringField("outcome", conversation.outcome().code());
    }
    write("contact_id", conversation.contactId(), json);
    write("customer_id", conversation.customerId(), json);
    write("customer_name", conversation.customerName(), json);
    json.writeStringField("started_at", conversation.startedAt().toString());
    if (conversation.endedAt() != null) {
      json.writeStringField("ended_at", conversation.endedAt().toString());
    }
    if (conversation.queueWaitMs() != null) {
      json.writeNumberField("queue_wait_ms", conversation.queueWaitMs());
    }
    if (conversation.truncated()) {
      json.writeBooleanField("truncated", true);
    }
    if (!conversation.tags().isEmpty()) {
      json.writeArrayFieldStart("tags");
      for (String tag : conversation.tags()) {
        json.writeString(tag);
      }
      json.writeEndArray();
    }
    json.writeArrayFieldStart("turns");
    for (Turn turn : conversation.turns()) {
      write(turn, conversation, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(Turn turn, Conversation conversation, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("speaker", turn.speaker().code());
    boolean implied =
        turn.speaker() == Speaker.AGENT
            && turn.agentId() != null
            && turn.agentId().equals(conversation.agentId());
    if (!implied) {
      write("agent_id", turn.agentId(), json);
    }
    Long atMs = turn.atMs();
    if (atMs != null && atMs >= 0) {
      json.writeNumberField("offset_ms", atMs);
    } else if (atMs != null) {
      // an offset cannot be negative, a moment may lie before the start
      json.writeStringField("at", conversation.startedAt().plusMillis(atMs).toString());
    }
    Long endMs = turn.endMs();
    if (endMs != null) {
      if (endMs < 0) {
        throw new IllegalArgumentException(
            "end of turn %d must be at least 0, but was %d".formatted(turn.number(), endMs));
      }
      json.writeNumberField("end_offset_ms", endMs);
    }
    json.writeStringField("text", turn.text());
    if (turn.internal()) {
      json.writeBooleanField("internal", true);
    }
    json.writeEndObject();
  }

  private static void write(String key, @Nullable String value, JsonGenerator json)
      throws IOException {
    if (value != null) {
      json.writeStringField(key, value);
    }
  }
}
