// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest of rows that are added one by one. */
final class RowDigest {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final MessageDigest sha256 = sha256();
  private final byte[] hash = new byte[32];
  private Digest sum = Digest.EMPTY;

  /** Adds a row in Avro's binary encoding. */
  void add(byte[] bytes, int length) {
    sha256.update(bytes, 0, length);
    try {
      sha256.digest(hash, 0, hash.length);
    } catch (DigestException e) {
      throw new IllegalStateException("SHA-256 has 32 bytes", e);
    }
    sum = sum.merge(new Digest(word(0), word(8), word(16), word(24)));
  }

  Digest digest() {
    return sum;
  }

  private long word(int offset) {
    return (long) LONGS.get(hash, offset);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
