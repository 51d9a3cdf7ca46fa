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
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GunzipTest {
  private static final int MIB = 1 << 20;

  @Test
  void aFileIsDecompressedByItsFirstBytesWhateverItsName() throws IOException {
    byte[] file = utf8("one\ntwo\n");

    assertThat(records(gzip(file))).isEqualTo(records(file));
    assertThat(RecordStream.isGzip(gzip(file))).isTrue();
    assertThat(RecordStream.isGzip(file)).isFalse();
    assertThat(RecordStream.isGzip(new byte[] {0x1f})).isFalse();
  }

  @Test
  void membersAreReadOneAfterTheOther() throws IOException {
    byte[] file = joined(gzip(utf8("one\ntw")), gzip(new byte[0]), gzip(utf8("o\nthree")));

    assertThat(records(file)).isEqualTo(records(utf8("one\ntwo\nthree")));
  }

  @Test
  void aByteOrderMarkInsideIsSkipped() throws IOException {
    assertThat(records(gzip(utf8("\ufeffone")))).containsExactly(new Line(3, 1, null, 3, "one"));
  }

  @Test
  void gzipInsideGzipIsNotUnpackedTwice() throws IOException {
    assertThat(records(gzip(gzip(utf8("one\n")))).get(0).content()).startsWith("\u001f\u008b");
  }

  @Test
  void truncationCostsOnlyWhatWasLost() throws IOException {
    byte[] content = lines(40);
    List<Line> whole = records(content);
    byte[] file = gzip(content);
    int most = 0;
    for (int length = 2; length < file.length; length++) {
      List<Line> found = records(Arrays.copyOf(file, length));
      Line last = found.get(found.size() - 1);
      List<Line> kept = found.subList(0, found.size() - 1);

      assertThat(kept).as("cut to %d bytes", length).isEqualTo(whole.subList(0, kept.size()));
      assertThat(last.byteOffset())
          .as("cut to %d bytes", length)
          .isEqualTo(kept.size() < whole.size() ? offset(whole, kept.size()) : content.length);
      assertThat(last)
          .isEqualTo(new Line(last.byteOffset(), 0, Reason.TRUNCATED_GZIP, last.byteLength(), ""));
      assertThat(kept.size()).as("cut to %d bytes", length).isGreaterThanOrEqualTo(most);
      most = kept.size();
    }
    assertThat(most).isEqualTo(whole.size());
  }

  @Test
  void truncationInsideALargeFileKeepsEveryByteBeforeIt() throws IOException {
    Random random = new Random(3);
    byte[] content = new byte[MIB];
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) (i % 1000 == 999 ? '\n' : 'a' + random.nextInt(26));
    }
    byte[] file = gzip(content);

    List<Line> found = records(Arrays.copyOf(file, file.length - 9));
    Line last = found.get(found.size() - 1);

    assertThat(last.flaw()).isEqualTo(Reason.TRUNCATED_GZIP);
    assertThat(content.length - last.byteOffset() - last.byteLength()).isLessThan(16);
    assertThat(found).hasSize(1 + (int) (last.byteOffset() / 1000));
  }

  @Test
  void aSecondMemberThatIsCutOffKeepsTheFirst() throws IOException {
    byte[] first = gzip(utf8("one\n"));
    byte[] second = gzip(utf8("two\n"));

    for (int length = 1; length < 10; length++) {
      assertThat(records(joined(first, Arrays.copyOf(second, length))).get(0))
          .isEqualTo(new Line(0, 1, null, 3, "one"));
    }
    assertThat(records(joined(first, Arrays.copyOf(second, 5))))
        .containsExactly(
            new Line(0, 1, null, 3, "one"), new Line(4, 0, Reason.TRUNCATED_GZIP, 0, ""));
  }

  @Test
  void bytesBehindTheLastMemberAreDamage() throws IOException {
    assertThat(records(joined(gzip(utf8("one\n")), utf8("rest"))))
        .containsExactly(
            new Line(0, 1, null, 3, "one"), new Line(4, 0, Reason.CORRUPT_GZIP, 0, ""));
  }

  @Test
  void aFlippedBitIsFoundOrDoesNoHarm() throws IOException {
    byte[] content = lines(12);
    List<Line> whole = records(content);
    byte[] file = gzip(content);
    for (int bit = 16; bit < 8 * file.length; bit++) {
      byte[] flipped = file.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      List<Line> found = records(flipped);
      if (!found.equals(whole)) {
        assertThat(found.get(found.size() - 1).flaw())
            .as("bit %d", bit)
            .isIn(Reason.CORRUPT_GZIP, Reason.TRUNCATED_GZIP);
      }
    }
  }

  @Test
  void aBombIsReadToTheCapOnDecompressedBytes() throws IOException {
    byte[] file = gzip(utf8("one\n".repeat(10)));

    assertThat(records(file, new ReadLimits(9, 1, 10, 1000, 0)))
        .containsExactly(
            new Line(0, 1, null, 3, "one"),
            new Line(4, 2, null, 3, "one"),
            new Line(8, 0, Reason.DECOMPRESSION_LIMIT, 2, ""));
    assertThat(records(file, new ReadLimits(9, 1, 40, 1000, 0))).hasSize(10);
    assertThat(records(file, new ReadLimits(9, 1, 39, 1000, 0)).get(9))
        .isEqualTo(new Line(36, 0, Reason.DECOMPRESSION_LIMIT, 3, ""));
  }

  @Test
  void aBombIsStoppedByItsRatio() throws IOException {
    byte[] file = gzip(new byte[100 * MIB]);
    List<Line> found = records(file, ReadLimits.DEFAULT);

    assertThat(found)
        .containsExactly(new Line(0, 0, Reason.DECOMPRESSION_LIMIT, found.get(0).byteLength(), ""));
    assertThat(found.get(0).byteLength()).isBetween(64L * MIB, 66L * MIB);
    assertThat(records(file, ReadLimits.DEFAULT)).isEqualTo(found);
  }

  @Test
  void theRatioDoesNotMatterForSmallFiles() throws IOException {
    byte[] file = gzip(utf8("one\n".repeat(MIB)));

    assertThat(records(file, ReadLimits.DEFAULT)).hasSize(MIB);
  }

  @Test
  void aHeaderWithoutEndIsDamage() throws IOException {
    byte[] file = new byte[40 * MIB];
    Arrays.fill(file, (byte) 'a');
    byte[] header = {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0};
    System.arraycopy(header, 0, file, 0, header.length);

    assertThat(records(file)).containsExactly(new Line(0, 0, Reason.CORRUPT_GZIP, 0, ""));
  }

  @Test
  void aSourceThatFailsIsNotDamage() throws IOException {
    byte[] file = gzip(lines(50));

    for (int length : new int[] {4, 100, file.length - 2}) {
      assertThatThrownBy(
              () -> {
                byte[] head = Arrays.copyOf(file, length);
                try (RecordStream records =
                    RecordStream.ofFile(
                        new RecordStreamTest.BrokenSource(head), ReadLimits.DEFAULT)) {
                  while (records.next()) {
                    assertThat(records.flaw()).isNull();
                  }
                }
              })
          .isInstanceOf(IOException.class)
          .hasMessage("connection reset");
    }
  }

  private static List<Line> records(byte[] file) throws IOException {
    return records(file, ReadLimits.DEFAULT);
  }

  private static List<Line> records(byte[] file, ReadLimits limits) throws IOException {
    return drain(RecordStream.ofFile(new ByteArrayInputStream(file), limits));
  }

  private static long offset(List<Line> lines, int index) {
    return lines.get(index).byteOffset();
  }

  private static byte[] lines(int count) {
    Random random = new Random(count);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add("line " + i + " " + Long.toString(random.nextLong(), 36) + "\n");
    }
    return utf8(String.join("", lines));
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
