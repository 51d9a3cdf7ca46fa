// SPDX-License-Identifier: Apache-2.0
package io.grundton.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.audit.Participant;
import io.grundton.audit.Reason;
import io.grundton.delivery.Delivery;
import io.grundton.parquet.Table;
import io.grundton.phrase.Layer;
import io.grundton.policy.Family;
import io.grundton.policy.Severity;
import io.grundton.policy.Status;
import io.grundton.review.Answer;
import io.grundton.review.DisputeState;
import io.grundton.review.Ruling;
import io.grundton.review.Scope;
import io.grundton.review.Sight;
import io.grundton.review.Validity;
import io.grundton.score.ConversationScore.NoScore;
import io.grundton.transcript.Assignment;
import io.grundton.transcript.Channel;
import io.grundton.transcript.Outcome;
import io.grundton.transcript.Rejection;
import io.grundton.transcript.Speaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.JsonProperties;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What analysts may rely on in every column of every table. */
final class TableSchemasTest {
  private static final Set<Schema.Type> SCALARS =
      Set.of(Schema.Type.STRING, Schema.Type.LONG, Schema.Type.INT, Schema.Type.BOOLEAN);

  private static final Set<Schema.Type> LISTED = Set.of(Schema.Type.STRING, Schema.Type.RECORD);

  static List<Schema> tables() {
    return TableSchemas.current();
  }

