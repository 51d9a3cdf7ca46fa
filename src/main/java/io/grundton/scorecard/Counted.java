// SPDX-License-Identifier: Apache-2.0
package io.grundton.scorecard;

/** What a number counts: conversations by their owner, or verdicts by whom they are about. */
public sealed interface Counted permits CountedByOwner, Judged {}
