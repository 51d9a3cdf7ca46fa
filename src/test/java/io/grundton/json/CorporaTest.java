// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.transcript.Origin;
import io.grundton.transcript.Rejection;
import io.grundton.transcript.Rejection.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Runs over public corpora, which are not part of the project: {@code -Dcorpora=FOLDER}. */
@EnabledIfSystemProperty(named = "corpora", matches = ".+")
class CorporaTest {
  private final Path corpora = Path.of(System.getProperty("corpora"));

  @Test
  void jsonThatMustParseIsNoSyntaxError() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : hostile("y_")) {
      Rejection rejection = ((Parsed.Rejected) Records.parse(Files.readAllBytes(file))).rejection();
      if (rejection.reason() == Reason.INVALID_JSON
          && !rejection.message().startsWith("record must be a JSON object, but was ")) {
        wrong.add(file.getFileName() + ": " + rejection.message());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void jsonThatMustNotParseIsRejected() throws IOException {
    for (Path file : hostile("n_")) {
      assertThat(((Parsed.Rejected) Records.parse(Files.readAllBytes(file))).rejection().reason())
          .as("%s", file.getFileName())
          .isIn(Reason.INVALID_JSON, Reason.INVALID_UTF8);
      assertThat(((Parsed.Rejected) asUnknownValue(file)).rejection().reason())
          .as("%s", file.getFileName())
          .isIn(Reason.INVALID_JSON, Reason.INVALID_UTF8);
    }
  }

  @Test
  void jsonThatMayParseDoesNotThrow() throws IOException {
    for (Path file : hostile("i_")) {
      assertThat(Records.parse(Files.readAllBytes(file)))
          .as("%s", file.getFileName())
          .isInstanceOf(Parsed.Rejected.class);
      assertThat(asUnknownValue(file)).isNotNull();
    }
  }

  @Test
  void everyConversationOfTheLandingFolderIsRead() throws IOException {
    TranscriptReader reader = new TranscriptReader(ReadLimits.DEFAULT);
    Path landing = corpora.resolve("star/landing");
    List<Rejection> rejections = new ArrayList<>();
    long unknown = 0;
    int accepted = 0;
    for (Path path : files(landing)) {
      String file = landing.relativize(path).toString();
      String[] parts = file.split("/", 3);
      Origin origin = new Origin(parts[0], LocalDate.parse(parts[1]), file, 0);
      try (InputStream in = Files.newInputStream(path);
          RecordStream records = RecordStream.ofFile(in, ReadLimits.DEFAULT)) {
        while (records.next()) {
          Parsed parsed = reader.read(records, origin);
          if (parsed instanceof Parsed.Rejected rejected) {
            rejections.add(rejected.rejection());
          } else if (parsed instanceof Parsed.Accepted read) {
            accepted++;
            unknown += read.unknownKeys() + read.unknownRoles();
          }
        }
      }
    }
    assertThat(rejections).isEmpty();
    assertThat(accepted).isEqualTo(2002);
    assertThat(unknown).isZero();
  }

  private static Parsed asUnknownValue(Path file) throws IOException {
    byte[] value = Files.readAllBytes(file);
    byte[] head = Records.utf8("{\"x\":");
    byte[] tail = Records.utf8("}");
    byte[] record = new byte[head.length + value.length + tail.length];
    System.arraycopy(head, 0, record, 0, head.length);
    System.arraycopy(value, 0, record, head.length, value.length);
    System.arraycopy(tail, 0, record, head.length + value.length, tail.length);
    return Records.parse(record);
  }

  private List<Path> hostile(String prefix) throws IOException {
    List<Path> found =
        files(corpora.resolve("hostile/json")).stream()
            .filter(file -> file.getFileName().toString().startsWith(prefix))
            .toList();
    assertThat(found).isNotEmpty();
    return found;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
