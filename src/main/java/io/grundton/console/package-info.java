// SPDX-License-Identifier: Apache-2.0
/**
 * The review console: pages made on the server, for people who look at what the machine queued.
 *
 * <p>A {@link io.grundton.console.Console} serves what is in its database; a {@link
 * io.grundton.console.QueueImporter} brings in what is published. Every request passes the {@code
 * Gate}, which knows the {@code Routes} and lets nobody do what the account's role may not.
 */
@NullMarked
package io.grundton.console;

import org.jspecify.annotations.NullMarked;
