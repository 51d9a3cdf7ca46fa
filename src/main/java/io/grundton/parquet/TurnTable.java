// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.parquet.AuditTexts.AgentTexts;
import io.grundton.transcript.Speaker;
import io.grundton.transcript.Turn;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/** The rows of turn: one for each turn, with its text redacted. */
final class TurnTable implements AuditTable {
  private enum Column {
    CONVERSATION_KEY,
    TURN_NO,
    SPEAKER,
    AGENT_KEY,
    AGENT_ID,
    AT_MS,
    END_MS,
    INTERNAL,
    TEXT,
    N_WORDS,
    PACK_ID,
    PACK_VERSION,
    PACK_HASH,
    MODEL_HASH,
    ENGINE_RELEASE,
    LANGUAGE
  }

  private static final Map<Speaker, Utf8> SPEAKERS = new EnumMap<>(Speaker.class);

  static {
    for (Speaker speaker : Speaker.values()) {
      SPEAKERS.put(speaker, new Utf8(speaker.code()));
    }
  }

  private final Texts known;
  private final Row<Column> row = new Row<>(Table.TURN, Column.values());

  @Override
  public Table table() {
    return Table.TURN;
  }

  TurnTable(Texts known) {
    this.known = known;
  }

  @Override
  public void rows(AuditTexts texts, Consumer<GenericRecord> rows) {
    PublishedAudit published = texts.published();
    row.set(Column.CONVERSATION_KEY, texts.key());
    row.set(Column.PACK_ID, texts.pack().id());
    row.set(Column.PACK_VERSION, texts.pack().version());
    row.set(Column.PACK_HASH, texts.pack().hash());
    row.set(Column.MODEL_HASH, texts.modelHash());
    row.set(Column.ENGINE_RELEASE, texts.pack().engineRelease());
    List<Turn> turns = texts.audit().conversation().turns();
    List<@Nullable String> languages = texts.audit().languages().byTurn(turns.size());
    for (Turn turn : turns) {
      int number = turn.number();
      int participant = texts.audit().cast().speakerOf(number);
      AgentTexts agent = participant < 0 ? null : texts.agent(participant);
      row.set(Column.TURN_NO, number);
      row.set(Column.SPEAKER, SPEAKERS.get(turn.speaker()));
      row.set(Column.AGENT_KEY, agent == null ? null : agent.key);
      row.set(Column.AGENT_ID, agent == null ? null : agent.id);
      row.set(Column.AT_MS, turn.atMs());
      row.set(Column.END_MS, turn.endMs());
      row.set(Column.INTERNAL, turn.internal());
      row.text(Column.TEXT, published.text(number).text());
      row.set(Column.N_WORDS, published.words(number));
      row.set(Column.LANGUAGE, known.ofNullable(languages.get(number - 1)));
      rows.accept(row.values());
    }
  }
}
