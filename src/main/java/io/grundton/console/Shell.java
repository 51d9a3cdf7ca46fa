// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Account;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is around every page.
 *
 * @param title in the page's language
 * @param account null before anybody has logged in
 * @param formToken that every form carries; empty without an account
 * @param here path and query of the page
 * @param notice what was just done, null for nothing
 */
public record Shell(
    Messages messages,
    String title,
    @Nullable Account account,
    String formToken,
    String here,
    @Nullable String notice) {
  /** The links at the top, by address; none before anybody has logged in. */
  public Map<String, String> navigation() {
    Map<String, String> links = new LinkedHashMap<>();
    for (Navigation link : Navigation.ALL) {
      if (account != null && account.role().may(link.permission())) {
        links.put(link.path(), t(link.key()));
      }
    }
    return links;
  }

  /** The text of a key. */
  public String t(String key, Object... values) {
    return messages.text(key, values);
  }
}
