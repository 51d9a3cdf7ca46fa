// SPDX-License-Identifier: Apache-2.0
package io.grundton.transcript;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be read. It says where and why, and never what the customer wrote.
 *
 * @param sourceId who delivered
 * @param deliveryDate the folder's date
 * @param file path relative to the landing folder
 * @param byteOffset of the record's first byte in the decompressed stream
 * @param recordNo the record's number in its file from 1, 0 where it is not known or the whole file
 *     is meant
 * @param reason the code
 * @param message what was wrong, in the terms of the format, without text of the record
 * @param byteLength length of the record in bytes
 * @param sha256 lower-case hex SHA-256 of the record's bytes, null where they were not kept
 */
public record Rejection(
    String sourceId,
    LocalDate deliveryDate,
    String file,
    long byteOffset,
    long recordNo,
    Reason reason,
    String message,
    long byteLength,
    @Nullable String sha256)
    implements Serializable {

  /** Why a record was rejected. */
  public enum Reason {
    /** More bytes than the cap, read past without being kept. */
    LINE_TOO_LONG,
    /** Not UTF-8. */
    INVALID_UTF8,
    /** Not one JSON object, or beyond the caps on depth, numbers and tokens. */
    INVALID_JSON,
    /** The same key twice in one object. */
    DUPLICATE_KEY,
    /** A required field is absent. */
    MISSING_FIELD,
    /** A field holds another JSON type than the format says. */
    WRONG_TYPE,
    /** A field holds a value that the format does not allow. */
    ILLEGAL_VALUE,
    /** More turns than the cap. */
    TOO_MANY_TURNS,
    /** Dated more than a day after the folder it was delivered in. */
    STARTS_AFTER_DELIVERY,
    /** The compressed stream ended early; what stood before it was read. */
    TRUNCATED_GZIP,
    /** The compressed stream is damaged; what stood before the damage was read. */
    CORRUPT_GZIP,
    /** The compressed stream expands beyond the caps; the rest of the file was not read. */
    DECOMPRESSION_LIMIT;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The lower-case name that the table uses. */
    public String code() {
      return code;
    }
  }
}
