// SPDX-License-Identifier: Apache-2.0
/**
 * Packs in draft, made from rules of other products: a reader of another product's format turns
 * each of its rules into a {@link io.grundton.draft.Category}, a {@link
 * io.grundton.draft.Draftsman} turns categories into a {@link io.grundton.draft.DraftPack}, and a
 * {@link io.grundton.draft.ConversionReport} names whatever could not come along.
 *
 * <p>A category is assigned when its conditions hold. It becomes a rule that is reported and not
 * scored (status trial, severity info): one that forbids the words fails where the category occurs;
 * where a category occurs because words are missing, one that requires them. Conditions that must
 * hold together become one rule and its {@code when}; conditions of which one is enough become one
 * rule with all their phrases, or one rule for each speaker or part of the conversation.
 */
@NullMarked
package io.grundton.draft;

import org.jspecify.annotations.NullMarked;
