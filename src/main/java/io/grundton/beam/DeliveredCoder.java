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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.CustomCoder;
import org.apache.beam.sdk.util.VarInt;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries on their way through the shuffle. Hand-written, because this is the one step whose
 * cost a plain loop has not: a delivery is put together in one array and handed over in one piece,
 * since an engine's streams take as long for a byte as for a kilobyte.
 */
final class DeliveredCoder extends CustomCoder<Delivered> {
  private static final long serialVersionUID = 1L;
  private static final DeliveredCoder INSTANCE = new DeliveredCoder();
  private static final Channel[] CHANNELS = Channel.values();
  private static final Speaker[] SPEAKERS = Speaker.values();
  private static final Outcome[] OUTCOMES = Outcome.values();
  private static final ThreadLocal<Packer> PACKERS = ThreadLocal.withInitial(Packer::new);

  private DeliveredCoder() {}

  static DeliveredCoder of() {
    return INSTANCE;
  }

  @Override
  public void encode(Delivered delivered, OutputStream out) throws IOException {
    Packer packer = PACKERS.get();
    packer.clear();
    pack(delivered, packer);
    VarInt.encode(packer.length(), out);
    out.write(packer.bytes(), 0, packer.length());
  }

  @SuppressWarnings("EnumOrdinal") // both ends of a shuffle are the same program
  private static void pack(Delivered delivered, Packer out) {
    Origin origin = delivered.origin();
    out.text(origin.sourceId());
    out.number(origin.deliveryDate().toEpochDay());
    out.text(origin.file());
    out.number(origin.byteOffset());
    out.text(delivered.contentSha256());
    Conversation c = delivered.conversation();
    out.text(c.conversationId());
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
    instant(c.startedAt(), out);
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

  @Override
  public Delivered decode(InputStream in) throws IOException {
    int length = VarInt.decodeInt(in);
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("a delivery must have %d bytes".formatted(length));
    }
    Unpacker unpacker = new Unpacker(bytes);
    String sourceId = unpacker.someText();
    Origin origin =
        new Origin(
            sourceId,
            LocalDate.ofEpochDay(unpacker.number()),
            unpacker.someText(),
            unpacker.number());
    String sha256 = unpacker.someText();
    return new Delivered(conversation(sourceId, unpacker), origin, sha256);
  }

  private static Conversation conversation(String sourceId, Unpacker in) {
    return new Conversation(
        sourceId,
        in.someText(),
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
        instant(in),
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
  public void verifyDeterministic() {}
}
