// SPDX-License-Identifier: Apache-2.0
package io.grundton.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.problem.Problem;
import io.grundton.problem.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ContactListReaderTest {
  private final List<String> ids = new ArrayList<>();
  private final Problems problems = new Problems();

  @Test
  void readsIdsInTheirOrderRepeatedOnesAgain() throws IOException {
    assertThat(read("conversation_id\nb\na\nb\n")).isEqualTo(3);
    assertThat(ids).containsExactly("b", "a", "b");
    assertThat(told()).isEmpty();
  }

  @Test
  void readsAMarkCarriageReturnsQuotesSpacesAndBlankLines() throws IOException {
    assertThat(read("\uFEFFconversation_id\r\n\r\n a \r\n\"b,\"\"1\"\"\"\r\n\"c\nd\"\r\nö"))
        .isEqualTo(4);
    assertThat(ids).containsExactly("a", "b,\"1\"", "c\nd", "ö");
    assertThat(told()).isEmpty();
  }

  @Test
  void aHeaderAloneIsAListWithoutIds() throws IOException {
    assertThat(read("conversation_id")).isZero();
    assertThat(told()).isEmpty();
  }

  @Test
  void anEmptyFileLacksItsHeader() throws IOException {
    for (String empty : new String[] {"", "\uFEFF", "\n\r\n"}) {
      assertThat(toldOf(empty))
          .containsExactly(
              "D103 list.csv the file must start with the header conversation_id, but is empty");
    }
  }

  @Test
  void tellsAnotherHeaderWithoutRepeatingWhatMayBeAnId() throws IOException {
    assertThat(toldOf("+49 170 5550100\none\n"))
        .containsExactly(
            "D103 list.csv:1 the first row must be the header conversation_id, but is another");
    assertThat(toldOf("\n\nConversation_ID\none\n"))
        .containsExactly(
            "D103 list.csv:3 the first row must be the header conversation_id, but is another (did"
                + " you mean 'conversation_id'?)");
    assertThat(toldOf("conversation_id;queue\none;two\n"))
        .containsExactly(
            "D103 list.csv:1 the first row must be the header conversation_id, but is another");
    assertThat(toldOf("conversation_id,queue\none,two\n"))
        .containsExactly(
            "D103 list.csv:1 the header must be conversation_id alone, but has 2 columns");
    assertThat(ids).isEmpty();
  }

  @Test
  void tellsEveryRowThatIsNoIdByItsLine() throws IOException {
    String longest = "x".repeat(200);
    assertThat(
            toldOf(
                "conversation_id\n\none,secret\n\"a\nb\"\n  \n"
                    + "\"c\r\nd\",e,f\r\n\r\n"
                    + longest
                    + "\n"
                    + longest
                    + "y"))
        .containsExactly(
            "D104 list.csv:3 a row must have one value, but has 2",
            "D105 list.csv:6 conversation_id must not be empty, but is",
            "D104 list.csv:7 a row must have one value, but has 3",
            "D105 list.csv:11 conversation_id must have at most 200 characters, but has 201");
    assertThat(ids).containsExactly("a\nb", longest);
  }

  @Test
  void countsCharactersNotTheirHalves() throws IOException {
    assertThat(toldOf("conversation_id\n" + "\uD83D\uDE42".repeat(200) + "\n")).isEmpty();
  }

  @Test
  void stopsAtTheTwentiethMistake() throws IOException {
    assertThat(toldOf("conversation_id\n" + "a,b\n".repeat(100) + "last\n"))
        .hasSize(20)
        .endsWith("D104 list.csv:21 a row must have one value, but has 2");
    assertThat(ids).isEmpty();
  }

  @Test
  void tellsWhereItIsNoCsv() throws IOException {
    String message =
        "D102 list.csv:3 the rest from here must be CSV, but its quotes do not pair, or text"
            + " follows one";
    assertThat(toldOf("conversation_id\none\n\"two\n\n")).containsExactly(message);
    assertThat(toldOf("conversation_id\none\n\"two\" secret\n")).containsExactly(message);
  }

  @Test
  void tellsThatItIsNotUtf8WhereverThatShows() throws IOException {
    String message = "D101 list.csv the file must be UTF-8, but is not; save it as \"CSV UTF-8\"";
    for (int rows : new int[] {0, 100_000}) {
      byte[] text =
          ("conversation_id\n" + "one\n".repeat(rows) + "M\u00fcller\n")
              .getBytes(StandardCharsets.ISO_8859_1);
      Problems found = new Problems();
      ContactListReader.read("list.csv", new ByteArrayInputStream(text), id -> {}, found);
      assertThat(found.all()).extracting(Problem::toString).containsExactly(message);
    }
    assertThat(toldOf("\uFEFF".repeat(2) + "conversation_id\n")).hasSize(1);
  }

  @Test
  void aFileThatCannotBeReadIsNoMistakeOfTheList() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the cable is out");
          }

          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            return read();
          }
        };
    assertThatThrownBy(() -> ContactListReader.read("list.csv", broken, ids::add, problems))
        .isInstanceOf(IOException.class)
        .hasMessage("the cable is out");
    assertThat(told()).isEmpty();
  }

  private List<String> toldOf(String text) throws IOException {
    Problems found = new Problems();
    InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    ContactListReader.read("list.csv", in, ids::add, found);
    return found.all().stream().map(Problem::toString).toList();
  }

  private long read(String text) throws IOException {
    InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return ContactListReader.read("list.csv", in, ids::add, problems);
  }

  private List<String> told() {
    return problems.all().stream().map(Problem::toString).toList();
  }
}
