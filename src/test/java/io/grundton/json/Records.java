// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import io.grundton.transcript.Origin;
import io.grundton.transcript.Rejection;
import io.grundton.transcript.Rejection.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of files, and what became of them. */
final class Records {
  static final Origin FILE = new Origin("acme", LocalDate.of(2025, 3, 15), "acme/part-0.jsonl", 0);

  private Records() {}

  /** What a stream said about one record. */
  record Line(
      long byteOffset, long recordNo, @Nullable Reason flaw, long byteLength, String content) {
    Line unnumbered() {
      return new Line(byteOffset, 0, flaw, byteLength, content);
    }
  }

  /** A conversation of the required fields, which a test changes and adds to. */
  static final class Draft {
    private final Map<String, String> fields = new LinkedHashMap<>();

    private Draft() {
      with("conversation_id", "\"c-1\"");
      with("channel", "\"chat\"");
      with("started_at", "\"2025-03-14T08:00:00Z\"");
      with("turns", "[]");
    }

    Draft with(String key, String json) {
      fields.put(key, json);
      return this;
    }

    Draft without(String key) {
      fields.remove(key);
      return this;
    }

    Draft withTurn(String json) {
      return with("turns", "[" + json + "]");
    }

    String json() {
      return fields.entrySet().stream()
          .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
          .collect(Collectors.joining(",", "{", "}"));
    }
  }

  static Draft record() {
    return new Draft();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Everything that is left in a stream. */
  static List<Line> drain(RecordStream records) {
    List<Line> lines = new ArrayList<>();
    try (records) {
      while (records.next()) {
        lines.add(
            new Line(
                records.byteOffset(),
                records.recordNo(),
                records.flaw(),
                records.byteLength(),
                new String(
                    records.buffer(),
                    records.offset(),
                    records.length(),
                    StandardCharsets.ISO_8859_1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an array cannot fail to be read", e);
    }
    return lines;
  }

  static Parsed parse(byte[] record) {
    return new TranscriptReader(ReadLimits.DEFAULT).read(record, 0, record.length, FILE, 1);
  }

  static Parsed parse(String record) {
    return parse(utf8(record));
  }

  static Parsed rejected(byte[] record, Reason reason, String message) {
    return new Parsed.Rejected(
        new Rejection(
            FILE.sourceId(),
            FILE.deliveryDate(),
            FILE.file(),
            0,
            1,
            reason,
            message,
            record.length,
            sha256(record)));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
