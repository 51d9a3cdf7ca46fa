// SPDX-License-Identifier: Apache-2.0
/**
 * What was said, by whom, when, and who answers for it: {@link
 * io.grundton.transcript.Conversation}, {@link io.grundton.transcript.Turn}, {@link
 * io.grundton.transcript.Delivered}, {@link io.grundton.transcript.Rejection}, {@link
 * io.grundton.transcript.Roster} of {@link io.grundton.transcript.RosterEntry}s, {@link
 * io.grundton.transcript.Assignment}, {@link io.grundton.transcript.Keys}.
 */
@NullMarked
package io.grundton.transcript;

import org.jspecify.annotations.NullMarked;
