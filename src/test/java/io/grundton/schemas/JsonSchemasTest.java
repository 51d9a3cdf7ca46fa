// SPDX-License-Identifier: Apache-2.0
package io.grundton.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.grundton.transcript.Channel;
import io.grundton.transcript.Outcome;
import io.grundton.transcript.Speaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON Schemas are legal, explain themselves, and accept their own examples. */
final class JsonSchemasTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);

  static List<Path> schemas() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("schemas"))) {
      return files.filter(file -> file.toString().endsWith(".schema.json")).sorted().toList();
    }
  }

  @Test
  void coversWhatPeopleAndProgramsWrite() throws IOException {
    assertThat(schemas())
        .extracting(file -> file.getFileName().toString())
        .containsExactly(
            "manifest.schema.json",
            "pack.schema.json",
            "pipeline.schema.json",
            "transcript.schema.json",
            "waivers.schema.json");
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void isALegalSchema(Path file) throws IOException {
    JsonSchema dialect = FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012));
    assertThat(dialect.validate(read(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void acceptsItsOwnExamples(Path file) throws IOException {
    JsonNode schema = read(file);
    assertThat(schema.path("examples")).isNotEmpty();
    for (JsonNode example : schema.path("examples")) {
      assertThat(FACTORY.getSchema(schema).validate(example)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void describesEveryKey(Path file) throws IOException {
    List<String> bare = new ArrayList<>();
    collectBareKeys("$", read(file), bare);
    assertThat(bare).isEmpty();
  }

  @Test
  void knowsTheWordsOfTheCode() throws IOException {
    JsonNode transcript = read(Path.of("schemas", "transcript.schema.json"));
    assertThat(transcript.at("/properties/channel/enum"))
        .extracting(JsonNode::textValue)
        .containsExactlyElementsOf(Stream.of(Channel.values()).map(Channel::code).toList());
    assertThat(transcript.at("/properties/outcome/enum"))
        .extracting(JsonNode::textValue)
        .containsExactlyElementsOf(Stream.of(Outcome.values()).map(Outcome::code).toList());
    assertThat(transcript.at("/$defs/turn/properties/speaker/enum"))
        .extracting(JsonNode::textValue)
        .containsExactlyElementsOf(Stream.of(Speaker.values()).map(Speaker::code).toList());
  }

  private static JsonNode read(Path file) throws IOException {
    return JSON.readTree(Files.readString(file));
  }

  /** Conditions restate keys without describing them; everywhere else a key has both texts. */
  private static void collectBareKeys(String at, JsonNode node, List<String> bare) {
    node.properties()
        .forEach(
            entry -> {
              if (List.of("if", "then", "else").contains(entry.getKey())) {
                return;
              }
              String below = at + "." + entry.getKey();
              if (entry.getKey().equals("properties")) {
                entry.getValue().properties().stream()
                    .filter(
                        key -> !key.getValue().has("title") || !key.getValue().has("description"))
                    .forEach(key -> bare.add(below + "." + key.getKey()));
              }
              collectBareKeys(below, entry.getValue(), bare);
            });
    if (node.isArray()) {
      node.forEach(element -> collectBareKeys(at + "[]", element, bare));
    }
  }
}
