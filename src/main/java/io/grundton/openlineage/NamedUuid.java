// SPDX-License-Identifier: Apache-2.0
package io.grundton.openlineage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * UUIDs of version 5 (RFC 9562): equal names have equal UUIDs. Java makes those of version 3 only.
 */
final class NamedUuid {
  /** The namespace of names that are addresses. */
  private static final UUID URLS = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

  private NamedUuid() {}

  static UUID ofUrl(String url) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
    ByteBuffer namespace = ByteBuffer.allocate(16);
    namespace.putLong(URLS.getMostSignificantBits()).putLong(URLS.getLeastSignificantBits());
    digest.update(namespace.array());
    ByteBuffer hash = ByteBuffer.wrap(digest.digest(url.getBytes(StandardCharsets.UTF_8)));
    long high = (hash.getLong() & ~0xF000L) | 0x5000L;
    long low = (hash.getLong() & ~(0xC0L << 56)) | (0x80L << 56);
    return new UUID(high, low);
  }
}
