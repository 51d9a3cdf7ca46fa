// SPDX-License-Identifier: Apache-2.0
/**
 * Rules of Contact Lens for Amazon Connect, as {@code CreateRule} takes them: {@link
 * io.grundton.contactlens.ContactLensRules} turns each into a {@link io.grundton.draft.Category}.
 *
 * <p>What is read follows the Rules Function language, version 2022-11-25: {@code AND}, {@code OR}
 * and {@code Negate} at any depth; words by exact, pattern and semantic match; queues and the
 * direction of a contact. Everything else the language has is named with the reason why a pack
 * cannot say it, and so is whatever it has not.
 */
@NullMarked
package io.grundton.contactlens;

import org.jspecify.annotations.NullMarked;
