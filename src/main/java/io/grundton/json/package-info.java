// SPDX-License-Identifier: Apache-2.0
/**
 * Canonical transcripts: from the bytes of a delivered file to conversations and rejections, and
 * back.
 *
 * <pre>
 *   InputStream -> {@link io.grundton.json.RecordStream}      one record a line, gzip by its magic
 *               -> {@link io.grundton.json.TranscriptReader}  one record -> {@link io.grundton.json.Parsed}
 *   Conversation -> {@link io.grundton.json.TranscriptWriter} one line
 * </pre>
 *
 * <p>{@link io.grundton.json.ReadLimits} says how large lines, conversations and decompressed files
 * may be. A plain file may be read in chunks, in any order and on any machine: a chunk owns the
 * lines that begin in it, so every line is read exactly once. A gzip file is read whole; where it
 * is cut off or damaged, the lines before stay records and the rest is one rejection.
 *
 * <p>Files are untrusted. Nothing in one stops a run: a bad record becomes a {@link
 * io.grundton.transcript.Rejection} that names the field, what the format allows and the JSON type
 * or length that was found, and never a value from the record. Only a source that cannot be read
 * throws.
 */
@NullMarked
package io.grundton.json;

import org.jspecify.annotations.NullMarked;
