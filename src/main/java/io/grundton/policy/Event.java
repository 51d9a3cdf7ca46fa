// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

/**
 * Something that happens in a conversation because somebody says it.
 *
 * @param name as rules refer to it; for an event written inside a rule, the rule's id
 * @param by who must say it
 * @param where in which of their turns
 * @param saying the words
 */
public record Event(String name, By by, Where where, Saying saying) {}
