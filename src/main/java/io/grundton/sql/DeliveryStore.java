// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.delivery.Delivery;
import io.grundton.review.Account;
import io.grundton.scorecard.Selection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Published deliveries as they are read. */
public final class DeliveryStore {
  private final Database database;

  /** The deliveries of a database. */
  public DeliveryStore(Database database) {
    this.database = database;
  }

  /**
   * Deliveries, by date and source.
   *
   * @param sourceId null for all; the account of a vendor sees those of the source of its name
   */
  public List<Delivery> deliveries(
      Account account, @Nullable String sourceId, Selection selection) {
    DayWhere where =
        new DayWhere()
            .equal("source_id", account.vendorId())
            .equal("source_id", sourceId)
            .between("delivery_date", selection);
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT * FROM delivery" + where + " ORDER BY delivery_date, source_id",
                    where.values())
                .map(DELIVERY)
                .list());
  }

  private static final RowMapper<Delivery> DELIVERY =
      (row, context) -> {
        Instant expected = moment(row.getLong("expected_us"));
        long arrivedUs = row.getLong("first_arrived_us");
        Instant arrived = row.wasNull() ? null : moment(arrivedUs);
        String control = row.getString("control");
        String list = row.getString("contact_list");
        return new Delivery(
            new Delivery.Slot(
                row.getString("source_id"), LocalDate.parse(row.getString("delivery_date"))),
            expected,
            arrived,
            row.getInt("files"),
            row.getLong("records"),
            number(row, "expected_records"),
            number(row, "undelivered_records"),
            control == null ? null : Delivery.Control.valueOf(control.toUpperCase(Locale.ROOT)),
            list == null ? null : Delivery.ListState.valueOf(list.toUpperCase(Locale.ROOT)));
      };

  private static Instant moment(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : Long.valueOf(value);
  }
}
