// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.schemas.TableSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.avro.AvroReadSupport;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of this release and of every release before it, side by side as the view for globs shows
 * them, read by those who know nothing of this project.
 */
final class ForeignReadersTest {
  private static final String NEW = "2026-11-22";
  private static final String OLD = "2026-11-21";

  private final Path root;
  private List<WrittenFile> written = List.of();

  ForeignReadersTest(@TempDir Path root) {
    this.root = root;
  }

  @BeforeEach
  void writeEveryTable() throws IOException {
    written = Written.samples(root.resolve("out"));
  }

  @Test
  void parquetJavaReadsWhatWeRead() throws IOException {
    for (WrittenFile file : written) {
      List<GenericRecord> rows =
          read(AvroParquetReader.<GenericRecord>builder(new LocalInputFile(path(file))).build());
      assertThat(rows)
          .extracting(GenericRecord::toString)
          .containsExactlyElementsOf(texts(rows(file), Function.identity()));
      assertThat(rows).extracting(GenericRecord::getSchema).containsOnly(file.table().schema());
    }
  }

  @Test
  void pyarrowSeesTheTypesTheCompressionAndTheIndexOfPages() throws IOException {
    for (WrittenFile file : written) {
      Path view = show(file);
      assertThat(Pyarrow.columns(view, List.of(NEW)))
          .as(file.table().code())
          .containsExactlyElementsOf(arrowColumns(file.table()));
      assertThat(Pyarrow.says(view, "rows")).isEqualTo(String.valueOf(file.rows()));
      assertThat(Pyarrow.says(view, "codecs")).isEqualTo("ZSTD");
      assertThat(Pyarrow.says(view, "offset_indexes")).isEqualTo("all");
      assertThat(Pyarrow.says(view, "first_column_statistics")).isEqualTo("all");
    }
  }

  @TestFactory
  Stream<DynamicTest> filesOfEveryReleaseAreReadTogetherWithThoseOfToday() {
    return released(
        (file, columns) -> {
          List<GenericRecord> today = rows(file);
          Path view = show(file);
          Path old = view.resolve(file.partitionColumn() + "=" + OLD + "/old.parquet");
          write(old, columns, today);

          assertThat(texts(rows(old, columns), Function.identity()))
              .as("what the release wrote")
              .isEqualTo(texts(today, row -> reduced(row, columns)));
          assertThat(
                  texts(
                      read(TableReader.open(new LocalInputFile(old), file.table().schema())),
                      Function.identity()))
              .as("an old file read by this release")
              .isEqualTo(texts(today, row -> emptied(row, columns, file.table().schema())));
          assertThat(texts(readBy(columns, path(file)), Function.identity()))
              .as("a file of this release read by an old one")
              .isEqualTo(texts(today, row -> reduced(row, columns)));
          assertThat(differences(view, file.table(), columns))
              .as("by DuckDB: rows that differ in a released column, and values in a new one")
              .containsExactly(today.size() + "|" + today.size() + "|0|0");
        });
  }

  @TestFactory
  Stream<DynamicTest> pyarrowReadsThemTogether() {
    return released(
        (file, columns) -> {
          Path view = show(file);
          write(
              view.resolve(file.partitionColumn() + "=" + OLD + "/old.parquet"),
              columns,
              rows(file));
          assertThat(Pyarrow.columns(view, List.of(OLD, NEW)))
              .containsExactlyElementsOf(arrowColumns(file.table()));
          assertThat(Pyarrow.says(view, "rows")).isEqualTo(String.valueOf(2 * file.rows()));
        });
  }

  private interface Law {
    void check(WrittenFile file, Schema columns) throws Exception;
  }

  /** A law for every table of every version that was released. */
  private Stream<DynamicTest> released(Law law) {
    List<DynamicTest> tests = new ArrayList<>();
    for (WrittenFile file : written) {
      for (int version = 1; version <= file.table().schemaVersion(); version++) {
        Schema columns = TableSchemas.released(version, file.table().code());
        tests.add(
            DynamicTest.dynamicTest(
                file.table().code() + " " + version, () -> law.check(file, columns)));
      }
    }
    return tests.stream();
  }

