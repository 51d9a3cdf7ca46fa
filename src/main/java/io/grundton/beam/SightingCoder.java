// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import io.grundton.delivery.Sighting;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import org.apache.beam.sdk.coders.CustomCoder;
import org.apache.beam.sdk.util.VarInt;

/** Sightings as bytes: there is one for every record of the folders that a list is about. */
final class SightingCoder extends CustomCoder<Sighting> {
  private static final long serialVersionUID = 1L;
  private static final Sighting.Where[] WHERE = Sighting.Where.values();
  private static final SightingCoder INSTANCE = new SightingCoder();
  private static final ThreadLocal<Packer> PACKERS = ThreadLocal.withInitial(Packer::new);

  private SightingCoder() {}

  static SightingCoder of() {
    return INSTANCE;
  }

  @Override
  @SuppressWarnings("EnumOrdinal") // both ends of a shuffle are the same program
  public void encode(Sighting sighting, OutputStream out) throws IOException {
    Packer packer = PACKERS.get();
    packer.clear();
    packer.number(sighting.where().ordinal());
    packer.text(sighting.sourceId());
    packer.number(sighting.date().toEpochDay());
    packer.text(sighting.conversationId());
    VarInt.encode(packer.length(), out);
    out.write(packer.bytes(), 0, packer.length());
  }

  @Override
  public Sighting decode(InputStream in) throws IOException {
    int length = VarInt.decodeInt(in);
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("a sighting must have %d bytes".formatted(length));
    }
    Unpacker parts = new Unpacker(bytes, 0);
    return new Sighting(
        WHERE[(int) parts.number()],
        parts.someText(),
        LocalDate.ofEpochDay(parts.number()),
        parts.someText());
  }

  @Override
  public void verifyDeterministic() {}
}
