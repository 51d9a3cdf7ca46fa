// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may log in.
 *
 * @param login 1 to 64 of {@code a-z 0-9 . _ -} and {@code @}, beginning with a letter or digit
 * @param role what it may do
 * @param vendorId whose conversations it sees; null for all, and null exactly where the role is not
 *     {@link Role#VENDOR}
 * @param language of its pages
 */
public record Account(String login, Role role, @Nullable String vendorId, Locale language) {
  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

  public Account {
    if (!LOGIN.matcher(login).matches()) {
      throw new IllegalArgumentException(
          "a login must be 1 to 64 of a-z, 0-9 and ._@-, beginning with a letter or digit, but was '"
              + login
              + "'");
    }
    if ((role == Role.VENDOR) != (vendorId != null)) {
      throw new IllegalArgumentException(
          role == Role.VENDOR
              ? "an account of role vendor must have a vendor, but has none"
              : "only an account of role vendor has a vendor, but %s is of role %s"
                  .formatted(login, role.code()));
    }
  }

  /** Whether conversations of a vendor are this account's to see. */
  public boolean sees(String vendor) {
    return vendorId == null || vendorId.equals(vendor);
  }
}
