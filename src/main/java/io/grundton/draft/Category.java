// SPDX-License-Identifier: Apache-2.0
package io.grundton.draft;

import io.grundton.transcript.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What another product assigns to a conversation by a rule.
 *
 * @param name as people there call it
 * @param product where it comes from, as a sentence would name it
 * @param part the rule there
 * @param channel the only channel it is assigned on, null for any
 * @param formula when it is assigned
 */
public record Category(
    String name, String product, ForeignPart part, @Nullable Channel channel, Formula formula) {}
