// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.grundton.transcript.Channel;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Outcome;
import io.grundton.transcript.Rejection.Reason;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One record on its way to a conversation. */
final class ConversationParser {
  private static final Words<Channel> CHANNELS = Words.of(Channel.values(), Channel::code);
  private static final Words<Outcome> OUTCOMES = Words.of(Outcome.values(), Outcome::code);
  private static final Words<String> DIRECTIONS =
      Words.of(new String[] {"inbound", "outbound"}, direction -> direction);

  private final JsonParser parser;
  private final Values values;
  private final TurnsParser turns;
  private final SeenKeys seen = new SeenKeys();
  private long unknownKeys;

  private @Nullable String conversationId;
  private int revision;
  private @Nullable Channel channel;
  private @Nullable String language;
  private @Nullable String agentId;
  private @Nullable String queue;
  private @Nullable String topic;
  private @Nullable String direction;
  private @Nullable Outcome outcome;
  private @Nullable String contactId;
  private @Nullable String customerId;
  private @Nullable String customerName;
  private @Nullable Instant startedAt;
  private @Nullable Instant endedAt;
  private @Nullable Long queueWaitMs;
  private boolean truncated;
  private List<String> tags = List.of();
  private boolean hasTurns;

  ConversationParser(JsonParser parser, int maxTurns) {
    this.parser = parser;
    this.values = new Values(parser);
    this.turns = new TurnsParser(parser, values, maxTurns);
  }

  /** Reads the whole record: one object and nothing behind it. */
  Conversation read(String sourceId) throws IOException, Refusal {
    JsonToken first = parser.nextToken();
    if (first != JsonToken.START_OBJECT) {
      throw new Refusal(
          Reason.INVALID_JSON,
          "record must be a JSON object, but was "
              + (first == null ? "empty" : Values.typeName(first)));
    }
    String key;
    while ((key = parser.nextFieldName()) != null) {
      readField(key);
    }
    if (parser.nextToken() != null) {
      throw new Refusal(
          Reason.INVALID_JSON, "record must be one JSON object, but something follows it");
    }
    return conversation(sourceId);
  }

  long unknownKeys() {
    return unknownKeys + turns.unknownKeys();
  }

  long unknownRoles() {
    return turns.unknownRoles();
  }

  private void readField(String key) throws IOException, Refusal {
    switch (key) {
      case "conversation_id" -> conversationId = values.identifier(once(key, 0));
      case "revision" -> {
        Long number = values.integer(once(key, 1), Integer.MAX_VALUE);
        revision = number == null ? 0 : number.intValue();
      }
      case "channel" -> channel = values.oneOf(CHANNELS, once(key, 2));
      case "language" -> language = values.language(once(key, 3));
      case "agent_id" -> agentId = values.identifier(once(key, 4));
      case "queue" -> queue = values.identifier(once(key, 5));
      case "topic" -> topic = values.label(once(key, 6));
      case "direction" -> direction = values.oneOf(DIRECTIONS, once(key, 7));
      case "outcome" -> outcome = values.oneOf(OUTCOMES, once(key, 8));
      case "contact_id" -> contactId = values.identifier(once(key, 9));
      case "customer_id" -> customerId = values.identifier(once(key, 10));
      case "customer_name" -> customerName = values.text(once(key, 11));
      case "started_at" -> startedAt = values.moment(once(key, 12));
      case "ended_at" -> endedAt = values.moment(once(key, 13));
      case "queue_wait_ms" -> queueWaitMs = values.integer(once(key, 14), Long.MAX_VALUE);
      case "truncated" -> truncated = values.flag(once(key, 15));
      case "tags" -> tags = tags(once(key, 16));
      case "turns" -> {
        hasTurns = values.enterArray(once(key, 17));
        if (hasTurns) {
          turns.read();
        }
      }
      case "attributes" -> values.skipObject(once(key, 18));
      default -> {
        if (!seen.addUnknown(key)) {
          throw values.twice("unknown key");
        }
        unknownKeys++;
        values.skipUnknown();
      }
    }
  }

  private String once(String key, int number) throws Refusal {
    if (!seen.addKnown(number)) {
      throw values.twice(key);
    }
    return key;
  }

  private List<String> tags(String key) throws IOException, Refusal {
    if (!values.enterArray(key)) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    JsonToken token;
    while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
      if (token != JsonToken.VALUE_STRING) {
        throw values.wrongType(key, "an array of strings", token);
      }
      found.add(JsonText.withoutLoneSurrogates(parser.getText()));
    }
    return found;
  }

  private Conversation conversation(String sourceId) throws Refusal {
    if (conversationId == null) {
      throw values.missing("conversation_id");
    }
    if (channel == null) {
      throw values.missing("channel");
    }
    if (startedAt == null) {
      throw values.missing("started_at");
    }
    if (!hasTurns) {
      throw values.missing("turns");
    }
    if (endedAt != null && endedAt.isBefore(startedAt)) {
      throw values.illegal("ended_at", "started_at or later", "was earlier");
    }
    return new Conversation(
        sourceId,
        conversationId,
        revision,
        channel,
        language,
        agentId,
        queue,
        topic,
        direction,
        outcome,
        contactId,
        customerId,
        customerName,
        startedAt,
        endedAt,
        queueWaitMs,
        truncated,
        tags,
        turns.resolve(startedAt, agentId));
  }
}
