// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.grundton.delivery.Delivery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An expected delivery as an object of an outcome; the names are those of the table. */
final class DeliveryJson {
  private DeliveryJson() {}

  static void write(Delivery delivery, ObjectNode node) {
    Instant arrived = delivery.firstArrivedAt();
    Delivery.Control control = delivery.control();
    Delivery.ListState list = delivery.contactList();
    node.put("source_id", delivery.slot().sourceId())
        .put("delivery_date", delivery.slot().date().toString())
        .put("expected_at", delivery.expectedAt().toString())
        .put("first_arrived_at", arrived == null ? null : arrived.toString())
        .put("lateness_ms", delivery.latenessMs())
        .put("files", delivery.files())
        .put("records", delivery.records())
        .put("expected_records", delivery.expectedRecords())
        .put("undelivered_records", delivery.undelivered())
        .put("status", delivery.status().code())
        .put("control", control == null ? null : control.code())
        .put("contact_list", list == null ? null : list.code());
  }

  static Delivery read(JsonNode node) {
    String arrived = text(node, "first_arrived_at");
    String control = text(node, "control");
    String list = text(node, "contact_list");
    return new Delivery(
        new Delivery.Slot(
            node.path("source_id").asText(), LocalDate.parse(node.path("delivery_date").asText())),
        Instant.parse(node.path("expected_at").asText()),
        arrived == null ? null : Instant.parse(arrived),
        node.path("files").asInt(),
        node.path("records").asLong(),
        number(node, "expected_records"),
        number(node, "undelivered_records"),
        control == null ? null : Delivery.Control.valueOf(control.toUpperCase(Locale.ROOT)),
        list == null ? null : Delivery.ListState.valueOf(list.toUpperCase(Locale.ROOT)));
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isTextual() ? value.asText() : null;
  }

  private static @Nullable Long number(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isNumber() ? Long.valueOf(value.asLong()) : null;
  }
}
