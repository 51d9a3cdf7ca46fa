// SPDX-License-Identifier: Apache-2.0
package io.grundton.transcript;

import java.util.Comparator;

/**
 * A conversation and where its record stood.
 *
 * @param conversation what was delivered
 * @param origin where
 * @param contentSha256 lower-case hex SHA-256 of the record's bytes, without the line end
 */
public record Delivered(Conversation conversation, Origin origin, String contentSha256) {
  /**
   * Deliveries of one conversation, the one to keep first: highest revision, then latest delivery
   * date, then lowest content hash; the place only makes the order total.
   */
  public static final Comparator<Delivered> KEPT_FIRST =
      Comparator.comparing(
              (Delivered d) -> d.conversation().revision(), Comparator.<Integer>reverseOrder())
          .thenComparing(d -> d.origin().deliveryDate(), Comparator.reverseOrder())
          .thenComparing(Delivered::contentSha256)
          .thenComparing(d -> d.origin().file())
          .thenComparing(d -> d.origin().byteOffset());

  /** Whether neither revision nor delivery date tells which of two different contents counts. */
  boolean contradicts(Delivered other) {
    return conversation.revision() == other.conversation.revision()
        && origin.deliveryDate().equals(other.origin.deliveryDate())
        && !contentSha256.equals(other.contentSha256);
  }
}
