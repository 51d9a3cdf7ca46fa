// SPDX-License-Identifier: Apache-2.0
package io.grundton.parquet;

import io.grundton.audit.Audit;
import io.grundton.audit.Evidence.Span;
import io.grundton.audit.Timing;
import io.grundton.course.Course;
import io.grundton.course.Ending;
import io.grundton.course.Mood;
import io.grundton.course.MoodSign;
import io.grundton.parquet.AuditTexts.AgentTexts;
import io.grundton.score.ConversationScore;
import io.grundton.score.ConversationScore.NoScore;
import io.grundton.score.ConversationScore.PrincipleScore;
import io.grundton.transcript.Assignment;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Delivered;
import io.grundton.transcript.Outcome;
import io.grundton.transcript.Speaker;
import io.grundton.transcript.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/** The rows of conversation: one for each audit. */
final class ConversationTable implements AuditTable {
  private enum Column {
    CONVERSATION_KEY,
    CONVERSATION_ID,
    SOURCE_ID,
    CONTACT_ID,
    CUSTOMER_KEY,
    ROSTER_MATCH,
    VENDOR_ID,
    TEAM,
    SITE,
    IN_HOUSE,
    OWNER_AGENT_KEY,
    OWNER_AGENT_ID,
    AGENT_KEYS,
    AGENT_KIND,
    CHANNEL,
    LANGUAGE,
    LANGUAGE_SOURCE,
    QUEUE,
    TOPIC,
    DIRECTION,
    TAGS,
    STARTED_AT,
    ENDED_AT,
    N_TURNS,
    N_AGENT_TURNS,
    N_CUSTOMER_TURNS,
    N_WORDS,
    FIRST_RESPONSE_MS,
    FIRST_HUMAN_RESPONSE_MS,
    QUEUE_WAIT_MS,
    MAX_RESPONSE_MS,
    MEDIAN_RESPONSE_MS,
    HANDLE_MS,
    TRUNCATED,
    OUTCOME,
    MOOD_START,
    MOOD_END,
    PACK_ID,
    PACK_VERSION,
    PACK_HASH,
    MODEL_HASH,
    ENGINE_RELEASE,
    SCORE_BP,
    COVERAGE_BP,
    NO_SCORE_REASON,
    PRINCIPLE_SCORES,
    N_CRITICAL_CUSTOMER,
    N_CRITICAL_BUSINESS,
    N_CRITICAL_COMPLIANCE,
    FLAGGED,
    FLAG_REASONS,
    REVISION,
    SOURCE_FILE,
    BYTE_OFFSET,
    LANGUAGES_HEARD,
    OUTCOME_SOURCE,
    OUTCOME_OBSERVED,
    OUTCOME_TURN_NO,
    OUTCOME_ORIGINAL_START,
    OUTCOME_ORIGINAL_END,
    OUTCOME_REDACTED_START,
    OUTCOME_REDACTED_END,
    OUTCOME_QUOTE,
    OUTCOME_BP,
    MOOD_START_TURN_NO,
    MOOD_START_BP,
    MOOD_END_TURN_NO,
    MOOD_END_BP
  }

  private static final Schema PRINCIPLE_SCORE =
      Table.CONVERSATION.schema().getField("principle_scores").schema().getElementType();

  private final Row<Column> row = new Row<>(Table.CONVERSATION, Column.values());
  private final Texts known;

  ConversationTable(Texts known) {
    this.known = known;
  }

  @Override
  public Table table() {
    return Table.CONVERSATION;
  }

  @Override
  public void rows(AuditTexts texts, Consumer<GenericRecord> rows) {
    identity(texts);
    owner(texts);
    circumstances(texts);
    extent(texts.audit());
    times(texts.audit());
    pack(texts);
    score(texts.audit());
    origin(texts.audit().delivered());
    outcome(texts);
    moods(texts.audit().course());
    rows.accept(row.values());
  }

