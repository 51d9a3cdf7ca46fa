// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.grundton.problem.Place;
import io.grundton.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a small JSON document, such as a rule of another product, as a tree of {@link JsonValue}s
 * that know their places. What cannot be read is one problem, never an exception.
 */
public final class JsonDocument {
  /** The code of what cannot be read. */
  public static final String NOT_READABLE = "I101";

  private static final int MAX_BYTES = 8 << 20;
  private static final int MAX_DEPTH = 100;
  private static final int MAX_EXPONENT = 1_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(MAX_BYTES)
                  .build())
          .build();

  private final JsonSource source;
  private final JsonParser parser;
  private final Problems problems;

  private JsonDocument(JsonSource source, JsonParser parser, Problems problems) {
    this.source = source;
    this.parser = parser;
    this.problems = problems;
  }

  /** The document of a UTF-8 file; empty where it cannot be read, which is then a problem. */
  public static Optional<JsonValue> read(Path path, Problems problems) {
    Place file = Place.ofFile(path.toString());
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path)) {
      bytes = in.readNBytes(MAX_BYTES + 1);
    } catch (NoSuchFileException e) {
      problems.add(file, NOT_READABLE, "the file does not exist");
      return Optional.empty();
    } catch (IOException e) {
      problems.add(file, NOT_READABLE, "the file cannot be read: " + e.getMessage());
      return Optional.empty();
    }
    return parse(path.toString(), bytes, problems);
  }

  /** The document in the bytes of a file of that name. */
  public static Optional<JsonValue> parse(String name, byte[] bytes, Problems problems) {
    if (bytes.length > MAX_BYTES) {
      problems.add(
          Place.ofFile(name),
          NOT_READABLE,
          "the file must have at most " + MAX_BYTES + " bytes, but has more");
      return Optional.empty();
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      problems.add(Place.ofFile(name), NOT_READABLE, "the file must be UTF-8, but is not");
      return Optional.empty();
    }
    String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return parse(JsonSource.ofFile(name, withoutMark), "", problems);
  }

  /** The document that is written in a string of another; its pointers go on from the string's. */
  public static Optional<JsonValue> inside(JsonValue.Text string, Problems problems) {
    return parse(string.source(), string.pointer(), problems);
  }

  private static Optional<JsonValue> parse(JsonSource source, String pointer, Problems problems) {
    try (JsonParser parser = FACTORY.createParser(source.text())) {
      return new JsonDocument(source, parser, problems).root(pointer);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory must be readable", e);
    }
  }

  private Optional<JsonValue> root(String pointer) throws IOException {
    try {
      if (parser.nextToken() == null) {
        refuse(0, "must hold a JSON value, but is empty");
        return Optional.empty();
      }
      JsonValue root = value(pointer);
      if (parser.nextToken() != null) {
        refuse(offset(), "must end after its JSON value, but goes on");
        return Optional.empty();
      }
      return Optional.of(root);
    } catch (DuplicateKey e) {
      return Optional.empty();
    } catch (JsonProcessingException e) {
      int at = e.getLocation() == null ? 0 : (int) e.getLocation().getCharOffset();
      refuse(at, "must be JSON, but is not: " + printable(e.getOriginalMessage()));
      return Optional.empty();
    }
  }

  private void refuse(int offset, String message) {
    int inside = Math.max(0, Math.min(offset, source.text().length()));
    problems.add(source.place(inside), NOT_READABLE, "the text " + message);
  }

  private int offset() {
    return (int) parser.currentTokenLocation().getCharOffset();
  }

  private JsonValue value(String pointer) throws IOException, DuplicateKey {
    int offset = offset();
    Place place = source.place(offset);
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> new JsonValue.Members(members(pointer), place, pointer);
      case START_ARRAY -> new JsonValue.Items(items(pointer), place, pointer);
      case VALUE_STRING -> {
        String text = JsonText.withoutLoneSurrogates(parser.getText());
        yield new JsonValue.Text(text, place, pointer, JsonSource.ofString(source, offset, text));
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Numeral(number(), place, pointer);
      case VALUE_TRUE, VALUE_FALSE ->
          new JsonValue.Flag(token == JsonToken.VALUE_TRUE, place, pointer);
      default -> new JsonValue.Nothing(place, pointer);
    };
  }

  /* Nothing here needs numbers beyond these, and their arithmetic could take for ever. */
  private BigDecimal number() throws IOException {
    BigDecimal number = parser.getDecimalValue();
    return Math.abs((long) number.scale()) > MAX_EXPONENT
        ? BigDecimal.valueOf(Long.MAX_VALUE)
        : number;
  }

  private Map<String, JsonValue> members(String pointer) throws IOException, DuplicateKey {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = JsonText.withoutLoneSurrogates(parser.currentName());
      int offset = offset();
      parser.nextToken();
      String inner = pointer + "/" + printable(key.replace("~", "~0").replace("/", "~1"));
      if (members.put(key, value(inner)) != null) {
        refuse(offset, "must give every key of an object once, but gives one twice: " + inner);
        throw new DuplicateKey();
      }
    }
    return members;
  }

  private List<JsonValue> items(String pointer) throws IOException, DuplicateKey {
    List<JsonValue> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(pointer + "/" + items.size()));
    }
    return items;
  }

  private static String printable(String text) {
    return text.codePoints()
        .limit(200)
        .map(c -> JsonText.isPrintable(Character.toString(c)) ? c : ' ')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** One of the problems already. */
  private static final class DuplicateKey extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
