// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/**
 * A line of the log, chained to the one before it: whoever changes, removes or inserts a line
 * changes the hash of every later one.
 *
 * @param seq from 1, without gaps
 * @param atMs milliseconds since 1970 in UTC
 * @param actor a login, or who of the program
 * @param role of the actor at that time
 * @param action what was done
 * @param subject what it was done to
 * @param detailSha256 hash of the {@link LogDetail}
 * @param previous hash of the line before, {@link #FIRST} for the first
 */
public record LogEntry(
    long seq,
    long atMs,
    String actor,
    String role,
    String action,
    String subject,
    String detailSha256,
    String previous) {
  /** What the first line is chained to. */
  public static final String FIRST = "0".repeat(64);

  /** The hash of the line: 64 lower-case hex digits of SHA-256 over all its parts. */
  public String sha256() {
    return sha256(
        digest -> {
          digest.update(ByteBuffer.allocate(16).putLong(seq).putLong(atMs).flip());
          // Each part comes with its length, so that no two lines have the same bytes.
          for (String part : List.of(actor, role, action, subject, detailSha256, previous)) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
            digest.update(bytes);
          }
        });
  }

  /** The hash of what is put in. */
  static String sha256(Consumer<MessageDigest> content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      content.accept(digest);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
