// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Permission;
import java.util.List;

/**
 * A link at the top of every page.
 *
 * @param key of its text
 * @param permission that an account must have to be shown it
 */
record Navigation(String path, String key, Permission permission) {
  /** All of them, from left to right. */
  static final List<Navigation> ALL =
      List.of(
          new Navigation("/", "queue.title", Permission.READ),
          new Navigation("/vendors", "vendors.title", Permission.READ),
          new Navigation("/decisions", "decisions.title", Permission.READ_DECISIONS),
          new Navigation("/alarms", "alarms.title", Permission.READ_DECISIONS),
          new Navigation("/disputes", "disputes.title", Permission.READ_DISPUTES),
          new Navigation("/calibration", "calibration.title", Permission.READ_DECISIONS),
          new Navigation("/accounts", "accounts.title", Permission.MANAGE_ACCOUNTS));
}
