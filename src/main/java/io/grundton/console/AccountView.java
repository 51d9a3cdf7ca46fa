// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one's own account.
 *
 * @param error key of a message, null where nothing went wrong
 * @param password whether it has a password that can be changed
 * @param sessions the last used first
 */
public record AccountView(
    Shell shell, @Nullable String error, boolean password, List<SessionRow> sessions) {
  /**
   * A session.
   *
   * @param id names it in a form
   * @param own whether it is the one that asks
   */
  public record SessionRow(String id, String begun, String seen, boolean own) {}
}
