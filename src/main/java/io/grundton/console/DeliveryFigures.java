// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.delivery.Delivery;
import io.grundton.delivery.Delivery.Status;
import io.grundton.scorecard.Few;
import io.grundton.statistics.Estimate;
import java.util.List;

/** What came of deliveries, as pages show it. */
final class DeliveryFigures {
  private final Messages messages;
  private final List<Delivery> deliveries;

  DeliveryFigures(Messages messages, List<Delivery> deliveries) {
    this.messages = messages;
    this.deliveries = List.copyOf(deliveries);
  }

  /** The share of those that were on time; their number where there are few. */
  Figure onTime() {
    long all = deliveries.size();
    long onTime = count(Status.ON_TIME);
    String counts = messages.text("figure.of", messages.number(onTime), messages.number(all));
    if (Few.are(all)) {
      return Figure.plain(counts);
    }
    Estimate share = Estimate.ofShare(onTime, all);
    return new Figure(
        messages.percent(share.valueBp()),
        messages.text(
            "figure.interval",
            messages.percent(share.interval().lowBp()),
            messages.percent(share.interval().highBp())),
        counts,
        "");
  }

  /** How many are of a status. */
  String number(Status status) {
    return messages.number(count(status));
  }

  /** Those that were not on time, by date. */
  List<SubjectView.Late> late() {
    return deliveries.stream()
        .filter(delivery -> delivery.status() != Status.ON_TIME)
        .map(
            delivery -> {
              Long lateness = delivery.latenessMs();
              return new SubjectView.Late(
                  messages.date(delivery.slot().date()),
                  Visible.of(delivery.slot().sourceId()),
                  messages.code("delivery", delivery.status().code()),
                  lateness == null ? "" : messages.text("turn.gap", messages.duration(lateness)));
            })
        .toList();
  }

  private long count(Status status) {
    return deliveries.stream().filter(delivery -> delivery.status() == status).count();
  }
}
