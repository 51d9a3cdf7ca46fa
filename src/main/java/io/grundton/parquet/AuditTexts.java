// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.audit.Audit;
import io.grundton.audit.Participant;
import io.grundton.privacy.PublishedAgent;
import io.grundton.transcript.Conversation;
import java.util.List;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/** One audit with the strings that its rows share, encoded once. */
final class AuditTexts {
  private final PublishedAudit published;
  private final PackTexts pack;
  private final Utf8 key;
  private final Utf8 channel;
  private final @Nullable Utf8 language;
  private final @Nullable Utf8 modelHash;
  private final AgentTexts[] agents;

  AuditTexts(PublishedAudit published, PackTexts pack, Texts texts) {
    Audit audit = published.audit();
    Conversation conversation = audit.conversation();
    this.published = published;
    this.pack = pack;
    this.key = new Utf8(audit.key());
    this.channel = texts.of(conversation.channel().code());
    this.language = texts.ofNullable(conversation.language());
    this.modelHash = texts.ofNullable(audit.modelHash());
    List<Participant> cast = audit.cast().participants();
    this.agents = new AgentTexts[cast.size()];
    for (int i = 0; i < agents.length; i++) {
      agents[i] = new AgentTexts(cast.get(i), published.agents().get(i), texts);
    }
  }

  PublishedAudit published() {
    return published;
  }

  Audit audit() {
    return published.audit();
  }

  PackTexts pack() {
    return pack;
  }

  Utf8 key() {
    return key;
  }

  Utf8 channel() {
    return channel;
  }

  @Nullable Utf8 language() {
    return language;
  }

  @Nullable Utf8 modelHash() {
    return modelHash;
  }

  AgentTexts agent(int participant) {
    return agents[participant];
  }

  AgentTexts owner() {
    return agents[audit().cast().owner()];
  }

  /** The strings that the rows of one participant share. */
  static final class AgentTexts {
    final @Nullable Utf8 key;
    final @Nullable Utf8 id;
    final Utf8 kind;
    final Utf8 vendor;

    private AgentTexts(Participant participant, PublishedAgent agent, Texts texts) {
      key = texts.ofNullable(agent.key());
      id = texts.ofNullable(agent.id());
      kind = texts.of(participant.kind().code());
      vendor = texts.of(participant.assignment().vendorId());
    }
  }
}
