// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * What a line of the log says in full. The chain holds its hash alone, so that it can be erased
 * without breaking the chain.
 *
 * @param text all of it
 * @param salt 16 bytes made by chance, as lower-case hex digits: once it is erased, nobody finds
 *     out what the text was by trying texts
 */
public record LogDetail(String text, String salt) {
  /** How many bytes a salt has. */
  public static final int SALT_BYTES = 16;

  public LogDetail {
    if (!isSalt(salt)) {
      throw new IllegalArgumentException(
          "a salt must be 32 lower-case hex digits, but has %d characters"
              .formatted(salt.length()));
    }
  }

  /** Whether this is a salt. */
  public static boolean isSalt(String text) {
    return text.matches("[0-9a-f]{32}");
  }

  /** The hash of salt and text: 64 lower-case hex digits of SHA-256. */
  public String sha256() {
    return LogEntry.sha256(
        digest -> {
          digest.update(HexFormat.of().parseHex(salt));
          digest.update(text.getBytes(StandardCharsets.UTF_8));
        });
  }
}
