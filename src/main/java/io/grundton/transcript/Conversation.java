// SPDX-License-Identifier: Apache-2.0
package io.grundton.transcript;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One contact between a customer and the service, as one source delivered it.
 *
 * @param sourceId who delivered: the first folder under the landing folder
 * @param conversationId the source's own identifier, unique within the source
 * @param revision the source's version of the record, 0 where it does not count them
 * @param channel the way it was held
 * @param language a BCP 47 primary tag such as {@code de}, null where the source does not say
 * @param agentId the agent of every agent turn that names none, null where the source does not say
 * @param queue the queue that routed it, null where the source does not say
 * @param topic what it was about, null where the source does not say
 * @param direction {@code inbound} or {@code outbound}, null where the source does not say
 * @param outcome how it ended, null where the source does not say
 * @param contactId shared by the legs of one contact, null where the source does not say
 * @param customerId the customer, null where the source does not say; published only as keyed hash
 * @param customerName how the customer is called, null where the source does not say
 * @param startedAt the first moment
 * @param endedAt the last moment, null where the source does not say
 * @param queueWaitMs milliseconds before an agent took part, null where the source does not say
 * @param truncated whether the source says that turns are missing
 * @param tags labels of the source, in its order
 * @param turns in the order delivered, numbered from 1; may be empty
 */
public record Conversation(
    String sourceId,
    String conversationId,
    int revision,
    Channel channel,
    @Nullable String language,
    @Nullable String agentId,
    @Nullable String queue,
    @Nullable String topic,
    @Nullable String direction,
    @Nullable Outcome outcome,
    @Nullable String contactId,
    @Nullable String customerId,
    @Nullable String customerName,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Long queueWaitMs,
    boolean truncated,
    List<String> tags,
    List<Turn> turns) {
  public Conversation {
    tags = List.copyOf(tags);
    turns = List.copyOf(turns);
    if (revision < 0) {
      throw new IllegalArgumentException("revision must be at least 0, but was " + revision);
    }
  }

  /** The same conversation with other turns. */
  public Conversation withTurns(List<Turn> others) {
    return with(language, others);
  }

  /** The same conversation in another language, null where it is not known. */
  public Conversation withLanguage(@Nullable String other) {
    return with(other, turns);
  }

  private Conversation with(@Nullable String otherLanguage, List<Turn> otherTurns) {
    return new Conversation(
        sourceId,
        conversationId,
        revision,
        channel,
        otherLanguage,
        agentId,
        queue,
        topic,
        direction,
        outcome,
        contactId,
        customerId,
        customerName,
        startedAt,
        endedAt,
        queueWaitMs,
        truncated,
        tags,
        otherTurns);
  }

  /** The key under which every table knows this conversation. */
  public String key() {
    return Keys.conversation(sourceId, conversationId);
  }
}
