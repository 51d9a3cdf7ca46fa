// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import io.grundton.demo.Draft.Trait;

/** The course of an exchange of letters: two to five of them. */
final class EmailScript {
  private static final String PARAGRAPH = "\n\n";

  private final Scribe scribe;
  private Manners manners;

  EmailScript(Scribe scribe, Manners manners) {
    this.scribe = scribe;
    this.manners = manners;
  }

  /** Writes all letters. */
  void play(Manners how) {
    manners = how;
    int roll = scribe.dice().below(100);
    firstLetter();
    if (roll < 62) {
      answerAtOnce();
    } else if (roll < 82) {
      askBack();
    } else {
      answerTwice();
    }
    if (!scribe.did(Trait.REFUSED) && chance(0.28)) {
      thank();
    }
  }

  private boolean chance(double probability) {
    return scribe.dice().chance(probability);
  }

  private void firstLetter() {
    scribe.customer().say(Act.EMAIL_CUSTOMER_SALUTATION).plain(PARAGRAPH);
    scribe.matter(true);
    for (int details = scribe.dice().below(3); details > 0; details--) {
      scribe.say(Act.EMAIL_DETAIL);
    }
    signAsCustomer();
  }

  private void answerAtOnce() {
    openReply();
    solve();
    close();
  }

  private void askBack() {
    openReply();
    scribe.plain(PARAGRAPH);
    Act pairs = manners.saysDu() ? Act.INFORMAL_VERIFICATION : Act.VERIFICATION;
    int question = scribe.ask(pairs);
    sign();
    scribe.customer().answer(pairs, question);
    signAsCustomer();
    scribe.agentTurn();
    salute(Act.EMAIL_THANKS_AGAIN);
    solve();
    close();
  }

  private void answerTwice() {
    openReply();
    solve();
    sign();
    TopicBook.Exchange exchange =
        scribe.any(scribe.exchanges().isEmpty() ? scribe.topic().exchanges() : scribe.exchanges());
    scribe.customer().say(Act.EMAIL_CUSTOMER_SALUTATION).plain(PARAGRAPH);
    scribe.say(Act.EMAIL_FOLLOW_UP).say(exchange.question());
    signAsCustomer();
    scribe.agentTurn();
    salute(Act.EMAIL_THANKS_AGAIN);
    scribe.plain(PARAGRAPH).say(exchange.answer());
    close();
  }

  private void thank() {
    scribe.customer().say(Act.THANKS);
    signAsCustomer();
  }

  private void openReply() {
    scribe.agentTurn();
    salute(Act.EMAIL_RECEIVED);
    if (scribe.did(Trait.COMPLAINT) && manners.acknowledges()) {
      scribe.say(Act.ACKNOWLEDGEMENT);
      scribe.mark(Trait.ACKNOWLEDGED);
    }
  }

  /** The salutation and the sentence after it, which begins the letter where there is none. */
  private void salute(Act opening) {
    if (manners.greets()) {
      scribe.say(Act.EMAIL_SALUTATION).plain(PARAGRAPH).say(opening);
      scribe.mark(Trait.GREETED);
    } else {
      scribe.say(opening).capitalise();
    }
  }

  private void solve() {
    scribe.plain(PARAGRAPH).explain();
    if (manners.usesJargon()) {
      scribe.say(Act.JARGON);
      scribe.mark(Trait.JARGON);
    }
  }

  private void close() {
    if (manners.refuses()) {
      scribe.plain(PARAGRAPH).say(Act.REFUSAL);
      scribe.mark(Trait.REFUSED);
    }
    scribe.plain(PARAGRAPH);
    if (manners.saysDu()) {
      scribe.say(Act.INFORMAL_NEXT_STEP);
      scribe.mark(Trait.NEXT_STEP_DATED);
      scribe.mark(Trait.SAID_DU);
    } else if (manners.datesNextStep()) {
      scribe.say(Act.NEXT_STEP_DATED);
      scribe.mark(Trait.NEXT_STEP_DATED);
    } else {
      scribe.say(Act.NEXT_STEP_UNDATED);
      scribe.mark(Trait.NEXT_STEP_UNDATED);
    }
    if (manners.offers()) {
      scribe.say(manners.saysDu() && chance(0.5) ? Act.INFORMAL_OFFER : Act.OFFER);
      scribe.mark(Trait.OFFERED);
    }
    sign();
  }

  private void sign() {
    scribe.plain(PARAGRAPH).say(Act.EMAIL_SIGN_OFF);
    scribe.plain("\n" + scribe.agent().address() + "\n" + house());
  }

  private String house() {
    return scribe.draft().language == Language.GERMAN
        ? "Nordlicht Kundenservice"
        : "Nordlicht Customer Service";
  }

  private void signAsCustomer() {
    scribe.plain(PARAGRAPH).say(Act.EMAIL_CUSTOMER_SIGN_OFF);
    scribe.plain("\n" + scribe.value(Slot.CUSTOMER));
  }
}
