// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import io.grundton.demo.Draft.Pause;
import io.grundton.demo.Draft.Trait;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The course of a chat or a call. */
final class LiveScript {
  private final Scribe scribe;
  private Manners manners;
  private @Nullable Agent colleague;
  private TopicBook.@Nullable Exchange unasked;

  LiveScript(Scribe scribe, Manners manners) {
    this.scribe = scribe;
    this.manners = manners;
  }

  /** Writes all turns; a colleague, where there is one, takes over in the middle. */
  void play(Manners how, @Nullable Agent takesOver) {
    manners = how;
    colleague = takesOver;
    if (voice()) {
      answerTheCall();
    } else {
      meetInChat();
    }
    verify();
    smallTalk();
    handOver();
    explain();
    talkItOver();
    refuse();
    sayWhatHappensNext();
    part();
  }

  /** A chat that no human joins. */
  void playBot(String botId) {
    scribe.bot(botId).say(Act.BOT);
    scribe.customer().matter(false);
    scribe.bot(botId).say(Act.BOT_ANSWER);
    scribe.customer().say(Act.BOT_THANKS);
    scribe.mark(Trait.BOT_ONLY);
  }

  private boolean voice() {
    return scribe.draft().channel == Channel.VOICE;
  }

  private boolean chance(double probability) {
    return scribe.dice().chance(probability);
  }

  private void answerTheCall() {
    scribe.agentTurn();
    greet();
    scribe.say(Act.ASK);
    scribe.customer().matter(true);
    scribe.agentTurn();
    respond();
  }

  private void meetInChat() {
    boolean greeted = false;
    if (chance(0.25)) {
      String bot = Crew.bot(scribe.draft().source, scribe.dice().below(2));
      scribe.bot(bot).say(Act.BOT);
      scribe.customer().matter(true);
      scribe.bot(bot).say(Act.BOT_HANDOVER);
      scribe.system().say(Act.SYSTEM_JOINED);
    } else if (chance(0.35)) {
      scribe.customer().say(Act.CUSTOMER_HELLO);
      scribe.agentTurn();
      greet();
      scribe.say(Act.ASK);
      greeted = true;
      scribe.customer().matter(true);
    } else {
      scribe.customer().matter(true);
      if (chance(0.2)) {
        scribe.system().say(Act.SYSTEM_JOINED);
      }
    }
    scribe.agentTurn();
    if (!greeted) {
      greet();
    }
    respond();
  }

  private void greet() {
    if (manners.greets()) {
      scribe.say(Act.GREETING);
      scribe.mark(Trait.GREETED);
    }
  }

  /** The first reaction to the matter; it stays in the turn, in which the next question follows. */
  private void respond() {
    boolean complaint = scribe.did(Trait.COMPLAINT);
    if (complaint && manners.acknowledges()) {
      scribe.say(Act.ACKNOWLEDGEMENT);
      scribe.mark(Trait.ACKNOWLEDGED);
    } else if (!complaint && chance(0.7)) {
      scribe.say(Act.ACCEPT);
    }
  }

  private void verify() {
    scribe.askAndAnswer(manners.saysDu() ? Act.INFORMAL_VERIFICATION : Act.VERIFICATION);
    if (manners.saysDu()) {
      scribe.mark(Trait.SAID_DU);
    }
    if (manners.asksSecret()) {
      scribe.agentTurn().askAndAnswer(Act.SECRET);
      scribe.mark(Trait.ASKED_SECRET);
    }
    if (chance(0.06)) {
      scribe.note();
    }
  }

  private void smallTalk() {
    if (!voice() || chance(0.5)) {
      return;
    }
    if (chance(0.4)) {
      scribe.agentTurn().askAndAnswer(Act.SMALLTALK_AGENT);
    } else {
      scribe.customerAsks(Act.SMALLTALK_CUSTOMER);
    }
  }

  private void handOver() {
    if (colleague != null) {
      scribe.handOver(colleague);
    }
  }

  private void explain() {
    if (colleague == null) {
      if (chance(0.22)) {
        scribe.agentTurn().say(Act.HOLD);
        if (chance(0.6)) {
          scribe.customer().say(Act.HOLD_REPLY);
        }
        scribe.agentTurn(Pause.AFTER_HOLD).say(Act.BACK);
      } else {
        scribe.agentTurn();
      }
    }
    boolean jargonFirst = manners.usesJargon() && chance(0.4);
    if (jargonFirst) {
      jargon();
    }
    scribe.explain();
    if (manners.usesJargon() && !jargonFirst) {
      jargon();
    }
    scribe.customer().say(Act.REACTION);
  }

  private void jargon() {
    scribe.say(Act.JARGON);
    scribe.mark(Trait.JARGON);
  }

  private void talkItOver() {
    List<TopicBook.Exchange> fitting = scribe.exchanges();
    int wanted = voice() ? scribe.dice().between(1, 4) : scribe.dice().below(4);
    int first = fitting.isEmpty() ? 0 : scribe.dice().below(fitting.size());
    int rounds = Math.min(wanted, fitting.size());
    for (int round = 0; round < rounds; round++) {
      TopicBook.Exchange exchange = fitting.get((first + round) % fitting.size());
      scribe.customer().say(exchange.question());
      scribe.agentTurn().say(exchange.answer());
    }
    unasked = rounds < fitting.size() ? fitting.get((first + rounds) % fitting.size()) : null;
    if (chance(0.22)) {
      scribe.agentTurn().askAndAnswer(Act.CONTACT);
    }
  }

  private void refuse() {
    if (!manners.refuses()) {
      return;
    }
    TopicBook.Exchange exchange =
        unasked == null ? scribe.any(scribe.topic().exchanges()) : unasked;
    scribe.customer().say(exchange.question());
    scribe.agentTurn().say(Act.REFUSAL);
    scribe.customer().say(Act.DISPLEASED);
    scribe.mark(Trait.REFUSED);
  }

  private void sayWhatHappensNext() {
    scribe.agentTurn();
    if (!manners.datesNextStep()) {
      scribe.say(Act.NEXT_STEP_UNDATED);
      scribe.mark(Trait.NEXT_STEP_UNDATED);
    } else {
      scribe.say(manners.saysDu() ? Act.INFORMAL_NEXT_STEP : Act.NEXT_STEP_DATED);
      scribe.mark(Trait.NEXT_STEP_DATED);
    }
    if (!scribe.did(Trait.REFUSED) && (!manners.offers() || chance(0.7))) {
      scribe.customer().say(Act.OKAY);
    }
  }

  private void part() {
    boolean contented = !scribe.did(Trait.REFUSED);
    if (manners.offers()) {
      boolean sameTurn =
          scribe.draft().speakers[scribe.draft().turns - 1] == Speaker.AGENT && chance(0.5);
      if (!sameTurn) {
        scribe.agentTurn();
      }
      scribe.say(manners.saysDu() && chance(0.5) ? Act.INFORMAL_OFFER : Act.OFFER);
      scribe.mark(Trait.OFFERED);
      scribe.customer().say(Act.NO_MORE);
      if (contented) {
        scribe.say(Act.THANKS);
      }
    } else if (contented) {
      scribe.say(Act.THANKS);
    }
    boolean byVoice = voice() && chance(0.6);
    scribe
        .agentTurn()
        .say(
            manners.saysDu() && chance(0.5)
                ? Act.INFORMAL_CLOSING
                : byVoice ? Act.CLOSING_VOICE : Act.CLOSING);
    if (!voice() && chance(0.2)) {
      scribe.system().say(Act.SYSTEM_ENDED);
    }
  }
}