  /** How many rows each release has, how many of them differ, and how many new columns are set. */
  private static List<String> differences(Path view, Table table, Schema columns)
      throws SQLException {
    String kept = names(columns.getFields());
    String added =
        table.schema().getFields().stream()
            .skip(columns.getFields().size())
            .map(field -> "count(" + field.name() + ")")
            .reduce("0 * count(*)", (a, b) -> a + " + " + b);
    String glob =
        "read_parquet('%s/*/*.parquet', hive_partitioning=true, union_by_name=true)"
            .formatted(view);
    String of = " FROM " + glob + " WHERE " + table.partitionColumn() + " = DATE '%s'";
    String old = of.formatted(OLD);
    String today = of.formatted(NEW);
    String sql =
        "SELECT (SELECT count(*)"
            + old
            + "), (SELECT count(*)"
            + today
            + "),"
            + " (SELECT count(*) FROM (SELECT "
            + kept
            + old
            + " EXCEPT ALL SELECT "
            + kept
            + today
            + ")),"
            + " (SELECT "
            + added
            + old
            + ")";
    List<String> rows = new ArrayList<>();
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(
            String.join(
                "|",
                result.getString(1),
                result.getString(2),
                result.getString(3),
                result.getString(4)));
      }
    }
    return rows;
  }

  private static String names(List<Schema.Field> fields) {
    return String.join(", ", fields.stream().map(Schema.Field::name).toList());
  }

  /** Shows a file to globs, in a folder of its table alone. */
  private Path show(WrittenFile file) throws IOException {
    Path view = Files.createTempDirectory(root, "view").resolve(file.table().code());
    Path shown = view.resolve(file.partitionColumn() + "=" + NEW + "/new.parquet");
    Files.createDirectories(shown.resolveSibling("."));
    Files.createLink(shown, path(file));
    return view;
  }

  private Path path(WrittenFile file) {
    return root.resolve("out").resolve(file.path());
  }

  /** The columns that a release knew, of a row of today. */
  private static GenericRecord reduced(GenericRecord row, Schema columns) {
    GenericRecord reduced = new GenericData.Record(columns);
    for (Schema.Field field : columns.getFields()) {
      reduced.put(field.pos(), row.get(field.name()));
    }
    return reduced;
  }

  /** A row of today without values in the columns that a release did not know. */
  private static GenericRecord emptied(GenericRecord row, Schema columns, Schema today) {
    GenericRecord emptied = new GenericData.Record(today);
    for (Schema.Field field : today.getFields()) {
      emptied.put(
          field.pos(), columns.getField(field.name()) == null ? null : row.get(field.name()));
    }
    return emptied;
  }

  private static void write(Path file, Schema columns, List<GenericRecord> rows)
      throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    try (ParquetWriter<GenericRecord> writer =
        AvroParquetWriter.<GenericRecord>builder(new LocalOutputFile(file))
            .withConf(ParquetSettings.CONFIGURATION)
            .withSchema(columns)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .build()) {
      for (GenericRecord row : rows) {
        writer.write(reduced(row, columns));
      }
    }
  }

  private List<GenericRecord> rows(WrittenFile file) throws IOException {
    return Written.rows(root.resolve("out"), file);
  }

  private static List<GenericRecord> rows(Path file, Schema columns) throws IOException {
    List<GenericRecord> rows = read(TableReader.open(new LocalInputFile(file)));
    assertThat(rows).extracting(GenericRecord::getSchema).containsOnly(columns);
    return rows;
  }

  /** As a reader does that knows the columns of a release. */
  private static List<GenericRecord> readBy(Schema columns, Path file) throws IOException {
    ParquetConfiguration configuration = ParquetSettings.configuration();
    configuration.set(AvroReadSupport.AVRO_REQUESTED_PROJECTION, columns.toString());
    configuration.set("parquet.avro.read.schema", columns.toString());
    return read(
        AvroParquetReader.<GenericRecord>builder(new LocalInputFile(file), configuration).build());
  }

  private static List<GenericRecord> read(ParquetReader<GenericRecord> reader) throws IOException {
    List<GenericRecord> rows = new ArrayList<>();
    try (reader) {
      for (GenericRecord row = reader.read(); row != null; row = reader.read()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<GenericRecord> read(TableReader reader) throws IOException {
    List<GenericRecord> rows = new ArrayList<>();
    try (reader) {
      for (GenericRecord row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<String> texts(
      List<GenericRecord> rows, Function<GenericRecord, GenericRecord> change) {
    return rows.stream().map(change).map(GenericRecord::toString).toList();
  }

  /** How Arrow must name the columns of a table; the partition column comes last. */
  private static List<String> arrowColumns(Table table) {
    List<String> columns = new ArrayList<>();
    for (Schema.Field field : table.schema().getFields()) {
      columns.add(field.name() + " " + arrowType(field.schema()));
    }
    columns.add(table.partitionColumn() + " date32[day]");
    return columns;
  }

  private static String arrowType(Schema type) {
    Schema value = SchemaFacts.valueType(type);
    if (SchemaFacts.isTimestamp(value)) {
      return "timestamp[us, tz=UTC]";
    }
    return switch (value.getType()) {
      case STRING -> "string";
      case INT -> "int32";
      case LONG -> "int64";
      case BOOLEAN -> "bool";
      case ARRAY -> "list<element: " + arrowType(value.getElementType()) + " not null>";
      case RECORD ->
          "struct<"
              + String.join(
                  ", ",
                  value.getFields().stream()
                      .map(
                          field ->
                              field.name()
                                  + ": "
                                  + arrowType(field.schema())
                                  + (field.schema().isNullable() ? "" : " not null"))
                      .toList())
              + ">";
      default -> throw new IllegalArgumentException(type.toString());
    };
  }
}
