// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an account is for; the only place that says what each may do. */
public enum Role {
  /** May everything but what is a vendor's to do. */
  LEAD(EnumSet.complementOf(EnumSet.of(Permission.DISPUTE))),
  REVIEWER(
      EnumSet.of(Permission.READ, Permission.DECIDE, Permission.TAKE, Permission.READ_DECISIONS)),
  /** Somebody of a vendor: sees that vendor's conversations and nothing else. */
  VENDOR(EnumSet.of(Permission.READ, Permission.DISPUTE, Permission.READ_DISPUTES)),
  READ_ONLY(EnumSet.of(Permission.READ, Permission.READ_DISPUTES, Permission.READ_DECISIONS));

  @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
  private final Set<Permission> permissions;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  Role(EnumSet<Permission> permissions) {
    this.permissions = Collections.unmodifiableSet(permissions);
  }

  /** The name that people write, such as {@code read-only}. */
  public String code() {
    return code;
  }

  /** The role of a name, empty where there is none. */
  public static Optional<Role> of(String code) {
    return Stream.of(values()).filter(role -> role.code.equals(code)).findFirst();
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }
}
