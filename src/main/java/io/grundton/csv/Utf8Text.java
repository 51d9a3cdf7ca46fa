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

  /** The text, or nothing and a problem. */
  static Optional<String> read(Location file, Problems problems) {
    byte[] bytes;
    try (InputStream in = file.open()) {
      bytes = in.readAllBytes();
    } catch (NoSuchFileException e) {
      problems.add(Place.ofFile(file.name()), RosterProblem.UNREADABLE, "the file does not exist");
      return Optional.empty();
    } catch (UnavailableException e) {
      throw new UncheckedIOException(e);
    } catch (RefusedException e) {
      problems.add(
          Place.ofFile(file.name()),
          RosterProblem.UNREADABLE,
          "the file cannot be read: " + e.getMessage());
      return Optional.empty();
    } catch (IOException e) {
      problems.add(
          Place.ofFile(file.name()),
          RosterProblem.UNREADABLE,
          "the file cannot be read: " + e.getClass().getSimpleName());
      return Optional.empty();
    }
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
          RosterProblem.NOT_UTF8,
          "the file must be UTF-8, but byte 0x%02x is not; save it as \"CSV UTF-8\", not as"
                  .formatted(bytes[in.position()])
              + " Windows-1252 or UTF-16");
      return Optional.empty();
    }
    return Optional.of(text);
  }
}
