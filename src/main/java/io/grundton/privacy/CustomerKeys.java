// SPDX-License-Identifier: Apache-2.0
package io.grundton.privacy;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The function that turns a customer's identifier into customer_key: 32 hex digits of HMAC-SHA-256
 * under a salt. The source is not part of it, because the identifier is the client's own and the
 * same with every vendor.
 */
public final class CustomerKeys implements Serializable {
  private static final long serialVersionUID = 1L;

  private final @Nullable KeyedHash hash;

  private CustomerKeys(@Nullable KeyedHash hash) {
    this.hash = hash;
  }

  /** Publishes no customers. */
  public static CustomerKeys none() {
    return new CustomerKeys(null);
  }

  /**
   * Publishes customers as keys.
   *
   * @throws IllegalArgumentException if the salt is shorter than 16 bytes
   */
  public static CustomerKeys salted(byte[] salt) {
    return new CustomerKeys(new KeyedHash(salt, "The salt of customer keys"));
  }

  /** The key: 32 lower-case hex digits; null without a salt, or an identifier, or an empty one. */
  public @Nullable String key(@Nullable String customerId) {
    return hash == null || customerId == null || customerId.isEmpty() ? null : hash.of(customerId);
  }

  @Override
  public String toString() {
    return hash == null ? "CustomerKeys[none]" : "CustomerKeys[salted]";
  }
}
