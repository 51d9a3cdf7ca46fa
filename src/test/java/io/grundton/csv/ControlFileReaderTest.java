// SPDX-License-Identifier: Apache-2.0
package io.grundton.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grundton.delivery.ControlFile;
import io.grundton.delivery.ControlFile.Entry;
import io.grundton.problem.Problem;
import io.grundton.problem.ProblemsException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ControlFileReaderTest {
  private static final String SUM = "0123456789abcdef".repeat(4);

  @Test
  void readsFilesRecordsAndSumsInAnyOrderOfColumns() {
    assertThat(
            read(
                "sha256,records,file\n"
                    + SUM.toUpperCase(java.util.Locale.ROOT)
                    + ",812,conversations.jsonl\n,000000000000003,more/late.jsonl\n"))
        .isEqualTo(
            new ControlFile(
                Map.of(
                    "conversations.jsonl",
                    new Entry(812, SUM),
                    "more/late.jsonl",
                    new Entry(3, null))));
    assertThat(read("file,records\na,0\n"))
        .isEqualTo(new ControlFile(Map.of("a", new Entry(0, null))));
  }

  @Test
  void readsAMarkCarriageReturnsQuotesSpacesAndBlankLines() {
    assertThat(read("\uFEFFfile, records \r\n\r\n\"a,\"\"b\"\".jsonl\" , 5\r\n\r\n"))
        .isEqualTo(new ControlFile(Map.of("a,\"b\".jsonl", new Entry(5, null))));
  }

  @Test
  void aHeaderAloneAnnouncesNothing() {
    assertThat(read("file,records\n")).isEqualTo(new ControlFile(Map.of()));
  }

  @Test
  void tellsThatAFileIsEmptyNotUtf8TooLargeOrNoCsv() {
    assertThat(told(""))
        .containsExactly("D202 c.csv the file must start with a header, but is empty");
    assertThat(told("file,records\nM\u00fcller,1".getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly("D201 c.csv the file must be UTF-8, but is not");
    assertThat(told(new byte[ControlFileReader.MAX_BYTES + 1]))
        .containsExactly("D201 c.csv the file must have at most 16777216 bytes");
    assertThat(told("file,records\na,1\n\"b,2\n"))
        .containsExactly(
            "D205 c.csv:3:1 a row starts here that is not CSV: its quotes do not pair, or text"
                + " follows a quote");
  }

  @Test
  void tellsAllMistakesOfTheHeader() {
    assertThat(told("file,recods,sha256,file\na,b,c,d\n"))
        .containsExactly(
            "D202 c.csv:1 the header must have the column records, but has not",
            "D202 c.csv:1:6 column must be one of [file, records, sha256], each once, but was"
                + " 'recods' (did you mean 'records'?)",
            "D202 c.csv:1:20 column must be one of [file, records, sha256], each once, but was"
                + " 'file'");
    assertThat(told("file;records\na;1\n"))
        .containsExactly(
            "D202 c.csv:1 the header must have the column file, but has not",
            "D202 c.csv:1 the header must have the column records, but has not",
            "D202 c.csv:1:1 column must be one of [file, records, sha256], each once, but was"
                + " 'file;records'");
  }

  @Test
  void tellsAllMistakesOfTheRowsAndQuotesNoValue() {
    assertThat(
            told(
                "file,records,sha256\n"
                    + "a.jsonl,1,\n"
                    + "a.jsonl,2,\n"
                    + ",3,\n"
                    + "b.jsonl,-1,abc\n"
                    + "c.jsonl,1e3,"
                    + SUM
                    + "0\n"
                    + "d.jsonl,1234567890123456,\n"
                    + "secret\n"
                    + "secret,1,,\n"))
        .containsExactly(
            "D204 c.csv:3:1 file must be named once, but is named twice",
            "D204 c.csv:4:1 file must be a path relative to the delivery's folder, but is empty",
            "D204 c.csv:5:9 records must be a whole number of at most 15 digits",
            "D204 c.csv:5:12 sha256 must be 64 hex digits, or empty",
            "D204 c.csv:6:9 records must be a whole number of at most 15 digits",
            "D204 c.csv:6:13 sha256 must be 64 hex digits, or empty",
            "D204 c.csv:7:9 records must be a whole number of at most 15 digits",
            "D203 c.csv:8 a row must have 3 values, but has 1",
            "D203 c.csv:9 a row must have 3 values, but has 4");
  }

  private static ControlFile read(String text) {
    return ControlFileReader.read("c.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> told(String text) {
    return told(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> told(byte[] bytes) {
    return catchThrowableOfType(
            ProblemsException.class, () -> ControlFileReader.read("c.csv", bytes))
        .problems()
        .stream()
        .map(Problem::toString)
        .toList();
  }
}