  @Test
  void knowsEverySchemaOfTheFolder() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("schemas"))) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".avsc")))
          .containsExactlyInAnyOrderElementsOf(
              TableSchemas.NAMES.stream().map(name -> name + ".avsc").toList());
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void documentsEveryColumnInASentence(Schema table) {
    assertThat(table.getDoc()).isNotBlank();
    assertThat(columns(table))
        .allSatisfy(column -> assertThat(column.doc()).as(column.name()).endsWith("."));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void namesColumnsInSnakeCase(Schema table) {
    assertThat(columns(table)).extracting(Field::name).allMatch(n -> n.matches("[a-z][a-z0-9_]*"));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void givesNullableColumnsAndOnlyThoseTheDefaultNull(Schema table) {
    assertThat(columns(table))
        .allSatisfy(
            column ->
                assertThat(column.defaultVal())
                    .as(column.name())
                    .isEqualTo(column.schema().isNullable() ? JsonProperties.NULL_VALUE : null));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void saysWhenANullableColumnIsNull(Schema table) {
    assertThat(columns(table).stream().filter(column -> column.schema().isNullable()))
        .allSatisfy(column -> assertThat(column.doc()).as(column.name()).contains("ull "));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void usesOnlyTypesThatEveryEngineReads(Schema table) {
    assertThat(columns(table))
        .allSatisfy(
            column -> {
              Schema type = valueType(column.schema());
              boolean list = type.getType() == Schema.Type.ARRAY;
              Schema element = list ? type.getElementType() : type;
              assertThat(element.getType()).as(column.name()).isIn(list ? LISTED : SCALARS);
              assertThat(element.getLogicalType())
                  .as(column.name())
                  .isIn(null, LogicalTypes.timestampMicros());
            });
  }

  @ParameterizedTest
  @MethodSource("tables")
  void tellsTheUnitByNameAndType(Schema table) {
    assertThat(columns(table))
        .allSatisfy(
            column -> {
              Schema type = valueType(column.schema());
              String name = column.name();
              if (name.endsWith("_ms") || name.startsWith("sum_")) {
                assertThat(type.getType()).as(name).isEqualTo(Schema.Type.LONG);
              } else if (name.endsWith("_bp") && !name.startsWith("n_")) {
                assertThat(type.getType()).as(name).isEqualTo(Schema.Type.INT);
              }
              assertThat(name.matches("(started|ended|expected|first_arrived|decided)_at"))
                  .as(name)
                  .isEqualTo(type.getLogicalType() != null);
            });
  }

  @ParameterizedTest
  @MethodSource("tables")
  void keepsRunsClocksAndThePartitionOutOfTheRow(Schema table) {
    assertThat(columns(table))
        .extracting(Field::name)
        .doesNotContain(
            "run_id",
            "created_at",
            "updated_at",
            "generation",
            (String) table.getObjectProp("partition_column"));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void namesItsKeyFromItsColumns(Schema table) {
    assertThat(table.getFields())
        .extracting(field -> (Object) field.name())
        .containsAll((List<?>) table.getObjectProp("primary_key"));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void saysWhichPackAndReleaseMadeTheRow(Schema table) {
    List<String> names = table.getFields().stream().map(Field::name).toList();
    if (table.getName().endsWith("Day")) {
      assertThat(names).contains("pack_id", "pack_version").doesNotContain("engine_release");
    } else if (table.getObjectProp("partition_column").equals("delivery_date")) {
      assertThat(names).contains("engine_release");
    } else if (table.getObjectProp("partition_column").equals("review_date")) {
      assertThat(names).contains("pack_hash", "engine_release");
    } else {
      assertThat(names)
          .containsSubsequence(
              "pack_id", "pack_version", "pack_hash", "model_hash", "engine_release");
    }
  }

  @Test
  void listsTheValuesThatTheCodeWrites() {
    assertListed("conversation", "roster_match", Assignment.Match.values(), Assignment.Match::code);
    assertListed("conversation", "agent_kind", Participant.Kind.values(), Participant.Kind::code);
    assertListed("conversation", "channel", Channel.values(), Channel::code);
    assertListed("conversation", "outcome", Outcome.values(), Outcome::code);
    assertListed("conversation", "no_score_reason", NoScore.values(), NoScore::code);
    assertListed("turn", "speaker", Speaker.values(), Speaker::code);
    assertListed("verdict", "family", Family.values(), Family::code);
    assertListed("verdict", "severity", Severity.values(), Severity::code);
    assertListed("verdict", "status", Status.values(), Status::code);
    assertListed("verdict", "reason", Reason.values(), Reason::code);
    assertListed("finding", "layer", Layer.values(), Layer::code);
    assertListed("rejected", "reason", Rejection.Reason.values(), Rejection.Reason::code);
    assertListed("review", "scope", Scope.values(), Scope::code);
    assertListed("review", "decision", Ruling.values(), Ruling::code);
    assertListed("review", "answer", Answer.values(), Answer::code);
    assertListed("review", "sight", Sight.values(), Sight::code);
    assertListed("review", "validity", Validity.values(), Validity::code);
    assertListed("review", "dispute_state", DisputeState.values(), DisputeState::code);
    assertListed("delivery", "status", Delivery.Status.values(), Delivery.Status::code);
    assertListed("delivery", "control", Delivery.Control.values(), Delivery.Control::code);
    assertListed("delivery", "contact_list", Delivery.ListState.values(), Delivery.ListState::code);
  }

  @Test
  void areThoseThatTheCodeWrites() {
    assertThat(Stream.of(Table.values()).map(Table::code))
        .containsExactlyElementsOf(TableSchemas.NAMES);
    assertThat(Stream.of(Table.values()).map(Table::schema))
        .containsExactlyElementsOf(TableSchemas.current());
  }

  private static <E> void assertListed(
      String table, String column, E[] values, Function<E, String> code) {
    assertThat(doc(table, column)).contains(Stream.of(values).map(code).toList());
  }

  private static String doc(String table, String column) {
    return TableSchemas.current(table).getField(column).doc();
  }

  private static Schema valueType(Schema type) {
    return type.isUnion() ? type.getTypes().get(type.getIndexNamed("null") == 0 ? 1 : 0) : type;
  }

  /** The columns of a table, those of the records in its lists included. */
  private static List<Field> columns(Schema row) {
    List<Field> columns = new ArrayList<>();
    for (Field field : row.getFields()) {
      columns.add(field);
      Schema type = valueType(field.schema());
      if (type.getType() == Schema.Type.ARRAY
          && type.getElementType().getType() == Schema.Type.RECORD) {
        columns.addAll(columns(type.getElementType()));
      }
    }
    return columns;
  }
}
