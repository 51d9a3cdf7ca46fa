// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.sql.AccountStore.Credentials;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Hashes of passwords, by Argon2id. */
public final class Passwords {
  /** The shortest that is taken. */
  public static final int MIN_LENGTH = 12;

  /** The longest that is taken. */
  public static final int MAX_LENGTH = 200;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int MEMORY_KIB = 19 * 1_024;
  private static final int ITERATIONS = 2;

  private final Argon2PasswordEncoder encoder =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, ITERATIONS);

  /** Whoever tries many passwords at once must not take all memory and every core. */
  private final Semaphore atOnce = new Semaphore(2, true);

  private final String nobodys = hash("nobody's password");

  /** Whether a password is neither too short nor too long. */
  public static boolean fits(String password) {
    return password.length() >= MIN_LENGTH && password.length() <= MAX_LENGTH;
  }

  /** The hash of a password, with all that is needed to compare it. */
  public String hash(String password) {
    atOnce.acquireUninterruptibly();
    try {
      return encoder.encode(password);
    } finally {
      atOnce.release();
    }
  }

  private boolean matches(String password, String hash) {
    atOnce.acquireUninterruptibly();
    try {
      return encoder.matches(password, hash);
    } finally {
      atOnce.release();
    }
  }

  /**
   * Whether a password lets somebody in. It takes as long where there is no such account, where it
   * is disabled, and where no password is right: which of these it is must not show in the time.
   */
  boolean isOf(String password, Optional<Credentials> account) {
    Optional<String> hash =
        account
            .filter(Credentials::enabled)
            .filter(Credentials::hasPassword)
            .map(Credentials::passwordHash)
            .filter(known -> password.length() <= MAX_LENGTH);
    boolean same = matches(hash.isPresent() ? password : "", hash.orElse(nobodys));
    return same && hash.isPresent();
  }
}
