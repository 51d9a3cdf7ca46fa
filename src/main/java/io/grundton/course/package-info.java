// SPDX-License-Identifier: Apache-2.0
/**
 * How a conversation went for the customer: {@link io.grundton.course.CourseReader} reads {@link
 * io.grundton.course.Course}, the customer's mood at start and end and how it ended, from words and
 * from the shape of the conversation, each with the sentence that it rests on.
 */
@NullMarked
package io.grundton.course;

import org.jspecify.annotations.NullMarked;
