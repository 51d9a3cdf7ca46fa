// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.grundton.publish.FileLine;
import io.grundton.publish.Manifest;
import io.grundton.publish.Partition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ManifestJsonTest {
  private static final Manifest MANIFEST =
      new Manifest(
          1,
          new Partition(Partition.CONVERSATION_DATE, LocalDate.of(2026, 3, 2)),
          3,
          "20260303T020000Z-1a2b3c4d",
          2L,
          true,
          "0.1.0",
          List.of(new Manifest.PackInForce("house/en", "1.0.0", "a".repeat(64))),
          List.of(),
          new Manifest.Inputs(
              "b".repeat(64),
              List.of(
                  new Manifest.InputFile(
                      17, new FileLine("linden/2026-03-02/a.jsonl", 10, 3, 1, 1, 1, 2, 1, 1)))),
          new Manifest.Reconciliation(new FileLine("", 10, 3, 1, 1, 1, 2, 1, 1), 3),
          List.of("c".repeat(32)),
          List.of(new Manifest.VendorCount("linden", 3)),
          List.of("turn"),
          new TreeMap<>(
              Map.of(
                  "conversation",
                  new Manifest.TableContent(
                      3,
                      "d".repeat(64),
                      1,
                      List.of(
                          new Manifest.TableFile(
                              "_runs/r/conversation/conversation_date=2026-03-02/x.parquet",
                              3,
                              99))))));

  @Test
  void whatIsWrittenIsReadAgain() {
    assertThat(ManifestJson.read(ManifestJson.write(MANIFEST))).isEqualTo(MANIFEST);
  }

  @Test
  void itsSchemaKnowsIt() throws IOException {
    var schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(Path.of("schemas/manifest.schema.json")));
    assertThat(schema.validate(new ObjectMapper().readTree(ManifestJson.write(MANIFEST))))
        .isEmpty();
  }
}
