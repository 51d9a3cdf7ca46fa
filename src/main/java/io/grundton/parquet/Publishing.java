// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.audit.Audit;
import io.grundton.audit.Participant;
import io.grundton.privacy.AgentIds;
import io.grundton.privacy.CustomerKeys;
import io.grundton.privacy.PublishedAgent;
import io.grundton.privacy.Redacted;
import io.grundton.privacy.Redactor;
import io.grundton.text.Tokenizer;
import io.grundton.text.Tokens;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Turn;
import java.util.ArrayList;
import java.util.List;

/**
 * What the tables may say of an audit: texts redacted, agents and customers named as the pipeline
 * wants them named. Not safe for use by several threads at once.
 */
public final class Publishing {
  private final AgentIds agentIds;
  private final CustomerKeys customerKeys;
  private final Tokenizer tokenizer = new Tokenizer();
  private final Tokens tokens = new Tokens();

  /**
   * @param agentIds how agents are named
   * @param customerKeys how customers are named
   */
  public Publishing(AgentIds agentIds, CustomerKeys customerKeys) {
    this.agentIds = agentIds;
    this.customerKeys = customerKeys;
  }

  /** An audit as it is published; every turn is redacted here, once for all tables. */
  public PublishedAudit publish(Audit audit) {
    Conversation conversation = audit.conversation();
    List<Participant> cast = audit.cast().participants();
    List<PublishedAgent> agents = new ArrayList<>(cast.size());
    for (Participant participant : cast) {
      agents.add(agentIds.publish(conversation.sourceId(), participant.agentId()));
    }
    List<Turn> turns = conversation.turns();
    List<Redacted> texts = new ArrayList<>(turns.size());
    int[] words = new int[turns.size()];
    for (int i = 0; i < words.length; i++) {
      String text = turns.get(i).text();
      texts.add(Redactor.redact(text, conversation.language()));
      tokenizer.tokenize(text, tokens);
      words[i] = tokens.count();
    }
    return new PublishedAudit(
        audit, agents, customerKeys.key(conversation.customerId()), texts, words);
  }
}
