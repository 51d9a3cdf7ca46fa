// SPDX-License-Identifier: Apache-2.0
package io.grundton.delivery;

import java.time.LocalDate;

/**
 * A conversation's id that was seen in a contact list or in a delivery.
 *
 * @param where which of them
 * @param sourceId who delivers
 * @param date of the list or of the delivery's folder
 * @param conversationId the source's own identifier
 */
public record Sighting(Where where, String sourceId, LocalDate date, String conversationId) {
  /** Where ids are seen. */
  public enum Where {
    LIST,
    DELIVERY
  }
}
