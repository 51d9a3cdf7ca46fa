// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import org.jspecify.annotations.Nullable;

/**
 * A page on which somebody logs in, or makes the first account.
 *
 * @param error key of a message, null where nothing went wrong
 * @param next where to go on, or where the form is sent
 */
public record LoginView(Shell shell, @Nullable String error, String next) {}
