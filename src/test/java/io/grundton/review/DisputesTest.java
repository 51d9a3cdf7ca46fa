// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.policy.Status;
import io.grundton.review.Act.Contest;
import io.grundton.review.Act.Decision;
import io.grundton.review.Act.Settlement;
import io.grundton.review.Act.Undo;
import io.grundton.review.Act.Withdrawal;
import io.grundton.review.Proceedings.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class DisputesTest {
  private static final Dossier DOSSIER = Dossiers.dossier();
  private static final Target RUDE = Target.of(DOSSIER.evidence().get(0));
  private static final String FINDING = Objects.requireNonNull(RUDE.findingId());

  private final List<Entry> entries = new ArrayList<>();

  @Test
  void aDisputeIsOpenUntilALeadRules() {
    assertThat(state()).isEqualTo(DisputeState.NONE);
    Entry contest = say("nora", contest());
    assertThat(disputes(DOSSIER).all())
        .containsExactly(
            new Dispute(contest.seq(), contest.atMs(), "nora", contest(), DisputeState.OPEN, null));
    assertThat(disputes(DOSSIER).mayBeContested(FINDING)).isFalse();
    Entry ruling = say("anna", settlement(contest, Ruling.CONFIRM));
    assertThat(state()).isEqualTo(DisputeState.UPHELD);
    assertThat(disputes(DOSSIER).about(FINDING)).extracting(Dispute::settled).isEqualTo(ruling);
    assertThat(disputes(DOSSIER).mayBeContested(FINDING)).isFalse();
  }

  @Test
  void ofRulingsTheLastCountsThatWasNotTakenBack() {
    Entry contest = say("nora", contest());
    Entry first = say("anna", settlement(contest, Ruling.CONFIRM));
    Entry second = say("berta", settlement(contest, Ruling.OVERRIDE));
    assertThat(state()).isEqualTo(DisputeState.OVERTURNED);
    say("berta", new Undo(second.seq()));
    assertThat(state()).isEqualTo(DisputeState.UPHELD);
    say("anna", new Undo(first.seq()));
    assertThat(state()).isEqualTo(DisputeState.OPEN);
  }

  @Test
  void aRulingIsTheDecisionAboutTheFinding() {
    Entry before = say("anna", new Decision(RUDE, Ruling.CONFIRM, null, null, Sight.OPEN, false));
    Entry contest = say("nora", contest());
    Entry ruling = say("anna", settlement(contest, Ruling.OVERRIDE));
    Proceedings said = new Proceedings(entries);
    assertThat(said.inForce()).containsExactly(ruling);
    assertThat(said.about(RUDE)).isEqualTo(ruling);
    assertThat(said.undoable("anna")).isEqualTo(ruling);
    say("anna", new Undo(ruling.seq()));
    assertThat(new Proceedings(entries).inForce()).containsExactly(before);
  }

  @Test
  void afterAWithdrawalAFindingMayBeContestedAgain() {
    Entry contest = say("nora", contest());
    say("nora", new Withdrawal(contest.seq()));
    assertThat(state()).isEqualTo(DisputeState.WITHDRAWN);
    assertThat(disputes(DOSSIER).mayBeContested(FINDING)).isTrue();
    Entry again = say("nora", contest());
    assertThat(state()).isEqualTo(DisputeState.OPEN);
    assertThat(disputes(DOSSIER).find(again.seq())).isEqualTo(disputes(DOSSIER).about(FINDING));
    assertThat(disputes(DOSSIER).find(99)).isNull();
    assertThat(disputes(DOSSIER).all()).hasSize(2);
  }

  @Test
  void aDisputeIsSupersededWhereItsFindingIsGoneOrAnothersAndKeepsItsRuling() {
    Entry contest = say("nora", contest());
    Entry ruling = say("anna", settlement(contest, Ruling.CONFIRM));
    Dossier without =
        Dossiers.with(
            Dossiers.KEY, "north", "Hi.", List.of("greeting"), List.of("score"), 7, false);
    for (Dispute gone :
        List.of(
            disputes(without).all().get(0),
            Disputes.of(new Proceedings(entries), null).all().get(0),
            disputes(Dossiers.dossier(Dossiers.KEY, "south", "It is your own fault."))
                .all()
                .get(0))) {
      assertThat(gone.state()).isEqualTo(DisputeState.SUPERSEDED);
      assertThat(gone.settled()).isEqualTo(ruling);
    }
  }

  @Test
  void aVendorSeesItsOwnDisputes() {
    say("nora", contest());
    Account nora = new Account("nora", Role.VENDOR, "north", Locale.ENGLISH);
    Account susi = new Account("susi", Role.VENDOR, "south", Locale.ENGLISH);
    Account anna = new Account("anna", Role.LEAD, null, Locale.ENGLISH);
    assertThat(disputes(DOSSIER).seenBy(nora).all()).hasSize(1);
    assertThat(disputes(DOSSIER).seenBy(anna).all()).hasSize(1);
    assertThat(disputes(DOSSIER).seenBy(susi).all()).isEmpty();
  }

  @Test
  void onlyWhatTheMachineIsSureOfAndConcernsOwnAgentsMayBeContested() {
    assertThat(DOSSIER.contestable()).containsExactly(DOSSIER.evidence().get(0));
    assertThat(DOSSIER.evidence().get(1).status()).isEqualTo(Status.UNSURE);
    Dossier foreign =
        new Dossier(
            Dossiers.dossier(Dossiers.KEY, "south", "x").facts(),
            DOSSIER.call(),
            DOSSIER.lines(),
            DOSSIER.evidence(),
            DOSSIER.verdicts(),
            DOSSIER.principles());
    assertThat(foreign.contestable()).isEmpty();
  }

  @Test
  void whatCannotBeSaidOfADisputeIsRefused() {
    assertThatThrownBy(() -> new Contest(Target.CONVERSATION, "north", "No."))
        .hasMessage("only a finding can be contested, but this is a conversation");
    assertThatThrownBy(() -> new Contest(RUDE, "north", "  "))
        .hasMessage("a dispute must say something, but is empty");
    assertThatThrownBy(
            () ->
                new Settlement(
                    1, new Decision(RUDE, Ruling.UNSURE, null, "Hm.", Sight.OPEN, false)))
        .hasMessage(
            "a dispute must be ruled by confirm or override of a finding, but was by unsure of a"
                + " finding");
    assertThatThrownBy(
            () ->
                new Settlement(
                    1,
                    new Decision(
                        Target.CONVERSATION, Ruling.CONFIRM, null, "So.", Sight.OPEN, true)))
        .hasMessageEndingWith("but was by confirm of a conversation");
    assertThatThrownBy(
            () ->
                new Settlement(
                    1, new Decision(RUDE, Ruling.CONFIRM, null, null, Sight.OPEN, false)))
        .hasMessage("the ruling of a dispute must say something, but is empty");
  }

  @Test
  void aWindowIsWrittenInHoursOrDays() {
    assertThat(DisputeWindow.of("48h")).isEqualTo(DisputeWindow.USUAL);
    assertThat(DisputeWindow.of("14d")).isEqualTo(new DisputeWindow(Duration.ofDays(14)));
    assertThat(DisputeWindow.USUAL.endMs(1_000)).isEqualTo(172_801_000L);
    for (String wrong : List.of("", "48", "2w", "-1h", "PT48H", "48 h")) {
      assertThatThrownBy(() -> DisputeWindow.of(wrong))
          .hasMessage(
              "a dispute window must be hours or days such as 48h or 2d, but was '" + wrong + "'");
    }
    assertThatThrownBy(() -> DisputeWindow.of("0h"))
        .hasMessage("a dispute window must be 1h to 366d, but was 0h");
    assertThatThrownBy(() -> DisputeWindow.of("367d"))
        .hasMessage("a dispute window must be 1h to 366d, but was 8808h");
  }

  private DisputeState state() {
    return disputes(DOSSIER).state(FINDING);
  }

  private Disputes disputes(Dossier published) {
    return Disputes.of(new Proceedings(entries), published);
  }

  private static Contest contest() {
    return new Contest(RUDE, "north", "It quotes the customer.");
  }

  private static Settlement settlement(Entry contest, Ruling ruling) {
    return new Settlement(
        contest.seq(), new Decision(RUDE, ruling, null, "Read again.", Sight.OPEN, false));
  }

  private Entry say(String who, Act act) {
    long seq = entries.size() + 1L;
    Entry entry = new Entry(seq, seq * 1_000, who, act, Setting.of(Dossiers.dossier()));
    entries.add(entry);
    return entry;
  }
}
