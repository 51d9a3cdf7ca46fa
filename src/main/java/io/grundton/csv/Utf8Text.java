// SPDX-License-Identifier: Apache-2.0
package io.grundton.csv;

import io.grundton.problem.Place;
import io.grundton.problem.Problems;
import io.grundton.storage.Location;
import io.grundton.storage.RefusedException;
import io.grundton.storage.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Reads a file that must be UTF-8 as a whole. */
final class Utf8Text {
  private Utf8Text() {}

  /** The codes of what can be wrong with a kind of file. */
  record Codes(String unreadable, String notUtf8) {}

  /** The text, or nothing and a problem. */
  static Optional<String> read(Location file, Codes codes, Problems problems) {
    return bytes(file, codes, problems).flatMap(bytes -> decoded(bytes, file, codes, problems));
  }

  /** The bytes, or nothing and a problem. */
  static Optional<byte[]> bytes(Location file, Codes codes, Problems problems) {
    try (InputStream in = file.open()) {
      return Optional.of(in.readAllBytes());
    } catch (NoSuchFileException e) {
      problems.add(Place.ofFile(file.name()), codes.unreadable(), "the file does not exist");
      return Optional.empty();
    } catch (UnavailableException e) {
      throw new UncheckedIOException(e);
    } catch (RefusedException e) {
      problems.add(
          Place.ofFile(file.name()),
          codes.unreadable(),
          "the file cannot be read: " + e.getMessage());
      return Optional.empty();
    } catch (IOException e) {
      problems.add(
          Place.ofFile(file.name()),
          codes.unreadable(),
          "the file cannot be read: " + e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  /** The text of a file's bytes, or nothing and a problem. */
  static Optional<String> decoded(byte[] bytes, Location file, Codes codes, Problems problems) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      LineStarts lines = new LineStarts(text);
      int line = lines.lineOf(text.length());
      problems.add(
          new Place(file.name(), line, text.length() - lines.startOf(line) + 1),
          codes.notUtf8(),
          "the file must be UTF-8, but byte 0x%02x is not; save it as \"CSV UTF-8\", not as"
                  .formatted(bytes[in.position()])
              + " Windows-1252 or UTF-16");
      return Optional.empty();
    }
    return Optional.of(text);
  }
}
