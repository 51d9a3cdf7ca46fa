// SPDX-License-Identifier: Apache-2.0
package io.grundton.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.review.Account;
import io.grundton.review.Act;
import io.grundton.review.Decided;
import io.grundton.review.DecisionFilter;
import io.grundton.review.Dossier;
import io.grundton.review.Dossiers;
import io.grundton.review.Role;
import io.grundton.review.Ruling;
import io.grundton.review.Setting;
import io.grundton.review.Sight;
import io.grundton.review.Target;
import io.grundton.sql.LogBook.Actor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DecisionStoreTest {
  private static final Account LEAD = new Account("anna", Role.LEAD, null, Locale.ENGLISH);
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final long LAST_MS = 1_772_495_999_999L;
  private static final Target RUDE = Target.of(Dossiers.dossier().evidence().get(0));
  private static final Target GREETING = Target.of(Dossiers.dossier().evidence().get(1));

  private final Database database;
  private final DecisionStore decisions;

  DecisionStoreTest(@TempDir Path folder) throws IOException {
    database = Database.open("jdbc:sqlite:" + folder.resolve("console.db"));
    decisions = new DecisionStore(database);
    publish(1, Dossiers.dossier());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void eachDecisionIsOfTheDayInUtcAndSaysWhetherItCounts() {
    say(LAST_MS, "anna", decision(RUDE, Ruling.CONFIRM));
    say(LAST_MS + 1, "anna", decision(RUDE, Ruling.OVERRIDE));
    say(LAST_MS + 2, "ben", decision(RUDE, Ruling.CONFIRM));
    long taken = decisions.page(DecisionFilter.ALL, null, 1).get(0).seq();
    say(LAST_MS + 3, "ben", new Act.Undo(taken));
    say(LAST_MS + 4, "ben", new Act.Note(Act.Note.Kind.COMMENT, "Hm."));
    assertThat(decisions.dates()).containsExactly(MONDAY, MONDAY.plusDays(1));
    assertThat(validities(MONDAY)).containsExactly("anna confirm replaced");
    assertThat(validities(MONDAY.plusDays(1)))
        .containsExactly("anna override in_force", "ben confirm undone");
    Decided first = decisions.on(MONDAY).get(0);
    assertThat(first.setting()).isEqualTo(new Setting("f".repeat(64), false, 200, 1));
    assertThat(first.decision()).isEqualTo(decision(RUDE, Ruling.CONFIRM));
    assertThat(first.date()).isEqualTo(MONDAY);
    assertThat(decisions.counts(DecisionFilter.ALL)).isEqualTo(Map.of(Ruling.OVERRIDE, 1L));
  }

  @Test
  void whatIsPublishedNoMoreSupersedesAndWhatComesBackCounts() {
    say(1, "anna", decision(RUDE, Ruling.CONFIRM));
    say(2, "anna", decision(GREETING, Ruling.CONFIRM));
    publish(2, with("rude"));
    assertThat(validities(LocalDate.EPOCH))
        .containsExactly("anna confirm in_force", "anna confirm superseded");
    publish(3);
    assertThat(validities(LocalDate.EPOCH))
        .containsExactly("anna confirm superseded", "anna confirm superseded");
    publish(4, Dossiers.dossier());
    assertThat(validities(LocalDate.EPOCH))
        .containsExactly("anna confirm in_force", "anna confirm in_force");
  }

  @Test
  void decisionsAreFoundByWhatTheyAre() {
    say(LAST_MS, "anna", decision(RUDE, Ruling.CONFIRM));
    say(LAST_MS + 1, "ben", decision(GREETING, Ruling.UNSURE));
    LocalDate tuesday = MONDAY.plusDays(1);
    assertThat(found(DecisionFilter.ALL)).containsExactly("ben", "anna");
    assertThat(found(new DecisionFilter(tuesday, null, null, null, null))).containsExactly("ben");
    assertThat(found(new DecisionFilter(null, MONDAY, null, null, null))).containsExactly("anna");
    assertThat(found(new DecisionFilter(null, null, "rude", null, null))).containsExactly("anna");
    assertThat(found(DecisionFilter.ALL.by("ben"))).containsExactly("ben");
    assertThat(found(new DecisionFilter(null, null, null, null, Ruling.UNSURE)))
        .containsExactly("ben");
    long last = decisions.page(DecisionFilter.ALL, null, 1).get(0).seq();
    assertThat(decisions.page(DecisionFilter.ALL, last, 9))
        .extracting(Decided::reviewer)
        .containsExactly("anna");
    assertThat(decisions.values(DecisionStore.Facet.RULE)).containsExactly("greeting", "rude");
    assertThat(decisions.values(DecisionStore.Facet.REVIEWER)).containsExactly("anna", "ben");
    List<String> read = new ArrayList<>();
    decisions.read((dossier, said) -> read.add(dossier.key() + " " + said.entries().size()));
    assertThat(read).containsExactly(Dossiers.KEY + " 2");
  }

  @Test
  void whatIsAskedForAllDayReadsAnIndexAndNotEverything() {
    assertThat(plan("SELECT seq FROM log WHERE subject = 'k' AND action <> 'erasure'"))
        .contains("USING INDEX log_by_subject (subject=?)");
    for (String column : List.of("rule_id", "reviewer")) {
      String some = " FROM act WHERE kind = 'decision' AND " + column;
      String index = "INDEX decision_by_" + column.replace("_id", "") + " (" + column;
      assertThat(plan("SELECT MIN(" + column + ")" + some + " > 'a'")).contains(index + ">?)");
      assertThat(plan("SELECT *" + some + " = 'a' ORDER BY seq DESC"))
          .contains(index + "=?)")
          .doesNotContain("TEMP B-TREE");
    }
  }

  private String plan(String question) {
    return database.read(
        handle ->
            String.join(
                "\n",
                handle
                    .select("EXPLAIN QUERY PLAN " + question)
                    .map((row, context) -> row.getString("detail"))
                    .list()));
  }

  private List<String> found(DecisionFilter filter) {
    return decisions.page(filter, null, 9).stream().map(Decided::reviewer).toList();
  }

  private List<String> validities(LocalDate date) {
    return decisions.on(date).stream()
        .map(
            decided ->
                decided.reviewer()
                    + " "
                    + decided.decision().ruling().code()
                    + " "
                    + decided.validity().code())
        .toList();
  }

  private static Dossier with(String finding) {
    return Dossiers.with(
        Dossiers.KEY, "north", "It is your own fault.", List.of(finding), List.of(), 0, false);
  }

  private static Act.Decision decision(Target target, Ruling ruling) {
    return new Act.Decision(target, ruling, null, "It is so.", Sight.OPEN, false);
  }

  private void say(long atMs, String login, Act act) {
    Actor actor = new Actor(atMs, login, "reviewer");
    assertThat(
            new ReviewStore(database)
                .record(
                    actor,
                    LEAD,
                    login + " " + atMs,
                    Dossiers.KEY,
                    (dossier, before) -> List.of(act)))
        .isTrue();
  }

  private void publish(long sequence, Dossier... dossiers) {
    TestImport.publish(database, 1, sequence, dossiers);
  }
}
