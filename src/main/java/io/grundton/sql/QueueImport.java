// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import io.grundton.json.DossierJson;
import io.grundton.review.Dossier;
import io.grundton.review.Proceedings;
import io.grundton.review.QueueRank;
import io.grundton.sql.LogBook.Actor;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Brings published queues into the database, in small transactions, so that reviewers need not
 * wait; a date whose import was broken off is imported again. What reviewers said and whom
 * conversations were given to stays.
 */
public final class QueueImport {
  private static final int AT_ONCE = 250;
  private static final String REVIEWED =
      "(EXISTS (SELECT 1 FROM act WHERE act.conversation_key = q.conversation_key)"
          + " OR EXISTS (SELECT 1 FROM calibration_case c"
          + " WHERE c.conversation_key = q.conversation_key))";

  private final Database database;

  /** Imports into a database. */
  public QueueImport(Database database) {
    this.database = database;
  }

  /** Up to which manifest each date is imported. */
  public Map<LocalDate, Long> sequences() {
    Map<LocalDate, Long> sequences = new HashMap<>();
    database.read(
        handle ->
            handle
                .select("SELECT conversation_date, sequence FROM imported")
                .map(
                    (row, context) ->
                        sequences.put(
                            LocalDate.parse(row.getString("conversation_date")),
                            row.getLong("sequence")))
                .list());
    return sequences;
  }

