// SPDX-License-Identifier: Apache-2.0
package io.grundton.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.avro.Schema;

/** The schemas of the output tables, as the class path holds them. */
public final class TableSchemas {
  /** Every table, in the order of the manual. */
  public static final List<String> NAMES =
      List.of(
          "conversation",
          "turn",
          "verdict",
          "finding",
          "review_queue",
          "agent_day",
          "vendor_day",
          "agent_rule_day",
          "rule_day",
          "rejected",
          "delivery",
          "undelivered",
          "review");

  private TableSchemas() {}

  /** The schemas in force, in the order of {@link #NAMES}. */
  public static List<Schema> current() {
    return NAMES.stream().map(TableSchemas::current).toList();
  }

  static Schema current(String table) {
    return parse("/schemas/" + table + ".avsc");
  }

  /** The frozen copy of a version. */
  public static Schema released(int version, String table) {
    return parse("/schemas/released/" + version + "/" + table + ".avsc");
  }

  private static Schema parse(String resource) {
    try (InputStream in = TableSchemas.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException(resource + " must be on the class path, but is not");
      }
      return new Schema.Parser().parse(in);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
