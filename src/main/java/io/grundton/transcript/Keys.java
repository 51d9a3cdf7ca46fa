// SPDX-License-Identifier: Apache-2.0
package io.grundton.transcript;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The identifiers that hold across vendors: the first 32 hex digits of SHA-256 over the source, a
 * zero byte and the source's own identifier. Ticket numbers and agent ids collide between vendors;
 * these do not.
 */
public final class Keys {
  private static final HexFormat HEX = HexFormat.of();
  private static final ThreadLocal<MessageDigest> SHA_256 =
      ThreadLocal.withInitial(Keys::newSha256);

  private Keys() {}

  /** The key of a conversation: 32 lower-case hex digits. */
  public static String conversation(String sourceId, String conversationId) {
    return key(sourceId, conversationId);
  }

  /** The key of an agent or bot: 32 lower-case hex digits. */
  public static String agent(String sourceId, String agentId) {
    return key(sourceId, agentId);
  }

  /** The key of any list of parts: 32 lower-case hex digits, parts separated by a zero byte. */
  public static String of(String... parts) {
    MessageDigest digest = SHA_256.get();
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        digest.update((byte) 0);
      }
      digest.update(parts[i].getBytes(StandardCharsets.UTF_8));
    }
    return HEX.formatHex(digest.digest(), 0, 16);
  }

  private static String key(String sourceId, String id) {
    return of(sourceId, id);
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
