// SPDX-License-Identifier: Apache-2.0
/**
 * What may be published about people: {@link io.grundton.privacy.Redactor} replaces structured
 * personal data in text and gives a {@link io.grundton.privacy.Redacted} with its {@link
 * io.grundton.privacy.Mark}s; {@link io.grundton.privacy.AgentIds} decides what names an agent
 * ({@link io.grundton.privacy.PublishedAgent}); {@link io.grundton.privacy.CustomerKeys} turns
 * customers into keys; {@link io.grundton.text.CodePoints} counts as the tables do.
 */
@NullMarked
package io.grundton.privacy;

import org.jspecify.annotations.NullMarked;
