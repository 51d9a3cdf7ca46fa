// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import io.grundton.batch.Parcel;
import io.grundton.transcript.Channel;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Delivered;
import io.grundton.transcript.Origin;
import io.grundton.transcript.Outcome;
import io.grundton.transcript.Speaker;
import io.grundton.transcript.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as the shuffle carries it: one array, opened only when its audit begins. So a shard in
 * memory is a few large arrays, and a conversation is read while it is still in the processor's
 * cache, as in a plain loop.
 */
final class PackedParcel implements Parcel {
  private static final Channel[] CHANNELS = Channel.values();
  private static final Speaker[] SPEAKERS = Speaker.values();
  private static final Outcome[] OUTCOMES = Outcome.values();
  private static final ThreadLocal<Packer> PACKERS = ThreadLocal.withInitial(Packer::new);

  private final byte[] bytes;
  private final String sourceId;
  private final String conversationId;
  private final Instant startedAt;
  private final int headBytes;

  /** Of what {@link #bytes()} of another one gave. */
  PackedParcel(byte[] bytes) {
    Unpacker in = new Unpacker(bytes, 0);
    this.bytes = bytes;
    this.sourceId = in.someText();
    this.conversationId = in.someText();
    this.startedAt = instant(in);
    this.headBytes = in.position();
  }

  static PackedParcel pack(Delivered delivered) {
    Packer packer = PACKERS.get();
    packer.clear();
    pack(delivered, packer);
    return new PackedParcel(Arrays.copyOf(packer.bytes(), packer.length()));
  }

  /** The whole parcel; not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  @Override
  public String sourceId() {
    return sourceId;
  }

  @Override
  public String conversationId() {
    return conversationId;
  }

  @Override
  public long startedAtSecond() {
    return startedAt.getEpochSecond();
  }

  @Override
  public Delivered open() {
    Unpacker in = new Unpacker(bytes, headBytes);
    Origin origin =
        new Origin(sourceId, LocalDate.ofEpochDay(in.number()), in.someText(), in.number());
    String sha256 = in.someText();
    return new Delivered(conversation(sourceId, conversationId, startedAt, in), origin, sha256);
  }

  @SuppressWarnings("EnumOrdinal") // both ends of a shuffle are the same program
  private static void pack(Delivered delivered, Packer out) {
    Origin origin = delivered.origin();
    Conversation c = delivered.conversation();
    out.text(origin.sourceId());
    out.text(c.conversationId());
    instant(c.startedAt(), out);
    out.number(origin.deliveryDate().toEpochDay());
    out.text(origin.file());
    out.number(origin.byteOffset());
    out.text(delivered.contentSha256());
    out.number(c.revision());
    out.number(c.channel().ordinal());
    out.text(c.language());
    out.text(c.agentId());
    out.text(c.queue());
    out.text(c.topic());
    out.text(c.direction());
    out.number(c.outcome() == null ? 0 : c.outcome().ordinal() + 1);
    out.text(c.contactId());
    out.text(c.customerId());
    out.text(c.customerName());
    out.number(c.endedAt() == null ? 0 : 1);
    if (c.endedAt() != null) {
      instant(c.endedAt(), out);
    }
    out.optional(c.queueWaitMs());
    out.number(c.truncated() ? 1 : 0);
    out.number(c.tags().size());
    c.tags().forEach(out::text);
    out.number(c.turns().size());
    for (Turn turn : c.turns()) {
      out.number(turn.speaker().ordinal() * 2L + (turn.internal() ? 1 : 0));
      out.text(turn.agentId());
      out.optional(turn.atMs());
      out.optional(turn.endMs());
      out.text(turn.text());
    }
  }

  private static void instant(Instant value, Packer out) {
    out.number(value.getEpochSecond());
    out.number(value.getNano());
  }

  private static Conversation conversation(
      String sourceId, String conversationId, Instant startedAt, Unpacker in) {
    return new Conversation(
        sourceId,
        conversationId,
        (int) in.number(),
        CHANNELS[(int) in.number()],
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        outcome((int) in.number()),
        in.text(),
        in.text(),
        in.text(),
        startedAt,
        in.number() == 0 ? null : instant(in),
        in.optional(),
        in.number() == 1,
        tags(in),
        turns(in));
  }

  private static @Nullable Outcome outcome(int code) {
    return code == 0 ? null : OUTCOMES[code - 1];
  }

  private static List<String> tags(Unpacker in) {
    int size = (int) in.number();
    List<String> tags = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      tags.add(in.someText());
    }
    return tags;
  }

  private static List<Turn> turns(Unpacker in) {
    int size = (int) in.number();
    List<Turn> turns = new ArrayList<>(size);
    for (int i = 1; i <= size; i++) {
      int head = (int) in.number();
      turns.add(
          new Turn(
              i,
              SPEAKERS[head / 2],
              in.text(),
              in.optional(),
              in.optional(),
              in.someText(),
              head % 2 == 1));
    }
    return turns;
  }

  private static Instant instant(Unpacker in) {
    return Instant.ofEpochSecond(in.number(), in.number());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PackedParcel parcel && Arrays.equals(bytes, parcel.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
