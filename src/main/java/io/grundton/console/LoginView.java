// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import org.jspecify.annotations.Nullable;

/**
 * A page on which somebody logs in.
 *
 * @param error key of a message, null where nothing went wrong
 * @param next where to go on
 * @param passwords whether passwords are taken
 * @param away where the organisation's own login begins, null where there is none
 */
public record LoginView(
    Shell shell, @Nullable String error, String next, boolean passwords, @Nullable String away) {}