  /** Keys of the conversations of a date about which somebody said something, or is to. */
  public Set<String> reviewed(LocalDate date) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT conversation_key FROM queued q WHERE conversation_date = ? AND "
                        + REVIEWED,
                    date.toString())
                .mapTo(String.class)
                .set());
  }

  /**
   * Puts conversations in, or anew, except those that were erased.
   *
   * @param actor who imports, and when: from then on they can be seen
   * @param sequence of the manifest that published them
   * @param rank the order of their date
   */
  public void put(Actor actor, long sequence, QueueRank rank, List<Dossier> dossiers) {
    if (!dossiers.isEmpty()) {
      database.write(
          handle -> {
            // Acts wait, so that no state is worked out from what is about to change.
            LogBook.lock(handle);
            put(handle, actor, sequence, rank, dossiers);
            return null;
          });
    }
  }

  /**
   * Ends the import of a date: what its manifest does not publish is there no more. Of
   * conversations that somebody said something about, only that is kept.
   *
   * @param known what {@link #reviewed} told before the date was read
   * @return false where somebody meanwhile spoke about others that would go, so that the date must
   *     be read again
   */
  public boolean finish(Actor actor, LocalDate date, long sequence, Set<String> known) {
    int gone = 0;
    while (true) {
      int before = gone;
      int removed =
          database.write(
              handle -> {
                LogBook.lock(handle);
                int some = removeSome(handle, date, sequence, known);
                if (some == 0) {
                  imported(handle, date, sequence);
                  LogBook.append(
                      handle,
                      actor,
                      "import",
                      date.toString(),
                      "manifest %d, %d gone".formatted(sequence, before));
                }
                return some;
              });
      if (removed <= 0) {
        return removed == 0;
      }
      gone += removed;
    }
  }

  /* How many, -1 where one is not to go. Not all at once, so that who decides need not wait. */
  private static int removeSome(Handle handle, LocalDate date, long sequence, Set<String> known) {
    Map<String, Boolean> gone = new HashMap<>();
    handle
        .select(
            "SELECT conversation_key, %s AS reviewed FROM queued q WHERE conversation_date = ?"
                    .formatted(REVIEWED)
                + " AND sequence <> ? AND state <> ? LIMIT ?",
            date.toString(),
            sequence,
            State.WITHDRAWN.code(),
            AT_ONCE)
        .map(
            (row, context) ->
                gone.put(row.getString("conversation_key"), row.getBoolean("reviewed")))
        .list();
    if (gone.isEmpty()) {
      return 0;
    }
    List<String> reviewed =
        gone.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
    if (!known.containsAll(reviewed)) {
      return -1;
    }
    delete(handle, "dossier", gone.keySet());
    delete(handle, "queued_rule", gone.keySet());
    int some = gone.size();
    for (String key : spokenOf(handle, List.copyOf(gone.keySet()))) {
      gone.remove(key);
      handle.execute(
          "UPDATE queued SET state = ? WHERE conversation_key = ?", State.WITHDRAWN.code(), key);
      Proceedings said = ActRows.proceedings(handle, key);
      Validities.keep(handle, key, said.validities(null));
      FindingRows.withdraw(handle, key, said);
    }
    delete(handle, "finding", gone.keySet());
    delete(handle, "queued", gone.keySet());
    return some;
  }

  private static void delete(Handle handle, String table, Set<String> keys) {
    if (!keys.isEmpty()) {
      handle
          .createUpdate("DELETE FROM <table> WHERE conversation_key IN (<keys>)")
          .define("table", table)
          .bindList("keys", List.copyOf(keys))
          .execute();
    }
  }

  private static void imported(Handle handle, LocalDate date, long sequence) {
    handle.execute(
        "DELETE FROM queued_facet WHERE conversation_date = ? AND sequence <> ?",
        date.toString(),
        sequence);
    handle.execute("DELETE FROM imported WHERE conversation_date = ?", date.toString());
    handle.execute(
        "INSERT INTO imported (conversation_date, sequence) VALUES (?, ?)",
        date.toString(),
        sequence);
  }

  private static void put(
      Handle handle, Actor actor, long sequence, QueueRank rank, List<Dossier> published) {
    Set<String> erased = ConversationErasure.keys(handle);
    List<Dossier> dossiers =
        published.stream().filter(dossier -> !erased.contains(dossier.key())).toList();
    if (dossiers.isEmpty()) {
      return;
    }
    PreparedBatch contents =
        handle.prepareBatch(
            "INSERT INTO dossier (conversation_key, content) VALUES (?, ?)"
                + " ON CONFLICT (conversation_key) DO UPDATE SET content = excluded.content");
    PreparedBatch rows =
        handle.prepareBatch(
            "INSERT INTO queued (conversation_key, conversation_date, sequence, rank_bp,"
                + " priority_bp, score_bp, vendor_id, team, channel, language, reasons, state)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (conversation_key) DO UPDATE SET"
                + " conversation_date = excluded.conversation_date, sequence = excluded.sequence,"
                + " rank_bp = excluded.rank_bp, priority_bp = excluded.priority_bp,"
                + " score_bp = excluded.score_bp, vendor_id = excluded.vendor_id,"
                + " team = excluded.team, channel = excluded.channel,"
                + " language = excluded.language, reasons = excluded.reasons,"
                + " state = excluded.state");
    PreparedBatch unruled =
        handle.prepareBatch("DELETE FROM queued_rule WHERE conversation_key = ?");
    PreparedBatch ruled =
        handle.prepareBatch(
            "INSERT INTO queued_rule"
                + " (conversation_key, rule_id, principle_id, own, first_of_principle, rank_bp)"
                + " VALUES (?, ?, ?, ?, ?, ?)");
    FacetRows facets = new FacetRows();
    Set<String> spokenOf = spokenOf(handle, dossiers.stream().map(Dossier::key).toList());
    Map<Dossier, Proceedings> reviewed = new LinkedHashMap<>();
    for (Dossier dossier : dossiers) {
      Proceedings said = new Proceedings(List.of());
      if (spokenOf.contains(dossier.key())) {
        said = ActRows.proceedings(handle, dossier.key());
        reviewed.put(dossier, said);
      }
      contents.add(dossier.key(), DossierJson.write(dossier));
      rows.add(row(sequence, rank, dossier, Dossiers.state(dossier, said)));
      unruled.add(dossier.key());
      int rankBp = rank.of(dossier.key(), dossier.call());
      Set<String> named = new HashSet<>();
      rules(dossier)
          .forEach(
              (rule, found) ->
                  ruled.add(
                      dossier.key(),
                      rule,
                      found.principleId(),
                      isOwn(dossier, found),
                      named.add(found.principleId()),
                      rankBp));
      facets.add(dossier);
    }
    contents.execute();
    rows.execute();
    unruled.execute();
    if (ruled.size() > 0) {
      ruled.execute();
    }
    facets.put(handle, sequence);
    FindingRows.put(handle, actor.atMs(), dossiers);
    reviewed.forEach((dossier, said) -> Dossiers.keep(handle, dossier, said));
  }

  /** A piece of evidence for each rule, own ones first: vendors may choose by no others. */
  private static Map<String, Dossier.Evidence> rules(Dossier dossier) {
    Map<String, Dossier.Evidence> rules = new LinkedHashMap<>();
    dossier.evidence().stream()
        .sorted(
            Comparator.comparing((Dossier.Evidence found) -> !isOwn(dossier, found))
                .thenComparing(Dossier.Evidence::ruleId))
        .forEach(found -> rules.putIfAbsent(found.ruleId(), found));
    return rules;
  }

  private static boolean isOwn(Dossier dossier, Dossier.Evidence found) {
    return found.vendorId().equals(dossier.facts().vendorId());
  }

  /* Of most conversations nobody has said anything yet: one question instead of one for each. */
  private static Set<String> spokenOf(Handle handle, List<String> keys) {
    return handle
        .createQuery("SELECT DISTINCT conversation_key FROM act WHERE conversation_key IN (<keys>)")
        .bindList("keys", keys)
        .mapTo(String.class)
        .set();
  }

  private static Object[] row(long sequence, QueueRank rank, Dossier dossier, State state) {
    Dossier.Facts facts = dossier.facts();
    return new Object[] {
      dossier.key(),
      facts.date().toString(),
      sequence,
      rank.of(dossier.key(), dossier.call()),
      dossier.call().priorityBp(),
      facts.scoreBp(),
      facts.vendorId(),
      facts.team(),
      facts.channel(),
      facts.language(),
      " " + String.join(" ", dossier.call().reasons()) + " ",
      state.code()
    };
  }
}
