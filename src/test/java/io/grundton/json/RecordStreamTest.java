// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import static io.grundton.json.Records.drain;
import static io.grundton.json.Records.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.json.Records.Line;
import io.grundton.transcript.Rejection.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecordStreamTest {
  private static final byte[] PIECES = {'a', '{', (byte) 0xbb, '\n', '\n', '\r', ' ', '\t'};
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  @Test
  void splitsAtLineFeedsAndSkipsBlankLines() {
    assertThat(drain(whole(utf8("one\ntwo\r\n\n \t\r\nthree"), 100)))
        .containsExactly(
            new Line(0, 1, null, 3, "one"),
            new Line(4, 2, null, 3, "two"),
            new Line(14, 3, null, 5, "three"));
  }

  @Test
  void anEmptyFileHasNoRecords() {
    assertThat(drain(whole(new byte[0], 100))).isEmpty();
    assertThat(drain(whole(utf8("\n\r\n  \n"), 100))).isEmpty();
    assertThat(drain(whole(MARK, 100))).isEmpty();
  }

  @Test
  void aByteOrderMarkAtTheStartOfTheFileIsNotPartOfTheFirstRecord() {
    byte[] file = joined(MARK, utf8("one\n"), MARK, utf8("two\n"));

    assertThat(drain(whole(file, 100)))
        .containsExactly(new Line(3, 1, null, 3, "one"), new Line(7, 2, null, 6, "ï»¿two"));
  }

  @Test
  void aLineOverTheCapIsReportedWithItsLengthAndReadPast() {
    assertThat(drain(whole(utf8("1234\n12345\r\n1234\r\n123456789"), 4)))
        .containsExactly(
            new Line(0, 1, null, 4, "1234"),
            new Line(5, 2, Reason.LINE_TOO_LONG, 5, ""),
            new Line(12, 3, null, 4, "1234"),
            new Line(18, 4, Reason.LINE_TOO_LONG, 9, ""));
  }

  @Test
  void aLongLineIsNotKept() throws IOException {
    long length = (1L << 31) + 5;
    InputStream in = new EndlessLine(length);
    try (RecordStream records = RecordStream.ofFile(in, ReadLimits.DEFAULT)) {
      assertThat(records.next()).isTrue();
      assertThat(records.flaw()).isEqualTo(Reason.LINE_TOO_LONG);
      assertThat(records.byteLength()).isEqualTo(length);
      assertThat(records.buffer()).hasSizeLessThan(9 << 20);
      assertThat(records.next()).isFalse();
    }
  }

  @Test
  void linesAtTheBordersOfTheReadBufferAreWhole() {
    Random random = new Random(4);
    for (int border : new int[] {1 << 18, 1 << 19, 1 << 20}) {
      for (int shift = -3; shift <= 3; shift++) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        appendLine(file, border + shift, random);
        appendLine(file, 10, random);
        appendLine(file, (1 << 18) - 20 + shift, random);
        appendLine(file, 7, random);
        byte[] bytes = file.toByteArray();
        for (int cap : new int[] {1 << 18, 1 << 19, border - 1, border, border + 1}) {
          assertThat(drain(whole(bytes, cap))).isEqualTo(lines(bytes, cap));
        }
      }
    }
  }

  @Test
  void aFileIsTheSumOfItsChunksWhereverTheyMeet() {
    Random random = new Random(1);
    for (int run = 0; run < 40; run++) {
      byte[] file = randomFile(random, random.nextInt(24));
      int cap = 1 + random.nextInt(6);
      List<Line> whole = drain(whole(file, cap));
      assertThat(whole).isEqualTo(lines(file, cap));
      List<Line> unnumbered = whole.stream().map(Line::unnumbered).toList();
      for (int first = 0; first <= file.length + 1; first++) {
        for (int second = first; second <= file.length + 1; second++) {
          List<Line> sum = new ArrayList<>();
          sum.addAll(drain(chunk(file, 0, first, cap)));
          sum.addAll(drain(chunk(file, first, second, cap)));
          sum.addAll(drain(chunk(file, second, RecordStream.NO_END, cap)));
          assertThat(sum.stream().map(Line::unnumbered).toList())
              .as("chunks at %d and %d of %s", first, second, Arrays.toString(file))
              .isEqualTo(unnumbered);
        }
      }
    }
  }

  @Test
  void aFileIsTheSumOfManyChunksLargerThanTheReadBuffer() {
    Random random = new Random(2);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    while (out.size() < 3 << 20) {
      appendLine(out, random.nextInt(random.nextInt(50) == 0 ? 400_000 : 4000), random);
    }
    byte[] file = out.toByteArray();
    List<Line> sum = new ArrayList<>();
    int start = 0;
    while (start < file.length) {
      int end = start + 1 + random.nextInt(200_000);
      sum.addAll(drain(chunk(file, start, end, 300_000)));
      start = end;
    }
    assertThat(sum).isEqualTo(drain(whole(file, 300_000)).stream().map(Line::unnumbered).toList());
  }

  @Test
  void recordsAreNumberedOnlyWhereTheFileIsReadInOnePiece() {
    byte[] file = utf8("one\ntwo\n");

    assertThat(drain(chunk(file, 0, RecordStream.NO_END, 9)))
        .containsExactly(new Line(0, 1, null, 3, "one"), new Line(4, 2, null, 3, "two"));
    assertThat(drain(chunk(file, 0, 8, 9)))
        .containsExactly(new Line(0, 0, null, 3, "one"), new Line(4, 0, null, 3, "two"));
    assertThat(drain(chunk(file, 4, RecordStream.NO_END, 9)))
        .containsExactly(new Line(4, 0, null, 3, "two"));
  }

  @Test
  void aSourceThatFailsIsNotAnEndOfFile() {
    RecordStream records =
        RecordStream.ofChunk(new BrokenSource(utf8("one\ntw")), 0, 100, limits(9));

    assertThatThrownBy(() -> drainOrThrow(records))
        .isInstanceOf(IOException.class)
        .hasMessage("connection reset");
  }

  @Test
  void aChunkIsARange() {
    InputStream in = InputStream.nullInputStream();
    assertThatThrownBy(() -> RecordStream.ofChunk(in, 5, 4, limits(9)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a chunk must be a range of bytes, but was [5, 4)");
  }

  private static RecordStream whole(byte[] file, int cap) {
    return chunk(file, 0, RecordStream.NO_END, cap);
  }

  private static RecordStream chunk(byte[] file, int start, long end, int cap) {
    int from = Math.min(file.length, Math.max(0, start - 1));
    InputStream in = new ByteArrayInputStream(file, from, file.length - from);
    return RecordStream.ofChunk(new Trickle(in), start, end, limits(cap));
  }

  static ReadLimits limits(int maxRecordBytes) {
    return new ReadLimits(maxRecordBytes, 100, 1L << 40, 1000, 1L << 40);
  }

  /** The same by the definition: the file is an array, and its lines are looked up in it. */
  private static List<Line> lines(byte[] file, int cap) {
    List<Line> lines = new ArrayList<>();
    String text = new String(file, StandardCharsets.ISO_8859_1);
    int start = text.startsWith("ï»¿") ? 3 : 0;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      int next = feed < 0 ? text.length() : feed + 1;
      int end = feed < 0 ? text.length() : feed;
      if (feed > start && text.charAt(feed - 1) == '\r') {
        end--;
      }
      String content = text.substring(start, end);
      boolean tooLong = content.length() > cap;
      if (tooLong || !content.matches("[ \t\r]*")) {
        lines.add(
            new Line(
                start,
                lines.size() + 1,
                tooLong ? Reason.LINE_TOO_LONG : null,
                content.length(),
                tooLong ? "" : content));
      }
      start = next;
    }
    return lines;
  }

  private static byte[] randomFile(Random random, int length) {
    byte[] file = new byte[length];
    for (int i = 0; i < length; i++) {
      file[i] = PIECES[random.nextInt(PIECES.length)];
    }
    return random.nextInt(3) == 0 ? joined(MARK, file) : file;
  }

  private static void appendLine(ByteArrayOutputStream file, int length, Random random) {
    byte[] line = new byte[length];
    Arrays.fill(line, (byte) ('a' + random.nextInt(26)));
    file.writeBytes(line);
    file.writeBytes(utf8(random.nextBoolean() ? "\n" : "\r\n"));
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static void drainOrThrow(RecordStream records) throws IOException {
    while (records.next()) {
      assertThat(records.flaw()).isNull();
    }
  }

  /** Gives fewer bytes than asked for, as sockets do. */
  private static final class Trickle extends FilterInputStream {
    private int reads;

    private Trickle(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      reads++;
      return super.read(bytes, offset, reads < 50 ? Math.min(length, 1 + reads % 5) : length);
    }
  }

  /** One line of the letter a. */
  private static final class EndlessLine extends InputStream {
    private long left;

    private EndlessLine(long length) {
      left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'a' : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, length);
      Arrays.fill(bytes, offset, offset + count, (byte) 'a');
      left -= count;
      return count;
    }
  }

  /** Fails after its bytes. */
  static final class BrokenSource extends FilterInputStream {
    BrokenSource(byte[] bytes) {
      super(new ByteArrayInputStream(bytes));
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      if (b < 0) {
        throw new IOException("connection reset");
      }
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      if (count < 0) {
        throw new IOException("connection reset");
      }
      return count;
    }
  }
}
