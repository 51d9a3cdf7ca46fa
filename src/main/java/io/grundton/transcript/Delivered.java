// SPDX-License-Identifier: Apache-2.0
package io.grundton.transcript;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

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

  /** The same delivery in another language, null where it is not known. */
  public Delivered withLanguage(@Nullable String language) {
    return new Delivered(conversation.withLanguage(language), origin, contentSha256);
  }

  /** Whether neither revision nor delivery date tells which of two different contents counts. */
  boolean contradicts(Delivered other) {
    return conversation.revision() == other.conversation.revision()
        && origin.deliveryDate().equals(other.origin.deliveryDate())
        && !contentSha256.equals(other.contentSha256);
  }
}
