// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of all accounts.
 *
 * @param error key of a message, null where nothing went wrong
 * @param rows sorted by login
 * @param roles codes of all roles
 * @param passwords whether people may log in by a password
 */
public record AccountsView(
    Shell shell, @Nullable String error, List<Row> rows, List<String> roles, boolean passwords) {
  /**
   * An account.
   *
   * @param vendor whose conversations it sees; empty for all
   */
  public record Row(
      String login, String role, String vendor, boolean enabled, boolean hasPassword) {}
}
