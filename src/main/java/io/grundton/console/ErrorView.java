// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

/**
 * A page that says why there is no other.
 *
 * @param text in the page's language
 */
public record ErrorView(Shell shell, String text) {}
