// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import io.grundton.transcript.Channel;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Delivered;
import io.grundton.transcript.Origin;
import io.grundton.transcript.Outcome;
import io.grundton.transcript.Speaker;
import io.grundton.transcript.Turn;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.CustomCoder;
import org.apache.beam.sdk.util.VarInt;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries on their way through the shuffle. Hand-written, because this is the one step whose
 * cost a plain loop has not: Java's serialisation takes ten times as long. Strings are UTF-8 with
 * their length in front; 0 stands for null, and for every other value the length is one more.
 */
final class DeliveredCoder extends CustomCoder<Delivered> {
  private static final long serialVersionUID = 1L;
  private static final DeliveredCoder INSTANCE = new DeliveredCoder();
  private static final Channel[] CHANNELS = Channel.values();
  private static final Speaker[] SPEAKERS = Speaker.values();
  private static final Outcome[] OUTCOMES = Outcome.values();

  private DeliveredCoder() {}

  static DeliveredCoder of() {
    return INSTANCE;
  }

  @Override
  public void encode(Delivered delivered, OutputStream out) throws IOException {
    Origin origin = delivered.origin();
    string(origin.sourceId(), out);
    VarInt.encode(origin.deliveryDate().toEpochDay(), out);
    string(origin.file(), out);
    VarInt.encode(origin.byteOffset(), out);
    string(delivered.contentSha256(), out);
    conversation(delivered.conversation(), out);
  }

  @SuppressWarnings("EnumOrdinal") // both ends of a shuffle are the same program
  private static void conversation(Conversation c, OutputStream out) throws IOException {
    string(c.conversationId(), out);
    VarInt.encode(c.revision(), out);
    VarInt.encode(c.channel().ordinal(), out);
    string(c.language(), out);
    string(c.agentId(), out);
    string(c.queue(), out);
    string(c.topic(), out);
    string(c.direction(), out);
    VarInt.encode(c.outcome() == null ? 0 : c.outcome().ordinal() + 1, out);
    string(c.contactId(), out);
    string(c.customerId(), out);
    string(c.customerName(), out);
    instant(c.startedAt(), out);
    out.write(c.endedAt() == null ? 0 : 1);
    if (c.endedAt() != null) {
      instant(c.endedAt(), out);
    }
    number(c.queueWaitMs(), out);
    out.write(c.truncated() ? 1 : 0);
    VarInt.encode(c.tags().size(), out);
    for (String tag : c.tags()) {
      string(tag, out);
    }
    VarInt.encode(c.turns().size(), out);
    for (Turn turn : c.turns()) {
      out.write(turn.speaker().ordinal() * 2 + (turn.internal() ? 1 : 0));
      string(turn.agentId(), out);
      number(turn.atMs(), out);
      number(turn.endMs(), out);
      string(turn.text(), out);
    }
  }

  @Override
  public Delivered decode(InputStream in) throws IOException {
    String sourceId = text(in);
    Origin origin =
        new Origin(
            sourceId, LocalDate.ofEpochDay(VarInt.decodeLong(in)), text(in), VarInt.decodeLong(in));
    String sha256 = text(in);
    return new Delivered(conversation(sourceId, in), origin, sha256);
  }

  private static Conversation conversation(String sourceId, InputStream in) throws IOException {
    return new Conversation(
        sourceId,
        text(in),
        VarInt.decodeInt(in),
        CHANNELS[VarInt.decodeInt(in)],
        string(in),
        string(in),
        string(in),
        string(in),
        string(in),
        outcome(VarInt.decodeInt(in)),
        string(in),
        string(in),
        string(in),
        instant(in),
        in.read() == 0 ? null : instant(in),
        number(in),
        in.read() == 1,
        tags(in),
        turns(in));
  }

  private static @Nullable Outcome outcome(int code) {
    return code == 0 ? null : OUTCOMES[code - 1];
  }

  private static List<String> tags(InputStream in) throws IOException {
    int size = VarInt.decodeInt(in);
    List<String> tags = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      tags.add(text(in));
    }
    return tags;
  }

  private static List<Turn> turns(InputStream in) throws IOException {
    int size = VarInt.decodeInt(in);
    List<Turn> turns = new ArrayList<>(size);
    for (int i = 1; i <= size; i++) {
      int head = in.read();
      turns.add(
          new Turn(
              i, SPEAKERS[head / 2], string(in), number(in), number(in), text(in), head % 2 == 1));
    }
    return turns;
  }

  private static void string(@Nullable String value, OutputStream out) throws IOException {
    if (value == null) {
      VarInt.encode(0, out);
      return;
    }
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    VarInt.encode(bytes.length + 1, out);
    out.write(bytes);
  }

  private static @Nullable String string(InputStream in) throws IOException {
    int length = VarInt.decodeInt(in) - 1;
    if (length < 0) {
      return null;
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("a string must have %d bytes".formatted(length));
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String text(InputStream in) throws IOException {
    String value = string(in);
    if (value == null) {
      throw new IOException("a string must be there, but is null");
    }
    return value;
  }

  private static void number(@Nullable Long value, OutputStream out) throws IOException {
    out.write(value == null ? 0 : 1);
    if (value != null) {
      VarInt.encode((value << 1) ^ (value >> 63), out);
    }
  }

  private static @Nullable Long number(InputStream in) throws IOException {
    if (in.read() == 0) {
      return null;
    }
    long zigzag = VarInt.decodeLong(in);
    return (zigzag >>> 1) ^ -(zigzag & 1);
  }

  private static void instant(Instant value, OutputStream out) throws IOException {
    VarInt.encode(value.getEpochSecond(), out);
    VarInt.encode(value.getNano(), out);
  }

  private static Instant instant(InputStream in) throws IOException {
    return Instant.ofEpochSecond(VarInt.decodeLong(in), VarInt.decodeInt(in));
  }

  @Override
  public void verifyDeterministic() {}
}
