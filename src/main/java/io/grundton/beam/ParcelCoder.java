// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.CustomCoder;
import org.apache.beam.sdk.util.VarInt;

/**
 * Parcels as bytes: their length and their array, in one piece, since an engine's streams take as
 * long for a byte as for a kilobyte.
 */
final class ParcelCoder extends CustomCoder<PackedParcel> {
  private static final long serialVersionUID = 1L;
  private static final ParcelCoder INSTANCE = new ParcelCoder();

  private ParcelCoder() {}

  static ParcelCoder of() {
    return INSTANCE;
  }

  @Override
  public void encode(PackedParcel parcel, OutputStream out) throws IOException {
    VarInt.encode(parcel.bytes().length, out);
    out.write(parcel.bytes());
  }

  @Override
  public PackedParcel decode(InputStream in) throws IOException {
    int length = VarInt.decodeInt(in);
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("a parcel must have %d bytes".formatted(length));
    }
    return new PackedParcel(bytes);
  }

  @Override
  public void verifyDeterministic() {}
}
