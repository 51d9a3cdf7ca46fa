// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.grundton.transcript.Rejection.Reason;
import io.grundton.transcript.Speaker;
import io.grundton.transcript.Turn;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The turns of one record. They may stand before the conversation's start and agent, which they
 * refer to, so they are kept as they stand until the record has ended.
 */
final class TurnsParser {
  private static final Words<Speaker> SPEAKERS = Words.of(Speaker.values(), Speaker::code);
  private static final long NANOS_PER_MS = 1_000_000;

  private final JsonParser parser;
  private final Values values;
  private final int maxTurns;
  private final List<Draft> drafts = new ArrayList<>();
  private final SeenKeys seen = new SeenKeys();
  private long unknownKeys;
  private long unknownRoles;

  TurnsParser(JsonParser parser, Values values, int maxTurns) {
    this.parser = parser;
    this.values = values;
    this.maxTurns = maxTurns;
  }

  /** Reads the array that the parser has entered, up to its end. */
  void read() throws IOException, Refusal {
    JsonToken token;
    while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
      if (drafts.size() == maxTurns) {
        throw new Refusal(
            Reason.TOO_MANY_TURNS,
            "turns must be at most %d objects, but were more".formatted(maxTurns));
      }
      values.inTurn(drafts.size() + 1);
      if (token != JsonToken.START_OBJECT) {
        throw new Refusal(
            Reason.WRONG_TYPE,
            "turn %d must be an object, but was %s"
                .formatted(drafts.size() + 1, Values.typeName(token)));
      }
      drafts.add(readTurn());
    }
    values.inTurn(0);
  }

  /** The turns, now that it is known what they refer to. */
  List<Turn> resolve(Instant startedAt, @Nullable String conversationAgent) {
    List<Turn> turns = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      String agentId = draft.agentId;
      if (agentId == null && draft.speaker == Speaker.AGENT) {
        agentId = conversationAgent;
      }
      Instant at = draft.at;
      turns.add(
          new Turn(
              turns.size() + 1,
              draft.speaker,
              agentId,
              at == null ? draft.offsetMs : Long.valueOf(millisBetween(startedAt, at)),
              draft.endOffsetMs,
              draft.text,
              draft.internal));
    }
    return turns;
  }

  long unknownKeys() {
    return unknownKeys;
  }

  long unknownRoles() {
    return unknownRoles;
  }

  private Draft readTurn() throws IOException, Refusal {
    String role = null;
    String text = null;
    String agentId = null;
    Instant at = null;
    Long offsetMs = null;
    Long endOffsetMs = null;
    boolean internal = false;
    seen.clear();
    String key;
    while ((key = parser.nextFieldName()) != null) {
      switch (key) {
        case "speaker" -> role = values.string(once(key, 0));
        case "text" -> text = values.text(once(key, 1));
        case "agent_id" -> agentId = values.identifier(once(key, 2));
        case "at" -> at = values.moment(once(key, 3));
        case "offset_ms" -> offsetMs = values.integer(once(key, 4), Long.MAX_VALUE);
        case "end_offset_ms" -> endOffsetMs = values.integer(once(key, 5), Long.MAX_VALUE);
        case "internal" -> internal = values.flag(once(key, 6));
        default -> {
          if (!seen.addUnknown(key)) {
            throw values.twice("unknown key");
          }
          unknownKeys++;
          values.skipUnknown();
        }
      }
    }
    if (role == null) {
      throw values.missing("speaker");
    }
    if (text == null) {
      throw values.missing("text");
    }
    if (at != null && offsetMs != null) {
      throw values.illegal("at", "absent where offset_ms is given", "both were given");
    }
    return new Draft(meaningOf(role), agentId, at, offsetMs, endOffsetMs, text, internal);
  }

  private String once(String key, int number) throws Refusal {
    if (!seen.addKnown(number)) {
      throw values.twice(key);
    }
    return key;
  }

  private Speaker meaningOf(String role) {
    Speaker speaker = SPEAKERS.meaning(role);
    if (speaker != null) {
      return speaker;
    }
    unknownRoles++;
    return Speaker.UNKNOWN;
  }

  /** Whole milliseconds, rounded down, so that they stay in order across the start. */
  private static long millisBetween(Instant start, Instant at) {
    long nanos = (long) at.getNano() - start.getNano();
    return (at.getEpochSecond() - start.getEpochSecond()) * 1000
        + Math.floorDiv(nanos, NANOS_PER_MS);
  }

  private record Draft(
      Speaker speaker,
      @Nullable String agentId,
      @Nullable Instant at,
      @Nullable Long offsetMs,
      @Nullable Long endOffsetMs,
      String text,
      boolean internal) {}
}
