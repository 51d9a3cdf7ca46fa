// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

/**
 * A page that says why there is no other.
 *
 * @param text in the page's language
 */
public record ErrorView(Shell shell, String text) {
  /** The page with the text of a key. */
  static Reply.Page page(Visit visit, int status, String key) {
    Shell shell = visit.shell(visit.messages().text("error.title"));
    return new Reply.Page(status, "error.jte", new ErrorView(shell, visit.messages().text(key)));
  }
}