  private void identity(AuditTexts texts) {
    Conversation conversation = texts.audit().conversation();
    row.set(Column.CONVERSATION_KEY, texts.key());
    row.text(Column.CONVERSATION_ID, conversation.conversationId());
    row.set(Column.SOURCE_ID, known.of(conversation.sourceId()));
    row.text(Column.CONTACT_ID, conversation.contactId());
    row.text(Column.CUSTOMER_KEY, texts.published().customerKey());
  }

  private void owner(AuditTexts texts) {
    AgentTexts owner = texts.owner();
    Assignment assignment = texts.audit().cast().ownedBy().assignment();
    row.set(Column.ROSTER_MATCH, known.of(assignment.match().code()));
    row.set(Column.VENDOR_ID, owner.vendor);
    row.set(Column.TEAM, known.ofNullable(assignment.team()));
    row.set(Column.SITE, known.ofNullable(assignment.site()));
    row.set(Column.IN_HOUSE, assignment.inHouse());
    row.set(Column.OWNER_AGENT_KEY, owner.key);
    row.set(Column.OWNER_AGENT_ID, owner.id);
    row.set(Column.AGENT_KEYS, agentKeys(texts.published()));
    row.set(Column.AGENT_KIND, owner.kind);
  }

  private List<Utf8> agentKeys(PublishedAudit published) {
    return published.agents().stream()
        .map(agent -> agent.key())
        .filter(Objects::nonNull)
        .sorted()
        .distinct()
        .map(known::of)
        .toList();
  }

  private void circumstances(AuditTexts texts) {
    Conversation conversation = texts.audit().conversation();
    row.set(Column.CHANNEL, texts.channel());
    row.set(Column.LANGUAGE, texts.language());
    row.set(Column.LANGUAGE_SOURCE, known.of(texts.audit().languageSource().code()));
    row.set(Column.LANGUAGES_HEARD, texts(texts.audit().languages().all()));
    row.set(Column.QUEUE, known.ofNullable(conversation.queue()));
    row.set(Column.TOPIC, known.ofNullable(conversation.topic()));
    row.set(Column.DIRECTION, known.ofNullable(conversation.direction()));
    row.set(Column.TAGS, texts(conversation.tags()));
    row.set(Column.TRUNCATED, conversation.truncated());
  }

  private void extent(Audit audit) {
    int agentTurns = 0;
    int customerTurns = 0;
    List<Turn> turns = audit.conversation().turns();
    for (Turn turn : turns) {
      if (turn.speaker() == Speaker.AGENT) {
        agentTurns++;
      } else if (turn.speaker() == Speaker.CUSTOMER) {
        customerTurns++;
      }
    }
    row.set(Column.N_TURNS, turns.size());
    row.set(Column.N_AGENT_TURNS, agentTurns);
    row.set(Column.N_CUSTOMER_TURNS, customerTurns);
    row.set(Column.N_WORDS, audit.words());
  }

  private void times(Audit audit) {
    Conversation conversation = audit.conversation();
    Instant end = conversation.endedAt();
    Timing timing = audit.timing();
    row.set(Column.STARTED_AT, micros(conversation.startedAt()));
    row.set(Column.ENDED_AT, end == null ? null : micros(end));
    row.set(Column.FIRST_RESPONSE_MS, timing.firstResponseMs());
    row.set(Column.FIRST_HUMAN_RESPONSE_MS, timing.firstHumanResponseMs());
    row.set(Column.QUEUE_WAIT_MS, conversation.queueWaitMs());
    row.set(Column.MAX_RESPONSE_MS, timing.maxResponseMs());
    row.set(Column.MEDIAN_RESPONSE_MS, timing.medianResponseMs());
    row.set(Column.HANDLE_MS, timing.handleMs());
  }

  private void pack(AuditTexts texts) {
    PackTexts pack = texts.pack();
    row.set(Column.PACK_ID, pack.id());
    row.set(Column.PACK_VERSION, pack.version());
    row.set(Column.PACK_HASH, pack.hash());
    row.set(Column.MODEL_HASH, texts.modelHash());
    row.set(Column.ENGINE_RELEASE, pack.engineRelease());
  }

