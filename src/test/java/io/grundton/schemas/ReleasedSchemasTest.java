// SPDX-License-Identifier: Apache-2.0
package io.grundton.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Analysts' queries outlive releases: tables only grow, by nullable columns at the end. */
final class ReleasedSchemasTest {
  private static final Path RELEASED = Path.of("schemas", "released");

  @TestFactory
  Stream<DynamicTest> keepsReleasedColumnsInFront() {
    return eachReleased(
        (released, current) ->
            assertThat(current.getFields())
                .as("columns of %s", current.getName())
                .startsWith(released.getFields().toArray(Field[]::new)));
  }

  @TestFactory
  Stream<DynamicTest> addsOnlyNullableColumnsWithDefaultNull() {
    return eachReleased(
        (released, current) ->
            assertThat(current.getFields().stream().skip(released.getFields().size()))
                .allSatisfy(
                    added -> {
                      assertThat(added.schema().isNullable()).as(added.name()).isTrue();
                      assertThat(added.defaultVal())
                          .as(added.name())
                          .isEqualTo(JsonProperties.NULL_VALUE);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> resolvesInBothDirections() {
    return eachReleased(
        (released, current) -> {
          assertThat(compatibility(current, released))
              .as("old files, new reader")
              .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
          assertThat(compatibility(released, current))
              .as("new files, old reader")
              .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
        });
  }

  @TestFactory
  Stream<DynamicTest> keepsNameAndPartitionAndAddsToTheKeyAtItsEndOnly() {
    return eachReleased(
        (released, current) -> {
          assertThat(current.getFullName()).isEqualTo(released.getFullName());
          assertThat(current.getObjectProp("partition_column"))
              .isEqualTo(released.getObjectProp("partition_column"));
          assertThat(key(current)).startsWith(key(released));
        });
  }

  private static Object[] key(Schema table) {
    return ((List<?>) table.getObjectProp("primary_key")).toArray();
  }

  @TestFactory
  Stream<DynamicTest> hasAFrozenCopyOfTheVersionInForce() {
    return TableSchemas.NAMES.stream()
        .map(
            table ->
                DynamicTest.dynamicTest(
                    table,
                    () -> {
                      Schema current = TableSchemas.current(table);
                      int version = (Integer) current.getObjectProp("schema_version");
                      Schema frozen = TableSchemas.released(version, table);
                      assertThat(frozen.getObjectProp("schema_version")).isEqualTo(version);
                      assertThat(current.getFields())
                          .as(
                              "a new column needs schema_version %d and a copy in %s",
                              version + 1, RELEASED.resolve(String.valueOf(version + 1)))
                          .isEqualTo(frozen.getFields());
                    }));
  }

  @Test
  void keepsEveryReleasedTable() throws IOException {
    assertThat(releasedFiles().map(ReleasedSchemasTest::tableOf).distinct())
        .isSubsetOf(TableSchemas.NAMES);
  }

  private static SchemaCompatibilityType compatibility(Schema reader, Schema writer) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType();
  }

  private static Stream<DynamicTest> eachReleased(Law law) {
    try {
      return releasedFiles()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.toString(),
                      () ->
                          law.check(
                              new Schema.Parser().parse(Files.readString(RELEASED.resolve(file))),
                              TableSchemas.current(tableOf(file)))));
    } catch (IOException e) {
      throw new IllegalStateException("cannot list " + RELEASED, e);
    }
  }

  /** Every frozen copy of every version, relative to the folder of releases. */
  private static Stream<Path> releasedFiles() throws IOException {
    try (Stream<Path> files = Files.walk(RELEASED)) {
      return files
          .filter(file -> file.toString().endsWith(".avsc"))
          .map(RELEASED::relativize)
          .sorted()
          .toList()
          .stream();
    }
  }

  private static String tableOf(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ".avsc".length());
  }

  private interface Law {
    void check(Schema released, Schema current);
  }
}
