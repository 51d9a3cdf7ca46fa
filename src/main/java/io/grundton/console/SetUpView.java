// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import org.jspecify.annotations.Nullable;

/**
 * A page on which the first account is made.
 *
 * @param error key of a message, null where nothing went wrong
 * @param path where the form is sent
 */
public record SetUpView(Shell shell, @Nullable String error, String path) {}
