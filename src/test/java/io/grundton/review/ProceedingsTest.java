// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.policy.Status;
import io.grundton.review.Act.Decision;
import io.grundton.review.Act.Note;
import io.grundton.review.Act.Undo;
import io.grundton.review.Proceedings.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ProceedingsTest {
  private static final Dossier DOSSIER = Dossiers.dossier();
  private static final Target RUDE = Target.of(DOSSIER.evidence().get(0));
  private static final Target GREETING = Target.of(DOSSIER.evidence().get(1));

  private final List<Entry> entries = new ArrayList<>();

  @Test
  void aLaterDecisionTakesThePlaceOfAnEarlierOne() {
    Entry first = say("anna", decision(RUDE, Ruling.CONFIRM, null));
    Entry other = say("ben", decision(RUDE, Ruling.UNSURE, null));
    Entry second = say("anna", decision(RUDE, Ruling.OVERRIDE, "It is a quotation."));
    assertThat(said().inForce()).containsExactly(other, second);
    assertThat(said().about(RUDE)).isEqualTo(second);
    assertThat(said().about(GREETING)).isNull();
    Entry undo = say("anna", new Undo(second.seq()));
    assertThat(said().inForce()).containsExactly(first, other);
    assertThat(said().by("anna").entries()).containsExactly(first, second, undo);
  }

  @Test
  void everybodyTakesBackOnlyTheirOwnTheLastFirst() {
    Entry note = say("anna", new Note(Note.Kind.COACHING, " Well said. "));
    Entry decision = say("anna", decision(RUDE, Ruling.CONFIRM, null));
    say("ben", decision(GREETING, Ruling.CONFIRM, null));
    assertThat(said().undoable("anna")).isEqualTo(decision);
    say("anna", new Undo(decision.seq()));
    assertThat(said().undoable("anna")).isEqualTo(note);
    say("anna", new Undo(note.seq()));
    assertThat(said().undoable("anna")).isNull();
    assertThat(note.act()).isEqualTo(new Note(Note.Kind.COACHING, "Well said."));
  }

  @Test
  void whatWasJudgedBlindStaysAfterTheReveal() {
    Entry missed =
        say(
            "anna",
            new Decision(
                new Target(Scope.MISSED, null, "name", null, new Passage(1, 0, 3)),
                Ruling.CONFIRM,
                null,
                null,
                Sight.BLIND,
                false));
    assertThat(said().undoable("anna")).isEqualTo(missed);
    assertThat(said().judgedBlind("anna")).isFalse();
    say("anna", new Decision(Target.CONVERSATION, Ruling.OVERRIDE, null, null, Sight.BLIND, true));
    assertThat(said().judgedBlind("anna")).isTrue();
    assertThat(said().judgedBlind("ben")).isFalse();
    assertThat(said().undoable("anna")).isNull();
    Entry after = say("anna", new Note(Note.Kind.COMMENT, "Seen."));
    assertThat(said().undoable("anna")).isEqualTo(after);
  }

  @Test
  void aConversationIsSettledAsAWholeOrPieceByPiece() {
    assertThat(said().settles(DOSSIER)).isFalse();
    say("anna", decision(RUDE, Ruling.CONFIRM, null));
    assertThat(said().settles(DOSSIER)).isFalse();
    say("ben", decision(GREETING, Ruling.NOT_APPLICABLE, null));
    assertThat(said().settles(DOSSIER)).isTrue();
    say("ben", new Undo(2));
    assertThat(said().settles(DOSSIER)).isFalse();
    say("ben", decision(Target.CONVERSATION, Ruling.CONFIRM, null));
    assertThat(said().settles(DOSSIER)).isTrue();
    Dossier nothing =
        Dossiers.with(Dossiers.KEY, "north", "Hello.", List.of(), List.of("sample"), 0, true);
    assertThat(new Proceedings(List.of()).settles(nothing)).isFalse();
  }

  @Test
  void aNewerPackOrRevisionOpensAConversationAgainWhereSomethingIsUndecided() {
    say("anna", decision(Target.CONVERSATION, Ruling.CONFIRM, null));
    assertThat(said().settles(DOSSIER)).isTrue();
    assertThat(said().settles(republished("f".repeat(64), 2, "rude", "greeting"))).isFalse();
    assertThat(said().settles(republished("f".repeat(64), 1, "rude", "greeting"))).isTrue();
    assertThat(said().settles(republished("e".repeat(64), 1, "rude", "greeting"))).isFalse();
    assertThat(said().settles(republished("e".repeat(64), 1))).isTrue();
    say("ben", decision(RUDE, Ruling.CONFIRM, null));
    assertThat(said().settles(republished("e".repeat(64), 1, "rude", "greeting"))).isFalse();
    assertThat(said().settles(republished("e".repeat(64), 1, "rude"))).isTrue();
  }

  @Test
  void whatWasMissedInAnotherRevisionIsSuperseded() {
    Target words = new Target(Scope.MISSED, null, "name", null, new Passage(2, 0, 3));
    Entry missed = say("anna", decision(words, Ruling.CONFIRM, null));
    Entry note = say("anna", new Note(Note.Kind.COMMENT, "Hm."));
    Dossier revised = republished("f".repeat(64), 2, "rude", "greeting");
    assertThat(Proceedings.superseded(missed, DOSSIER)).isFalse();
    assertThat(Proceedings.superseded(missed, revised)).isTrue();
    assertThat(Proceedings.superseded(note, revised)).isFalse();
    assertThat(said().validities(DOSSIER)).isEqualTo(Map.of(1L, Validity.IN_FORCE));
    assertThat(said().validities(revised)).isEqualTo(Map.of(1L, Validity.SUPERSEDED));
  }

  @Test
  void aDecisionAboutEvidenceThatIsGoneIsSuperseded() {
    Dossier left =
        Dossiers.with(Dossiers.KEY, "north", "x", List.of("greeting"), List.of("unsure"), 9, false);
    assertThat(Proceedings.superseded(say("anna", decision(RUDE, Ruling.CONFIRM, null)), left))
        .isTrue();
    for (Target target : List.of(GREETING, Target.CONVERSATION)) {
      Entry kept = say("anna", decision(target, Ruling.CONFIRM, null));
      assertThat(Proceedings.superseded(kept, left)).isFalse();
    }
  }

  @Test
  void actsAreCheckedAtBirth() {
    assertThatThrownBy(() -> decision(RUDE, Ruling.OVERRIDE, "  "))
        .hasMessage("an override must have a reason, but has none");
    assertThatThrownBy(
            () ->
                decision(
                    new Target(Scope.MISSED, null, "rude", null, new Passage(1, 0, 1)),
                    Ruling.UNSURE,
                    null))
        .hasMessage("what was missed can only be confirmed, but the ruling was unsure");
    assertThatThrownBy(() -> new Note(Note.Kind.COMMENT, " "))
        .hasMessage("a note must say something, but is empty");
    assertThatThrownBy(() -> new Note(Note.Kind.COMMENT, "x".repeat(4_001)))
        .hasMessage("a text must have at most 4,000 characters, but has 4,001");
    assertThatThrownBy(() -> new Target(Scope.FINDING, null, "rude", null, null))
        .hasMessage("a finding must not be named by rule rude, finding null, passage null");
    assertThatThrownBy(() -> new Passage(0, 2, 2))
        .hasMessage("a passage must be a part of a turn, but was turn 0, [2, 2)");
    assertThat(Target.of(DOSSIER.verdicts().get(0)))
        .isEqualTo(new Target(Scope.RULE, "k1", "greeting", null, null));
  }

  @Test
  void whatWasSaidBlindIsComparedWithTheMachine() {
    assertThat(Answer.KEPT.about(Status.PASS)).isEqualTo(Ruling.CONFIRM);
    assertThat(Answer.KEPT.about(Status.FAIL)).isEqualTo(Ruling.OVERRIDE);
    assertThat(Answer.BROKEN.about(Status.FAIL)).isEqualTo(Ruling.CONFIRM);
    assertThat(Answer.BROKEN.about(Status.UNSURE)).isEqualTo(Ruling.OVERRIDE);
    assertThat(Answer.UNSURE.about(Status.FAIL)).isEqualTo(Ruling.UNSURE);
    assertThat(Answer.NOT_APPLICABLE.about(Status.NOT_APPLICABLE)).isEqualTo(Ruling.CONFIRM);
    assertThat(Answer.NOT_APPLICABLE.about(Status.FAIL)).isEqualTo(Ruling.NOT_APPLICABLE);
  }

  private Proceedings said() {
    return new Proceedings(entries);
  }

  private Entry say(String reviewer, Act act) {
    Entry entry = new Entry(entries.size() + 1, 1_000L, reviewer, act, Setting.of(DOSSIER));
    entries.add(entry);
    return entry;
  }

  /** The same conversation audited by a pack, in a revision, with findings of some rules. */
  private static Dossier republished(String packHash, int revision, String... findings) {
    return Dossiers.revised(
        Dossiers.with(
            Dossiers.KEY, "north", "Hm.", List.of(findings), List.of("severity"), 9, false),
        packHash,
        revision);
  }

  private static Decision decision(Target target, Ruling ruling, @Nullable String reason) {
    return new Decision(target, ruling, null, reason, Sight.OPEN, false);
  }
}
