// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.audit.Evidence.Span;
import io.grundton.privacy.Redacted;
import io.grundton.text.CodePoints;

/**
 * A part of a turn as the tables name it: by code points, in the original and in the redacted text.
 *
 * @param quote the part of the redacted text
 */
record Passage(
    int originalStart, int originalEnd, int redactedStart, int redactedEnd, String quote) {
  static Passage of(String original, Redacted redacted, Span span) {
    Redacted.Span part = redacted.toRedacted(span.start(), span.end());
    String text = redacted.text();
    return new Passage(
        CodePoints.before(original, span.start()),
        CodePoints.before(original, span.end()),
        CodePoints.before(text, part.start()),
        CodePoints.before(text, part.end()),
        text.substring(part.start(), part.end()));
  }
}
