// SPDX-License-Identifier: Apache-2.0
package io.grundton.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Collects what a result depends on into one SHA-256: equal fingerprints mean equal inputs. */
public final class Fingerprint {
  private final MessageDigest digest;

  /** Of nothing yet. */
  public Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Adds parts, each ended by a zero byte. */
  public Fingerprint add(Object... parts) {
    for (Object part : parts) {
      digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return this;
  }

  /** 64 lower-case hex digits; the fingerprint is used up. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
