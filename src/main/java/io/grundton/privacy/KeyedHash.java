// SPDX-License-Identifier: Apache-2.0
package io.grundton.privacy;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 under one secret, cut to 128 bits. Nothing it prints shows the secret. */
final class KeyedHash implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SHORTEST = 16;
  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] secret;

  KeyedHash(byte[] secret, String name) {
    if (secret.length < SHORTEST) {
      throw new IllegalArgumentException(
          "%s must have at least %d bytes, but had %d".formatted(name, SHORTEST, secret.length));
    }
    this.secret = secret.clone();
  }

  /** 32 lower-case hex digits over the parts, separated by a zero byte. */
  String of(String... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      for (int i = 0; i < parts.length; i++) {
        if (i > 0) {
          mac.update((byte) 0);
        }
        mac.update(parts[i].getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(mac.doFinal(), 0, 16);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
