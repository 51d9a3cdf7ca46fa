// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.problem.Place;
import io.grundton.storage.Location;
import io.grundton.storage.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * The text of one file, decoded and safe to parse: UTF-8, at most {@link #MAX_BYTES}, without
 * control characters.
 *
 * @param name as the user named the file
 * @param text without a byte order mark
 * @param lines of the text, without their ends
 * @param codePoints of every line
 * @param sha256 lower-case hex SHA-256 of the file's bytes
 */
record SourceText(
    String name, String text, List<String> lines, List<int[]> codePoints, String sha256) {
  /** 3 MiB: a hundred times the largest pack that a person would maintain. */
  static final int MAX_BYTES = 3 << 20;

  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  SourceText {
    lines = List.copyOf(lines);
    codePoints = List.copyOf(codePoints);
  }

  /** The code points of a line, from 1; not to be changed. */
  int[] codePoints(int line) {
    return codePoints.get(line - 1);
  }

  static Optional<SourceText> read(Location file, Report report) {
    Place place = Place.ofFile(file.name());
    try (InputStream in = file.open()) {
      return of(file.name(), in.readNBytes(MAX_BYTES + 1), report);
    } catch (NoSuchFileException e) {
      report.add(place, Mistake.NOT_READABLE, "the file does not exist");
    } catch (UnavailableException e) {
      throw new UncheckedIOException(e);
    } catch (IOException e) {
      report.add(place, Mistake.NOT_READABLE, "the file cannot be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  static Optional<SourceText> of(String name, byte[] bytes, Report report) {
    if (bytes.length > MAX_BYTES) {
      report.add(
          Place.ofFile(name),
          Mistake.NOT_READABLE,
          "the file must have at most " + MAX_BYTES + " bytes, but has more");
      return Optional.empty();
    }
    CharBuffer decoded = CharBuffer.allocate(bytes.length + 1);
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    CharsetDecoder utf8 =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = utf8.decode(rest, decoded, true);
    String text = decoded.flip().toString();
    if (result.isError()) {
      report.add(
          new Place(name, lineOf(text), 0),
          Mistake.NOT_READABLE,
          "the file must be UTF-8, but byte 0x%02x is not".formatted(rest.get(rest.position())));
      return Optional.empty();
    }
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text = text.substring(1);
    }
    List<String> lines = List.of(LINE_END.split(text, -1));
    List<int[]> codePoints = lines.stream().map(line -> line.codePoints().toArray()).toList();
    if (hasControlCharacter(name, codePoints, report)) {
      return Optional.empty();
    }
    return Optional.of(new SourceText(name, text, lines, codePoints, hash(bytes)));
  }

  private static int lineOf(String textBefore) {
    return LINE_END.split(textBefore, -1).length;
  }

  /* The first one only: a binary file has thousands. */
  private static boolean hasControlCharacter(String name, List<int[]> lines, Report report) {
    for (int i = 0; i < lines.size(); i++) {
      int[] line = lines.get(i);
      for (int j = 0; j < line.length; j++) {
        if (!StreamReader.isPrintable(line[j])) {
          report.add(
              new Place(name, i + 1, j + 1),
              Mistake.NOT_READABLE,
              "the control character U+%04X is not allowed".formatted(line[j]));
          return true;
        }
      }
    }
    return false;
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
