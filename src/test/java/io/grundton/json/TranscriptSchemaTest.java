// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import static io.grundton.json.Records.record;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reader and {@code schemas/transcript.schema.json} describe one format. */
class TranscriptSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchema SCHEMA = schema();

  @Test
  void whatIsWrittenFitsTheSchema() throws IOException {
    Random random = new Random(10);
    for (int run = 0; run < 300; run++) {
      byte[] line = TranscriptWriter.bytes(RandomTranscripts.conversation(random));
      assertThat(SCHEMA.validate(JSON.readTree(line))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "channel | `\"chat\"` | true",
        "channel | `\"fax\"` | false",
        "channel | 1 | false",
        "conversation_id | `\"\"` | false",
        "agent_id | `\"\"` | false",
        "topic | `\"\"` | true",
        "language | `\"de-AT\"` | true",
        "language | `\"\"` | false",
        "revision | 0 | true",
        "revision | -1 | false",
        "revision | 1.5 | false",
        "revision | `\"1\"` | false",
        "queue_wait_ms | -1 | false",
        "started_at | `\"2025-03-14T08:00:00+0100\"` | true",
        "started_at | `\"2025-03-14T08:00:00\"` | false",
        "started_at | 1741939200 | false",
        "ended_at | `\"today\"` | false",
        "truncated | `\"yes\"` | false",
        "direction | `\"in\"` | false",
        "outcome | `\"dropped\"` | true",
        "outcome | `\"Dropped\"` | false",
        "tags | `[\"a\"]` | true",
        "tags | [1] | false",
        "attributes | {} | true",
        "attributes | [] | false",
        "mood | [{}] | true",
        "turns | {} | false",
        "turns | [1] | false",
        "turns | [{}] | false",
        "turns | `[{\"speaker\":\"bot\"}]` | false",
        "turns | `[{\"text\":\"\"}]` | false",
        "turns | `[{\"speaker\":\"bot\",\"text\":\"\"}]` | true",
        "turns | `[{\"speaker\":\"bot\",\"text\":\"\",\"mood\":1}]` | true",
        "turns | `[{\"speaker\":\"bot\",\"text\":1}]` | false",
        "turns | `[{\"speaker\":\"bot\",\"text\":\"\",\"internal\":1}]` | false",
        "turns | `[{\"speaker\":\"bot\",\"text\":\"\",\"offset_ms\":\"1\"}]` | false",
        "turns | `[{\"speaker\":\"bot\",\"text\":\"\",\"offset_ms\":1,"
            + "\"at\":\"2025-03-14T08:00:00Z\"}]` | false",
      })
  void theReaderAgreesWithTheSchema(String key, String json, boolean legal) throws IOException {
    assertVerdicts(key, json, legal, legal);
  }

  /** What a sender should not write and is forgiven, and what the schema cannot say. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "topic | null | false | true",
        "queue | `\"\"` | true | false",
        "turns | `[{\"speaker\":\"supervisor\",\"text\":\"\"}]` | false | true",
        "revision | 1.0 | true | false",
        "ended_at | `\"2001-01-01T00:00:00Z\"` | true | false",
        "started_at | `\"1871-01-01T00:00:00Z\"` | true | false",
        "agent_id | `\"a\\u202eb\"` | true | false",
      })
  void theReaderDiffersFromTheSchemaOnPurpose(
      String key, String json, boolean schema, boolean reader) throws IOException {
    assertVerdicts(key, json, schema, reader);
  }

  private static void assertVerdicts(String key, String json, boolean schema, boolean reader)
      throws IOException {
    String record = record().with(key, json).json();
    assertThat(SCHEMA.validate(JSON.readTree(record)).isEmpty()).as("schema").isEqualTo(schema);
    assertThat(Records.parse(record) instanceof Parsed.Accepted).as("reader").isEqualTo(reader);
  }

  private static JsonSchema schema() {
    try {
      return JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(JSON.readTree(Files.readString(Path.of("schemas", "transcript.schema.json"))));
    } catch (IOException e) {
      throw new IllegalStateException("the schema is part of the project", e);
    }
  }
}
