// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import io.grundton.transcript.Rejection.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The records of a file or of a chunk of it: its lines, without those that hold only spaces, tabs
 * and carriage returns, unless they are over the cap too. A cursor: {@link #next()} moves to the
 * next record, the other methods describe it and hold until the next move.
 *
 * <p>Lines end with LF or CR LF, the last one possibly with the file. A UTF-8 byte order mark at
 * the start of the file is not part of the first record.
 *
 * <p>Not for use by several threads.
 */
public final class RecordStream implements Closeable {
  /** The end of a chunk that has none: the file is read to its last byte. */
  public static final long NO_END = Long.MAX_VALUE;

  private static final int READ_BYTES = 1 << 18;
  private static final int BOM_BYTES = 3;
  private static final int NONE = -1;

  /*
   * buffer[position, filled) is what was read and not yet handed out, buffer[0] is byte bufferStart
   * of the decompressed file. A record is handed out where it lies. When a line does not fit, its
   * part moves to the front; when it is the whole buffer, the buffer doubles, up to the cap and a
   * line end.
   */
  private final InputStream in;
  private final int maxRecordBytes;
  private final int maxBufferBytes;
  private final boolean numbered;
  private long end;
  private byte[] buffer;
  private long bufferStart;
  private int position;
  private int filled;
  private boolean atFirstByte;
  private boolean inPartialLine;
  private boolean exhausted;
  private @Nullable DamagedGzipException damage;

  private long records;
  private long byteOffset;
  private int offset;
  private int length;
  private long byteLength;
  private @Nullable Reason flaw;

  private RecordStream(InputStream in, long start, long end, ReadLimits limits) {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "a chunk must be a range of bytes, but was [%d, %d)".formatted(start, end));
    }
    this.in = in;
    this.end = end;
    this.maxRecordBytes = limits.maxRecordBytes();
    // room for CR LF, so that a full buffer without a line end is a line over the cap
    this.maxBufferBytes = Math.max(READ_BYTES, maxRecordBytes + 2);
    this.buffer = new byte[READ_BYTES];
    this.numbered = start == 0 && end == NO_END;
    this.atFirstByte = start == 0;
    this.inPartialLine = start > 0;
    this.bufferStart = Math.max(0, start - 1);
  }

  /**
   * The records of a whole file, decompressed if it begins with the magic bytes of gzip.
   *
   * @param in at the file's first byte; closed with the result
   * @throws IOException if the source cannot be read
   */
  public static RecordStream ofFile(InputStream in, ReadLimits limits) throws IOException {
    PushbackInputStream source = new PushbackInputStream(in, Gunzip.MAGIC_BYTES);
    byte[] head = source.readNBytes(Gunzip.MAGIC_BYTES);
    source.unread(head);
    return new RecordStream(
        Gunzip.isGzip(head) ? new Gunzip(source, limits) : source, 0, NO_END, limits);
  }

  /**
   * The records of a plain file that begin in [start, end); the last one is read past the end.
   *
   * @param in at byte {@code start - 1}, at byte 0 if {@code start} is 0; closed with the result
   * @param start offset of the chunk's first byte
   * @param end offset of the byte after its last one, or {@link #NO_END}
   */
  public static RecordStream ofChunk(InputStream in, long start, long end, ReadLimits limits) {
    return new RecordStream(in, start, end, limits);
  }

  /** Whether a file that begins with these bytes is gzip, so that it cannot be read in chunks. */
  public static boolean isGzip(byte[] firstBytes) {
    return Gunzip.isGzip(firstBytes);
  }

  /**
   * Moves to the next record.
   *
   * @return false if there is none
   * @throws IOException if the source cannot be read; never for what it holds
   */
  public boolean next() throws IOException {
    if (atFirstByte) {
      atFirstByte = false;
      skipByteOrderMark();
    }
    if (inPartialLine) {
      inPartialLine = false;
      skipPartialLine();
    }
    while (bufferStart + position < end) {
      byteOffset = bufferStart + position;
      int lineEnd = findLineEnd();
      if (damage != null && lineEnd == filled) {
        return reportDamage(damage, bufferStart + filled - byteOffset);
      }
      if (lineEnd == NONE) {
        return readPastLongLine();
      }
      int lineStart = position;
      if (lineStart == filled) {
        return false;
      }
      position = Math.min(lineEnd + 1, filled);
      int contentEnd = lineEnd;
      if (contentEnd > lineStart && lineEnd < filled && buffer[contentEnd - 1] == '\r') {
        contentEnd--;
      }
      if (contentEnd - lineStart > maxRecordBytes) {
        return report(Reason.LINE_TOO_LONG, contentEnd - lineStart);
      }
      if (!isBlank(lineStart, contentEnd)) {
        offset = lineStart;
        return report(null, contentEnd - lineStart);
      }
    }
    return false;
  }

  /** The array that holds the record, from {@link #offset()} for {@link #length()} bytes. */
  public byte[] buffer() {
    return buffer;
  }

  /** Index of the record's first byte in {@link #buffer()}. */
  public int offset() {
    return offset;
  }

  /** Bytes of the record in {@link #buffer()}; 0 if it has a {@link #flaw()}. */
  public int length() {
    return length;
  }

  /** Offset of the record's first byte in the decompressed file. */
  public long byteOffset() {
    return byteOffset;
  }

  /** Length of the record in the file, without its line end, whether it was kept or not. */
  public long byteLength() {
    return byteLength;
  }

  /**
   * Number of the record in the file, from 1; 0 if the file is not read from its start in one
   * piece, and for the rest of a damaged gzip file.
   */
  public long recordNo() {
    return numbered && (flaw == null || flaw == Reason.LINE_TOO_LONG) ? records : 0;
  }

  /**
   * Why the record was not kept, null if it was: {@link Reason#LINE_TOO_LONG}, or one of the three
   * reasons of gzip; then it is the last one and stands for the rest of the file.
   */
  public @Nullable Reason flaw() {
    return flaw;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean report(@Nullable Reason reason, long bytes) {
    flaw = reason;
    byteLength = bytes;
    length = reason == null ? Math.toIntExact(bytes) : 0;
    records++;
    return true;
  }

  private boolean reportDamage(DamagedGzipException cause, long bytes) {
    damage = null;
    position = filled;
    end = 0;
    return report(cause.reason(), bytes);
  }

  /** The index of the line's LF, {@code filled} if the input ends first, NONE if it is too long. */
  private int findLineEnd() throws IOException {
    int scanned = position;
    while (true) {
      for (int i = scanned; i < filled; i++) {
        if (buffer[i] == '\n') {
          return i;
        }
      }
      if (filled - position >= maxRecordBytes + 2) {
        return NONE;
      }
      int pending = filled - position;
      if (!fill()) {
        return filled;
      }
      scanned = position + pending;
    }
  }

  private boolean readPastLongLine() throws IOException {
    boolean endsWithReturn;
    do {
      endsWithReturn = buffer[filled - 1] == '\r';
      position = filled;
      if (!fill()) {
        long bytes = bufferStart + filled - byteOffset;
        return damage != null ? reportDamage(damage, bytes) : report(Reason.LINE_TOO_LONG, bytes);
      }
      skipToLineEnd();
    } while (position == filled);
    if (position > 0) {
      endsWithReturn = buffer[position - 1] == '\r';
    }
    long bytes = bufferStart + position - byteOffset - (endsWithReturn ? 1 : 0);
    position++;
    return report(Reason.LINE_TOO_LONG, bytes);
  }

  private void skipByteOrderMark() throws IOException {
    while (filled < BOM_BYTES && fill()) {
      // until the mark could be there
    }
    if (filled >= BOM_BYTES
        && buffer[0] == (byte) 0xef
        && buffer[1] == (byte) 0xbb
        && buffer[2] == (byte) 0xbf) {
      position = BOM_BYTES;
      // the first line begins with the mark: a chunk that ends inside the mark owns it too
      end = end == 0 ? 0 : Math.max(end, BOM_BYTES + 1);
    }
  }

  private void skipPartialLine() throws IOException {
    do {
      skipToLineEnd();
      if (position < filled) {
        position++;
        return;
      }
    } while (bufferStart + position < end && fill());
    end = 0;
  }

  /** Moves the position to the next LF, or to the end of what was read. */
  private void skipToLineEnd() {
    while (position < filled && buffer[position] != '\n') {
      position++;
    }
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = buffer[i];
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  /** Reads more behind what is pending; false at the end of the input. */
  private boolean fill() throws IOException {
    if (exhausted) {
      return false;
    }
    if (position > 0) {
      System.arraycopy(buffer, position, buffer, 0, filled - position);
      bufferStart += position;
      filled -= position;
      position = 0;
    }
    if (filled == buffer.length) {
      byte[] larger = new byte[(int) Math.min(maxBufferBytes, 2L * buffer.length)];
      System.arraycopy(buffer, 0, larger, 0, filled);
      buffer = larger;
    }
    try {
      int count;
      do {
        count = in.read(buffer, filled, buffer.length - filled);
      } while (count == 0);
      if (count > 0) {
        filled += count;
        return true;
      }
    } catch (DamagedGzipException e) {
      damage = e;
    }
    exhausted = true;
    return false;
  }
}
