// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import static io.grundton.audit.Hearing.findings;
import static io.grundton.audit.Hearing.verdicts;
import static io.grundton.policy.Rules.rule;
import static io.grundton.transcript.Transcripts.agent;
import static io.grundton.transcript.Transcripts.bot;
import static io.grundton.transcript.Transcripts.conversation;
import static io.grundton.transcript.Transcripts.customer;
import static io.grundton.transcript.Transcripts.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.phrase.PhraseParser;
import io.grundton.policy.ConsistentRule;
import io.grundton.policy.ConsistentRule.Expect;
import io.grundton.policy.ConsistentRule.Forms;
import io.grundton.policy.Guard;
import io.grundton.policy.Where;
import io.grundton.transcript.Conversation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ConsistentJudgeTest {
  private static final ConsistentRule FORMAL = rule("sie").consistent(Expect.FORMAL);
  private static final ConsistentRule INFORMAL = rule("du").consistent(Expect.INFORMAL);
  private static final ConsistentRule LIKE_CUSTOMER =
      rule("like").consistent(Expect.MATCH_CUSTOMER);
  private static final ConsistentRule LIKE_FIRST = rule("first").consistent(Expect.FIRST_USE);

  @Test
  void failsAtEveryFormThatIsNotExpected() {
    Conversation mixed =
        conversation(agent("Haben Sie das Gerät da?"), agent("Dann schau, was du siehst, an dir"));
    assertThat(verdicts(FORMAL, mixed)).containsExactly("a1 fail 1 failed");
    assertThat(findings(FORMAL, mixed))
        .containsExactly(
            "a1 fail 2 'du' by 'address-de:informal'", "a1 fail 2 'dir' by 'address-de:informal'");
    assertThat(findings(INFORMAL, mixed)).containsExactly("a1 fail 1 'Sie' by 'address-de:formal'");
  }

  @Test
  void passesWhereTheFormIsAsExpected() {
    assertThat(verdicts(FORMAL, conversation(agent("Haben Sie Ihre Nummer?"), customer("du?"))))
        .containsExactly("a1 pass 1 passed");
    assertThat(verdicts(INFORMAL, conversation(agent("Hast du deine Nummer?"))))
        .containsExactly("a1 pass 1 passed");
  }

  @Test
  void isUnsureWhereEveryFormIsInDoubt() {
    Conversation caseless = conversation(agent("haben sie ihre nummer da"));
    assertThat(verdicts(FORMAL, caseless)).containsExactly("a1 unsure 1 unsure");
    assertThat(findings(FORMAL, caseless))
        .containsExactly("a1 unsure 1 'sie' by 'address-de:formal'");
    assertThat(verdicts(INFORMAL, caseless)).containsExactly("a1 unsure 1 unsure");
    assertThat(verdicts(LIKE_FIRST, caseless)).containsExactly("a1 unsure 1 unsure");
    assertThat(verdicts(FORMAL, conversation(agent("haben sie deine nummer da"))))
        .containsExactly("a1 fail 1 failed");
  }

  @Test
  void settlesADoubtByTheRestOfThePart() {
    assertThat(
            verdicts(
                FORMAL, conversation(agent("Sie sind dran."), agent("Wie kann ich Ihnen helfen?"))))
        .containsExactly("a1 pass 1 passed");
  }

  @Test
  void doesNotApplyWhereNobodyIsAddressed() {
    assertThat(verdicts(FORMAL, conversation(agent("Das Paket ist unterwegs."))))
        .containsExactly("a1 not_applicable no_trigger");
    assertThat(verdicts(FORMAL, conversation(agent("Habt ihr alles? Das freut mich für euch."))))
        .containsExactly("a1 not_applicable no_trigger");
    assertThat(verdicts(FORMAL, conversation(customer("Haben Sie das Paket?"))))
        .containsExactly("a1 not_applicable no_turn");
  }

  @Test
  void givesEveryAgentAnOpportunityOfTheirOwn() {
    assertThat(
            verdicts(
                FORMAL,
                conversation(
                    bot("Wie kann ich dir helfen?").as("b1"),
                    agent("Wie kann ich Ihnen helfen?").as("a1"),
                    agent("Moment.").as("a2"))))
        .containsExactly("b1 fail 1 failed", "a1 pass 1 passed", "a2 not_applicable no_trigger");
  }

  @Test
  void matchesWhatTheCustomerSaysFirst() {
    assertThat(
            verdicts(
                LIKE_CUSTOMER,
                conversation(
                    agent("Wie kann ich Ihnen helfen?"),
                    customer("Kannst du mal schauen?"),
                    agent("Klar, wie heißt du?"))))
        .containsExactly("a1 pass 1 passed");
    Conversation stiff =
        conversation(
            customer("Könnt ihr helfen? Kannst du schauen?"), agent("Nennen Sie Ihren Namen"));
    assertThat(findings(LIKE_CUSTOMER, stiff))
        .containsExactly(
            "a1 fail 2 'Sie' by 'address-de:formal' after 1 'du'",
            "a1 fail 2 'Ihren' by 'address-de:formal' after 1 'du'");
    assertThat(
            verdicts(
                LIKE_CUSTOMER,
                conversation(customer("Haben Sie Zeit?"), agent("ja, wir haben sie"))))
        .containsExactly("a1 unsure 1 unsure");
  }

  @Test
  void matchesNobodyWhoAddressesNobody() {
    assertThat(verdicts(LIKE_CUSTOMER, conversation(customer("Hallo"), agent("Hallo du"))))
        .containsExactly("a1 not_applicable no_trigger");
    assertThat(verdicts(LIKE_CUSTOMER, conversation(customer("haben sie zeit"), agent("Hallo du"))))
        .containsExactly("a1 unsure 1 unsure");
  }

  @Test
  void staysWithWhatTheAgentSaysFirst() {
    assertThat(
            findings(
                LIKE_FIRST,
                conversation(agent("Hallo du!"), agent("Haben Sie"), agent("deine Nummer?"))))
        .containsExactly("a1 fail 2 'Sie' by 'address-de:formal' after 1 'du'");
    assertThat(verdicts(LIKE_FIRST, conversation(agent("Hallo du!"), agent("deine Nummer?"))))
        .containsExactly("a1 pass 1 passed");
  }

  @Test
  void doesNotCountQuotationsAndEchoes() {
    ConsistentRule guarded = rule("sie").consistent(Expect.FORMAL, Guard.QUOTED, Guard.ECHOED);
    assertThat(
            verdicts(
                guarded,
                conversation(
                    customer("Da steht: hol dir dein Paket ab"),
                    agent("Wenn da hol dir dein Paket ab steht, sind Sie dran."),
                    agent("Der Knopf „Dein Konto“ ist oben."))))
        .containsExactly("a1 pass 1 passed");
  }

  @Test
  void doesNotCountExceptions() {
    ConsistentRule except =
        new ConsistentRule(
            rule("sie").header(),
            Forms.ADDRESS_DE,
            Expect.FORMAL,
            Where.EVERYWHERE,
            List.of(new PhraseParser(Map.of()).parse("Mein Dein Alles")),
            Set.of());
    assertThat(verdicts(except, conversation(agent("Der Tarif Mein Dein Alles ist für Sie."))))
        .containsExactly("a1 pass 1 passed");
  }

  @Test
  void looksAtTheTurnsOfItsPlaceOnly() {
    ConsistentRule first = rule("r").consistent(Expect.FORMAL, new Where.At(1));
    assertThat(verdicts(first, conversation(agent("Guten Tag an Sie"), agent("Hallo du"))))
        .containsExactly("a1 pass 1 passed");
    ConsistentRule timed =
        rule("r").consistent(Expect.FORMAL, new Where.First(Where.Unit.SECONDS, 9));
    assertThat(verdicts(timed, conversation(agent("Hallo du"))))
        .containsExactly("a1 not_evaluated 1 not evaluated no_timestamps");
  }

  @Test
  void provesNothingWhereTurnsAreMissing() {
    assertThat(verdicts(FORMAL, given().truncated().conversation(agent("Haben Sie Zeit?"))))
        .containsExactly("a1 not_evaluated 1 not evaluated truncated");
    assertThat(verdicts(FORMAL, given().truncated().conversation(agent("Hast du Zeit?"))))
        .containsExactly("a1 fail 1 failed");
  }
}
