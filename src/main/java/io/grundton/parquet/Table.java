// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** The output tables. */
public enum Table {
  CONVERSATION,
  TURN,
  VERDICT,
  FINDING,
  REVIEW_QUEUE,
  AGENT_DAY,
  VENDOR_DAY,
  AGENT_RULE_DAY,
  RULE_DAY,
  REJECTED,
  DELIVERY,
  UNDELIVERED,
  REVIEW;

  private final String code = name().toLowerCase(Locale.ROOT);

  @SuppressWarnings("ImmutableEnumChecker") // a Schema is not changed once it is parsed
  private final Schema schema = parse("/schemas/" + code + ".avsc");

  private final String partitionColumn = (String) attribute("partition_column");
  private final int schemaVersion = (Integer) attribute("schema_version");

  /** The tables of a partition column. */
  public static Stream<Table> stream(String partitionColumn) {
    return Stream.of(values()).filter(table -> table.partitionColumn.equals(partitionColumn));
  }

  /** The name, such as {@code agent_day}. */
  public String code() {
    return code;
  }

  /** What its columns are called and mean. */
  public Schema schema() {
    return schema;
  }

  /** The date by which its files are laid out; it is the name of their folder and not in them. */
  public String partitionColumn() {
    return partitionColumn;
  }

  /** Counts the changes of its columns, from 1. */
  public int schemaVersion() {
    return schemaVersion;
  }

  private Object attribute(String name) {
    Object value = schema.getObjectProp(name);
    if (value == null) {
      throw new IllegalStateException(
          "%s must have the record attribute %s, but has none".formatted(code, name));
    }
    return value;
  }

  private static Schema parse(String resource) {
    try (InputStream in = Table.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " must be on the class path, but is not");
      }
      return new Schema.Parser().parse(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
