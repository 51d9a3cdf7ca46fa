// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.google.common.base.Utf8;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Delivered;
import io.grundton.transcript.Origin;
import io.grundton.transcript.Rejection;
import io.grundton.transcript.Rejection.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads records as canonical transcripts.
 *
 * <p>Not for use by several threads; make one for each.
 */
public final class TranscriptReader {
  private static final HexFormat HEX = HexFormat.of();
  private static final int UTF_16_WINDOW = 4;
  private static final StreamReadConstraints CAPS =
      StreamReadConstraints.builder()
          .maxNestingDepth(100)
          .maxStringLength(5_000_000)
          .maxNumberLength(1000)
          .maxNameLength(50_000)
          .maxTokenCount(1_000_000)
          .build();
  private static final String CAPS_TEXT =
      "nested at most %d deep, with strings of at most %d, numbers of at most %d and keys of at most"
          + " %d characters and at most %d tokens";

  /** Names are not interned: keys come from outside and would stay in the table for ever. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(CAPS)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private final ReadLimits limits;
  private final MessageDigest sha256 = newSha256();

  public TranscriptReader(ReadLimits limits) {
    this.limits = limits;
  }

  /**
   * What became of the record that the stream stands at.
   *
   * @param file the file that the stream reads: an origin at byte 0
   */
  public Parsed read(RecordStream records, Origin file) {
    Origin origin = file.at(records.byteOffset());
    Reason flaw = records.flaw();
    if (flaw != null) {
      return rejected(origin, records.recordNo(), flaw, describe(flaw), records.byteLength(), null);
    }
    return read(records.buffer(), records.offset(), records.length(), origin, records.recordNo());
  }

  /**
   * What became of one record.
   *
   * @param buffer holds the record; not kept
   * @param offset of the record's first byte in the buffer
   * @param length of the record, without a line end
   * @param origin where the record stood
   * @param recordNo its number in the file from 1, 0 where it is not known
   */
  public Parsed read(byte[] buffer, int offset, int length, Origin origin, long recordNo) {
    if (length > limits.maxRecordBytes()) {
      Reason flaw = Reason.LINE_TOO_LONG;
      return rejected(origin, recordNo, flaw, describe(flaw), length, null);
    }
    sha256.update(buffer, offset, length);
    String hash = HEX.formatHex(sha256.digest());
    String malformed = flawOfEncoding(buffer, offset, length);
    if (malformed != null) {
      return rejected(origin, recordNo, Reason.INVALID_UTF8, malformed, length, hash);
    }
    try (JsonParser parser = JSON.createParser(buffer, offset, length)) {
      try {
        ConversationParser record = new ConversationParser(parser, limits.maxTurns());
        Conversation conversation = record.read(origin.sourceId());
        return new Parsed.Accepted(
            new Delivered(conversation, origin, hash), record.unknownKeys(), record.unknownRoles());
      } catch (Refusal e) {
        return rejected(origin, recordNo, e.reason(), e.text(), length, hash);
      } catch (StreamConstraintsException e) {
        String text = "record must be " + capsText() + place(parser);
        return rejected(origin, recordNo, Reason.INVALID_JSON, text, length, hash);
      } catch (IOException e) {
        String text = "record must be one JSON object, but has a syntax error" + place(parser);
        return rejected(origin, recordNo, Reason.INVALID_JSON, text, length, hash);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an array cannot fail to be read", e);
    }
  }

  private String describe(Reason flaw) {
    return switch (flaw) {
      case LINE_TOO_LONG ->
          "record must be at most %d bytes, but was longer".formatted(limits.maxRecordBytes());
      case TRUNCATED_GZIP ->
          "file must be complete gzip, but ends early; the lines before this byte were read";
      case CORRUPT_GZIP ->
          "file must be undamaged gzip, but is not; the lines before this byte were read";
      case DECOMPRESSION_LIMIT ->
          ("file must expand to at most %d bytes, and beyond %d bytes to at most %d times its size,"
                  + " but expands further; the lines before this byte were read")
              .formatted(limits.maxDecompressedBytes(), limits.ratioFreeBytes(), limits.maxRatio());
      default -> throw new IllegalStateException("a stream of records does not find " + flaw);
    };
  }

  /** Why the bytes are not UTF-8, null if they are. */
  private static @Nullable String flawOfEncoding(byte[] buffer, int offset, int length) {
    if (!Utf8.isWellFormed(buffer, offset, length)) {
      return "record must be UTF-8, but holds bytes that are not";
    }
    // the JSON parser would take such a record for UTF-16 or UTF-32
    for (int i = 0; i < Math.min(length, UTF_16_WINDOW); i++) {
      if (buffer[offset + i] == 0) {
        return "record must be UTF-8, but has a zero byte among its first four";
      }
    }
    return null;
  }

  private static String capsText() {
    return CAPS_TEXT.formatted(
        CAPS.getMaxNestingDepth(),
        CAPS.getMaxStringLength(),
        CAPS.getMaxNumberLength(),
        CAPS.getMaxNameLength(),
        CAPS.getMaxTokenCount());
  }

  private static String place(JsonParser parser) {
    return " near its byte " + parser.currentLocation().getByteOffset();
  }

  private static Parsed rejected(
      Origin origin,
      long recordNo,
      Reason reason,
      String message,
      long byteLength,
      @Nullable String hash) {
    return new Parsed.Rejected(
        new Rejection(
            origin.sourceId(),
            origin.deliveryDate(),
            origin.file(),
            origin.byteOffset(),
            recordNo,
            reason,
            message,
            byteLength,
            hash));
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
