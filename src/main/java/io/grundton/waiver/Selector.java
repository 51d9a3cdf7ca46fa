// SPDX-License-Identifier: Apache-2.0
package io.grundton.waiver;

import io.grundton.transcript.Assignment;
import io.grundton.transcript.Channel;
import io.grundton.transcript.Conversation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of conversations that a waiver is for. A part is selected where every set that is not
 * empty has its value; what is unknown is in no set. At least one set is not empty, since a rule
 * that is waived for everybody is a rule on trial.
 *
 * @param vendors that the agent worked for
 * @param teams that the agent worked in
 * @param agents as the source names them
 * @param queues of the conversation
 * @param channels of the conversation
 * @param sources that delivered the conversation
 * @param languages of the conversation, BCP 47 primary tags
 * @param conversations as the source names them
 */
public record Selector(
    Set<String> vendors,
    Set<String> teams,
    Set<String> agents,
    Set<String> queues,
    Set<Channel> channels,
    Set<String> sources,
    Set<String> languages,
    Set<String> conversations) {
  public Selector {
    vendors = Set.copyOf(vendors);
    teams = Set.copyOf(teams);
    agents = Set.copyOf(agents);
    queues = Set.copyOf(queues);
    channels = Set.copyOf(channels);
    sources = Set.copyOf(sources);
    languages = Set.copyOf(languages);
    conversations = Set.copyOf(conversations);
    if (vendors.isEmpty()
        && teams.isEmpty()
        && agents.isEmpty()
        && queues.isEmpty()
        && channels.isEmpty()
        && sources.isEmpty()
        && languages.isEmpty()
        && conversations.isEmpty()) {
      throw new IllegalArgumentException("a selector must select by something, but does not");
    }
  }

  /**
   * Whether a part is selected.
   *
   * @param agentId whose part it is, null where the source names nobody
   * @param assignment whom that agent worked for
   */
  boolean selects(Conversation conversation, @Nullable String agentId, Assignment assignment) {
    return allows(vendors, assignment.vendorId())
        && allows(teams, assignment.team())
        && allows(agents, agentId)
        && allows(queues, conversation.queue())
        && allows(channels, conversation.channel())
        && allows(sources, conversation.sourceId())
        && allows(languages, conversation.language())
        && allows(conversations, conversation.conversationId());
  }

  private static <T> boolean allows(Set<T> allowed, @Nullable T value) {
    return allowed.isEmpty() || (value != null && allowed.contains(value));
  }
}