  private void score(Audit audit) {
    ConversationScore score = audit.score();
    NoScore noScore = score.noScore();
    row.set(Column.SCORE_BP, score.scoreBp());
    row.set(Column.COVERAGE_BP, score.coverageBp());
    row.text(Column.NO_SCORE_REASON, noScore == null ? null : noScore.code());
    row.set(Column.PRINCIPLE_SCORES, principleScores(score.principles()));
    row.set(Column.N_CRITICAL_CUSTOMER, score.criticalCustomer());
    row.set(Column.N_CRITICAL_BUSINESS, score.criticalBusiness());
    row.set(Column.N_CRITICAL_COMPLIANCE, score.criticalCompliance());
    row.set(Column.FLAGGED, audit.flag().flagged());
    row.set(Column.FLAG_REASONS, texts(audit.flag().reasons()));
  }

  private List<GenericRecord> principleScores(List<PrincipleScore> scores) {
    List<GenericRecord> rows = new ArrayList<>(scores.size());
    for (PrincipleScore score : scores) {
      GenericRecord row = new GenericData.Record(PRINCIPLE_SCORE);
      row.put(0, known.of(score.principleId()));
      row.put(1, score.scoreBp());
      row.put(2, score.coverageBp());
      rows.add(row);
    }
    return rows;
  }

  private void origin(Delivered delivered) {
    row.set(Column.REVISION, delivered.conversation().revision());
    row.set(Column.SOURCE_FILE, known.of(delivered.origin().file()));
    row.set(Column.BYTE_OFFSET, delivered.origin().byteOffset());
  }

  private void outcome(AuditTexts texts) {
    Outcome delivered = texts.audit().conversation().outcome();
    Ending ending = texts.audit().course().ending();
    Outcome observed = ending == null ? null : ending.outcome();
    row.set(Column.OUTCOME, code(texts.audit().outcome()));
    row.set(
        Column.OUTCOME_SOURCE,
        delivered != null
            ? known.of("delivered")
            : ending == null || observed == null ? null : known.of(ending.by().code()));
    row.set(Column.OUTCOME_OBSERVED, code(observed));
    row.set(Column.OUTCOME_TURN_NO, ending == null ? null : ending.at().turn());
    Passage passage =
        ending == null
            ? null
            : texts
                .published()
                .passage(new Span(ending.at().turn(), ending.at().start(), ending.at().end()));
    row.set(Column.OUTCOME_ORIGINAL_START, passage == null ? null : passage.originalStart());
    row.set(Column.OUTCOME_ORIGINAL_END, passage == null ? null : passage.originalEnd());
    row.set(Column.OUTCOME_REDACTED_START, passage == null ? null : passage.redactedStart());
    row.set(Column.OUTCOME_REDACTED_END, passage == null ? null : passage.redactedEnd());
    row.text(Column.OUTCOME_QUOTE, passage == null ? null : passage.quote());
    row.set(Column.OUTCOME_BP, ending == null ? null : ending.probabilityBp());
  }

  private void moods(Course course) {
    mood(course.start(), Column.MOOD_START, Column.MOOD_START_TURN_NO, Column.MOOD_START_BP);
    mood(course.end(), Column.MOOD_END, Column.MOOD_END_TURN_NO, Column.MOOD_END_BP);
  }

  private void mood(@Nullable MoodSign sign, Column mood, Column turnNo, Column bp) {
    Mood known = sign == null ? null : sign.mood();
    row.set(mood, known == null ? null : this.known.of(known.code()));
    row.set(turnNo, sign == null ? null : sign.at().turn());
    row.set(bp, sign == null ? null : sign.probabilityBp());
  }

  private @Nullable Utf8 code(@Nullable Outcome outcome) {
    return outcome == null ? null : known.of(outcome.code());
  }

  private List<Utf8> texts(List<String> values) {
    List<Utf8> texts = new ArrayList<>(values.size());
    for (String value : values) {
      texts.add(known.of(value));
    }
    return texts;
  }

  private static long micros(Instant moment) {
    return Math.addExact(
        Math.multiplyExact(moment.getEpochSecond(), 1_000_000L), moment.getNano() / 1_000);
  }
}
