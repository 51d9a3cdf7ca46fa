// SPDX-License-Identifier: Apache-2.0
/**
 * What people say of conversations that the machine queued for them.
 *
 * <p>A {@link io.grundton.review.Dossier} is a conversation with all that the machine found. Of it
 * an {@link io.grundton.review.Account} sees what its {@link io.grundton.review.Role} and the
 * {@link io.grundton.review.Sight} allow. What it says is an {@link io.grundton.review.Act}; {@link
 * io.grundton.review.Proceedings} are all acts about a conversation and tell which of them are in
 * force, {@link io.grundton.review.Disputes} what its vendor contests. Nothing is ever changed: to
 * undo is one more act, and each is a {@link io.grundton.review.LogEntry} of a chain.
 */
@NullMarked
package io.grundton.review;

import org.jspecify.annotations.NullMarked;
