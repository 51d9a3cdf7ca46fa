// SPDX-License-Identifier: Apache-2.0
package io.grundton.transcript;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small conversations for tests: {@code conversation(customer("Hi"), agent("Hello").at(5))}. */
public final class Transcripts {
  /** When every conversation of a test starts. */
  public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private Transcripts() {}

  /** A turn that does not know its place yet. */
  public record Line(
      Speaker speaker,
      @Nullable String agentId,
      @Nullable Long atMs,
      @Nullable Long endMs,
      String text,
      boolean internal) {
    /** Seconds after the conversation's start. */
    public Line at(double seconds) {
      return new Line(speaker, agentId, (long) (1_000 * seconds), endMs, text, internal);
    }

    /** Until so many seconds after the conversation's start. */
    public Line until(double seconds) {
      return new Line(speaker, agentId, atMs, (long) (1_000 * seconds), text, internal);
    }

    /** Spoken by this agent or bot. */
    public Line as(String id) {
      return new Line(speaker, id, atMs, endMs, text, internal);
    }

    /** A note that the customer could not see. */
    public Line hidden() {
      return new Line(speaker, agentId, atMs, endMs, text, true);
    }

    private Turn numbered(int number) {
      return new Turn(number, speaker, agentId, atMs, endMs, text, internal);
    }
  }

  public static Line agent(String text) {
    return line(Speaker.AGENT, text);
  }

  public static Line customer(String text) {
    return line(Speaker.CUSTOMER, text);
  }

  public static Line bot(String text) {
    return line(Speaker.BOT, text);
  }

  public static Line line(Speaker speaker, String text) {
    return new Line(speaker, null, null, null, text, false);
  }

  /** An English chat of agent {@code a1}. */
  public static Conversation conversation(Line... lines) {
    return given().conversation(lines);
  }

  /** Turns as a conversation numbers them. */
  public static List<Turn> turns(Line... lines) {
    List<Turn> turns = new ArrayList<>();
    for (Line line : lines) {
      turns.add(line.numbered(turns.size() + 1));
    }
    return turns;
  }

  /** A delivery of a conversation. */
  public static Delivered delivered(Conversation conversation) {
    return new Delivered(
        conversation,
        new Origin(
            conversation.sourceId(), LocalDate.of(2026, 3, 3), conversation.sourceId() + "/f", 0),
        "00".repeat(32));
  }

  /** A conversation of which more is known. */
  public static Facts given() {
    return new Facts();
  }

  /** What is known of a conversation beside its turns. */
  public static final class Facts {
    private String id = "c1";
    private Channel channel = Channel.CHAT;
    private @Nullable String language = "en";
    private @Nullable String agentId = "a1";
    private @Nullable String queue;
    private @Nullable String topic;
    private @Nullable String direction;
    private @Nullable Outcome outcome;
    private @Nullable String customerName;
    private @Nullable Instant endedAt;
    private boolean truncated;
    private List<String> tags = List.of();

    private Facts() {}

    public Facts id(String value) {
      id = value;
      return this;
    }

    public Facts channel(Channel value) {
      channel = value;
      return this;
    }

    public Facts language(@Nullable String value) {
      language = value;
      return this;
    }

    public Facts agentId(@Nullable String value) {
      agentId = value;
      return this;
    }

    public Facts queue(String value) {
      queue = value;
      return this;
    }

    public Facts topic(String value) {
      topic = value;
      return this;
    }

    public Facts direction(String value) {
      direction = value;
      return this;
    }

    public Facts outcome(Outcome value) {
      outcome = value;
      return this;
    }

    public Facts customerName(String value) {
      customerName = value;
      return this;
    }

    public Facts endedAfter(long seconds) {
      endedAt = START.plusSeconds(seconds);
      return this;
    }

    public Facts truncated() {
      truncated = true;
      return this;
    }

    public Facts tags(String... values) {
      tags = List.of(values);
      return this;
    }

    public Conversation conversation(Line... lines) {
      return new Conversation(
          "acme",
          id,
          0,
          channel,
          language,
          agentId,
          queue,
          topic,
          direction,
          outcome,
          null,
          null,
          customerName,
          START,
          endedAt,
          null,
          truncated,
          tags,
          turns(lines));
    }
  }
}
