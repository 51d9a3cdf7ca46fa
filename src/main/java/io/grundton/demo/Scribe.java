// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import io.grundton.demo.Draft.Pause;
import java.util.List;

/** Writes turns into a draft: picks sentences, fills their slots, bends customers' spelling. */
final class Scribe {
  private final Draft draft;
  private final Particulars particulars;
  private Phrasebook book;
  private Dice dice;
  private Agent agent;
  private SpokenText.Habit habit = SpokenText.Habit.CAREFUL;
  private List<Integer> answeredBy = List.of();
  private int explanation;

  Scribe(Draft draft, Particulars particulars, Phrasebook book, Agent agent, Dice dice) {
    this.draft = draft;
    this.particulars = particulars;
    this.book = book;
    this.agent = agent;
    this.dice = dice;
  }

  void begin(Phrasebook newBook, Agent newAgent, Dice newDice, SpokenText.Habit newHabit) {
    book = newBook;
    agent = newAgent;
    dice = newDice;
    habit = newHabit;
  }

  Draft draft() {
    return draft;
  }

  Dice dice() {
    return dice;
  }

  Agent agent() {
    return agent;
  }

  TopicBook topic() {
    return book.topic(draft.topic);
  }

  /** Explains what fits the customer's matter. */
  void explain() {
    explanation = any(answeredBy);
    say(topic().explanations().get(explanation));
  }

  /** The further questions that fit what was explained; possibly none. */
  List<TopicBook.Exchange> exchanges() {
    return topic().exchangesAfter(explanation);
  }

  boolean did(Draft.Trait trait) {
    return draft.has(trait);
  }

  void mark(Draft.Trait trait) {
    draft.traits.add(trait);
  }

  Scribe customer() {
    draft.open(Speaker.CUSTOMER, null, Pause.USUAL);
    if (habit == SpokenText.Habit.SPOKEN && dice.chance(0.22)) {
      say(Act.HESITATION);
    }
    return this;
  }

  Scribe agentTurn() {
    return agentTurn(Pause.USUAL);
  }

  Scribe agentTurn(Pause pause) {
    draft.open(Speaker.AGENT, agent.id(), pause);
    return this;
  }

  Scribe bot(String botId) {
    draft.open(Speaker.BOT, botId, Pause.USUAL);
    return this;
  }

  Scribe system() {
    draft.open(Speaker.SYSTEM, null, Pause.USUAL);
    return this;
  }

  void note() {
    agentTurn().say(Act.NOTE);
    draft.internal[draft.turns - 1] = true;
  }

  /** The agent names a colleague, who speaks from the next turn on. */
  void handOver(Agent next) {
    particulars.announce(next);
    agentTurn().say(Act.TRANSFER);
    agent = next;
    particulars.handOver(next);
    agentTurn(Pause.HAND_OVER).say(Act.TAKEOVER);
    mark(Draft.Trait.TRANSFERRED);
  }

  Scribe say(Act act) {
    return say(any(book.lines(act)));
  }

  Scribe say(Line line) {
    int turn = draft.turns - 1;
    int from = draft.text.length();
    if (from > draft.textStart(turn) && draft.text.chars()[from - 1] != '\n') {
      draft.text.append(" ");
    }
    int spoken = draft.text.length();
    line.write(particulars, draft.text);
    if (draft.speakers[turn] == Speaker.CUSTOMER) {
      SpokenText.bend(draft.text, spoken, habit);
    }
    draft.textEnds[turn] = draft.text.length();
    return this;
  }

  /** The agent asks and the customer answers in the next turn. */
  void askAndAnswer(Act pairs) {
    int question = ask(pairs);
    customer().answer(pairs, question);
  }

  /** Asks in the open turn; the number is that of the fitting answer. */
  int ask(Act pairs) {
    int question = dice.below(book.lines(pairs).size());
    say(book.lines(pairs).get(question));
    return question;
  }

  Scribe answer(Act pairs, int question) {
    return say(book.answers(pairs).get(question));
  }

  /** The customer speaks first and the agent replies. */
  void customerAsks(Act pairs) {
    int question = customer().ask(pairs);
    agentTurn().answer(pairs, question);
  }

  /** The customer's matter, in anger or not. */
  void matter(boolean mayComplain) {
    boolean angry = mayComplain && dice.chance(0.38);
    TopicBook.Matter matter = any(angry ? topic().complaints() : topic().matters());
    answeredBy = matter.answeredBy();
    say(matter.line());
    boolean feels = dice.chance(angry ? 0.30 : 0.05);
    if (feels && mayComplain) {
      say(Act.FEELING);
    }
    if (angry || (feels && mayComplain)) {
      mark(Draft.Trait.COMPLAINT);
    }
    if (draft.revision > 0) {
      say(book.lines(Act.EMAIL_DETAIL).get(0));
    }
  }

  /** Makes the turn begin with a capital. */
  void capitalise() {
    int start = draft.textStart(draft.turns - 1);
    draft.text.chars()[start] = Character.toUpperCase(draft.text.chars()[start]);
  }

  /** Appends characters as they are: line feeds, a signature. */
  Scribe plain(String characters) {
    draft.text.append(characters);
    draft.textEnds[draft.turns - 1] = draft.text.length();
    return this;
  }

  String value(Slot slot) {
    return particulars.value(slot);
  }

  <T> T any(List<T> choices) {
    return choices.get(dice.below(choices.size()));
  }
}
