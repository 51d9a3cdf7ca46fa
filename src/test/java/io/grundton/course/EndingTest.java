// SPDX-License-Identifier: Apache-2.0
package io.grundton.course;

import static io.grundton.course.Courses.ending;
import static io.grundton.transcript.Transcripts.agent;
import static io.grundton.transcript.Transcripts.bot;
import static io.grundton.transcript.Transcripts.conversation;
import static io.grundton.transcript.Transcripts.customer;
import static io.grundton.transcript.Transcripts.given;
import static io.grundton.transcript.Transcripts.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.label.Models;
import io.grundton.transcript.Channel;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Outcome;
import io.grundton.transcript.Speaker;
import io.grundton.transcript.Transcripts.Line;
import org.junit.jupiter.api.Test;

/** How conversations ended, by what was said and by their shape. */
final class EndingTest {
  private static final Line PROBLEM =
      customer("My line has been dead for three days and I work from home (unresolved 9000)");
  private static final Line ADVICE = agent("Please restart it");

  @Test
  void isWhatTheCustomerSays() {
    assertThat(ending(conversation(PROBLEM, ADVICE, customer("Yes! It works (resolved 8000)."))))
        .isEqualTo("resolved heard 8000 3 'It works (resolved 8000).'");
    assertThat(ending(conversation(PROBLEM, ADVICE, customer("Still dead (unresolved 7000)"))))
        .isEqualTo("unresolved heard 7000 3 'Still dead (unresolved 7000)'");
  }

  @Test
  void isNotTheProblemThatOpensIt() {
    assertThat(ending(conversation(PROBLEM, ADVICE))).isEqualTo("null");
    assertThat(ending(conversation(PROBLEM, ADVICE, customer("Thanks, bye")))).isEqualTo("null");
  }

  @Test
  void isNotTheProblemThatFollowsAHello() {
    assertThat(
            ending(
                conversation(
                    customer("Hi"),
                    agent("Hello"),
                    customer("Dead since Monday, all of it, router included (unresolved 9000)"),
                    ADVICE,
                    customer("Ok bye"))))
        .isEqualTo("null");
  }

  @Test
  void isWhatWasSaidLast() {
    assertThat(
            ending(
                conversation(
                    PROBLEM,
                    ADVICE,
                    customer("Dead (unresolved 9000)"),
                    agent("And now"),
                    customer("Works (resolved 7000). Bye"))))
        .isEqualTo("resolved heard 7000 5 'Works (resolved 7000).'");
  }

  @Test
  void isLeftOpenByALaterDoubtOfAnotherOutcomeOnly() {
    Line works = customer("Works (resolved 9000)");
    assertThat(
            ending(
                conversation(
                    PROBLEM, ADVICE, works, agent("Fine"), customer("Hm (unresolved 50)"))))
        .isEqualTo("resolved heard 9000 3 'Works (resolved 9000)'");
    assertThat(
            ending(
                conversation(
                    PROBLEM, ADVICE, works, agent("Fine"), customer("Hm (unresolved 5000)"))))
        .isEqualTo("unsure heard 5000 5 'Hm (unresolved 5000)'");
    assertThat(
            ending(
                conversation(
                    PROBLEM, ADVICE, works, agent("Fine"), customer("Mhm (resolved 5000)"))))
        .isEqualTo("resolved heard 9000 3 'Works (resolved 9000)'");
    assertThat(ending(conversation(PROBLEM, ADVICE, customer("Hm (resolved 4000)"))))
        .isEqualTo("unsure heard 4000 3 'Hm (resolved 4000)'");
  }

  @Test
  void isTheStrongestOfOneSentence() {
    assertThat(
            ending(
                conversation(
                    PROBLEM, ADVICE, customer("Half of it (resolved 7500, unresolved 7600)"))))
        .isEqualTo("unresolved heard 7600 3 'Half of it (resolved 7500, unresolved 7600)'");
    assertThat(
            ending(
                conversation(
                    PROBLEM, ADVICE, customer("Half of it (resolved 8000, unresolved 7600)"))))
        .startsWith("resolved heard 8000");
  }

  @Test
  void forgetsWhatLiesTooFarBack() {
    assertThat(
            ending(
                conversation(
                    PROBLEM,
                    ADVICE,
                    customer("Works (resolved 9000)"),
                    agent("Fine"),
                    customer("Then my bill"),
                    agent("Which"),
                    customer("March"),
                    agent("Here it is"),
                    customer("Ok"))))
        .isEqualTo("null");
  }

  @Test
  void takesAnAgentsSuccessOnlyWhenTheCustomerGoesOnContent() {
    Line done = agent("I refunded it (resolved 9000).");
    String resolved = "resolved heard 9000 2 'I refunded it (resolved 9000).'";
    assertThat(ending(conversation(PROBLEM, done, customer("Thanks")))).isEqualTo(resolved);
    assertThat(ending(conversation(PROBLEM, done))).isEqualTo("null");
    assertThat(ending(conversation(PROBLEM, done, customer("Liar (dissatisfied 8000)"))))
        .isEqualTo("unresolved heard 8000 3 'Liar (dissatisfied 8000)'");
    assertThat(
            ending(
                conversation(
                    PROBLEM,
                    ADVICE,
                    customer("Rubbish (dissatisfied 8000)"),
                    done,
                    customer("Well, thanks"))))
        .isEqualTo("resolved heard 9000 4 'I refunded it (resolved 9000).'");
  }

  @Test
  void isUnresolvedWhenTheCustomerEndsDissatisfiedAndNothingElseTells() {
    assertThat(ending(conversation(PROBLEM, ADVICE, customer("A farce (dissatisfied 9000)"))))
        .isEqualTo("unresolved heard 9000 3 'A farce (dissatisfied 9000)'");
    assertThat(
            ending(
                conversation(
                    PROBLEM,
                    ADVICE,
                    customer("A farce (dissatisfied 9000)"),
                    agent("I put you through (transferred 9000)"))))
        .isEqualTo("transferred heard 9000 4 'I put you through (transferred 9000)'");
  }

  @Test
  void isNotToldByACustomerWhoAsksForIt() {
    assertThat(
            ending(
                conversation(
                    PROBLEM, ADVICE, customer("Your boss (escalated 9000, transferred 9000)"))))
        .isEqualTo("null");
  }

  @Test
  void isNotToldByAQuestion() {
    assertThat(
            ending(
                conversation(
                    PROBLEM,
                    agent("Is it solved (resolved 9000)?"),
                    customer("Why is it dead (unresolved 9000)?"))))
        .isEqualTo("null");
    assertThat(
            ending(
                conversation(
                    PROBLEM, ADVICE, customer("Wait"), agent("Are you there (dropped 9000)?"))))
        .isEqualTo("dropped heard 9000 4 'Are you there (dropped 9000)?'");
  }

  @Test
  void isNotDroppedWhenTheCustomerComesBack() {
    assertThat(
            ending(
                conversation(
                    PROBLEM, agent("Are you there (dropped 9000)?"), customer("Yes, sorry"))))
        .isEqualTo("null");
  }

  @Test
  void isATransferOnlyWhenNobodyElseTakesOver() {
    Line transfer = agent("I put you through (transferred 9000)").as("a1");
    assertThat(ending(conversation(PROBLEM, transfer)))
        .isEqualTo("transferred heard 9000 2 'I put you through (transferred 9000)'");
    assertThat(ending(conversation(PROBLEM, transfer, agent("Bye").as("a1"))))
        .startsWith("transferred");
    assertThat(ending(conversation(PROBLEM, transfer, agent("Billing, hello").as("a2"))))
        .isEqualTo("null");
    assertThat(
            ending(
                conversation(
                    PROBLEM,
                    bot("I fetch a person (transferred 9000)").as("b"),
                    agent("Hello").as("a1"))))
        .isEqualTo("null");
  }

  @Test
  void hearsTheSystemButNotUnknownSpeakers() {
    Line system = line(Speaker.SYSTEM, "Moved to level 2 (escalated 9000, resolved 9500)");
    assertThat(ending(conversation(PROBLEM, ADVICE, system)))
        .isEqualTo("escalated heard 9000 3 '" + system.text() + "'");
    assertThat(ending(conversation(PROBLEM, system))).startsWith("escalated");
    assertThat(ending(conversation(PROBLEM, system, agent("Level 2, hello")))).isEqualTo("null");
    assertThat(ending(conversation(PROBLEM, ADVICE, system, agent("Hello").as("a2"))))
        .isEqualTo("null");
    assertThat(
            ending(conversation(PROBLEM, ADVICE, line(Speaker.UNKNOWN, "Done (escalated 9000)"))))
        .isEqualTo("null");
  }

  @Test
  void isUnknownWhereTurnsAreMissingOrInternal() {
    Line works = customer("Works (resolved 9000)");
    assertThat(Courses.read(given().truncated().conversation(PROBLEM, ADVICE, works)))
        .isEqualTo(Course.UNKNOWN);
    assertThat(ending(conversation(PROBLEM, ADVICE, agent("Escalated (escalated 9000)").hidden())))
        .isEqualTo("null");
  }

  @Test
  void isDroppedWhereNobodyAnswersAndItIsOver() {
    Conversation waiting = conversation(customer("Hello. Anyone?"), customer("?"));
    Course dropped =
        new Course(
            null, null, new Ending(Outcome.DROPPED, Ending.By.SHAPE, new Sentence(1, 0, 6), null));
    assertThat(new CourseReader(Models.NONE).read(waiting, null)).isEqualTo(dropped);
    assertThat(
            ending(
                given()
                    .channel(Channel.VOICE)
                    .conversation(customer("Hello"), agent("note").hidden(), agent(" ").hidden())))
        .isEqualTo("dropped shape 1 'Hello'");
    assertThat(ending(given().channel(Channel.EMAIL).conversation(customer("Hello"))))
        .isEqualTo("null");
    assertThat(ending(given().channel(Channel.EMAIL).endedAfter(9).conversation(customer("Hello"))))
        .isEqualTo("dropped shape 1 'Hello'");
    assertThat(ending(conversation(customer("Hello"), agent("")))).isEqualTo("null");
    assertThat(ending(conversation(agent("Hello")))).isEqualTo("null");
    assertThat(ending(conversation())).isEqualTo("null");
    assertThat(ending(conversation(customer(" ")))).isEqualTo("null");
  }

  @Test
  void isDroppedWhereAQuestionStaysWithoutAnswer() {
    Line question = agent("I see. Your number (question 8000)?");
    assertThat(ending(conversation(PROBLEM, question)))
        .isEqualTo("dropped shape 2 'Your number (question 8000)?'");
    assertThat(ending(conversation(PROBLEM, question, customer("12")))).isEqualTo("null");
    assertThat(ending(conversation(PROBLEM, agent("Your number (question 8000)"))))
        .isEqualTo("null");
    assertThat(ending(conversation(PROBLEM, agent("Number (question 5000)?")))).isEqualTo("null");
    assertThat(
            ending(conversation(PROBLEM, agent("Anything else (question 9000, offer_help 5000)?"))))
        .isEqualTo("null");
    assertThat(ending(given().channel(Channel.EMAIL).conversation(PROBLEM, question)))
        .isEqualTo("null");
    assertThat(new CourseReader(Models.NONE).read(conversation(PROBLEM, question), "en"))
        .isEqualTo(Course.UNKNOWN);
  }

  @Test
  void asksNoClassifierOfAnUnknownLanguage() {
    assertThat(CourseReader.modelsFor("de")).containsExactly("mood-de", "outcome-de", "agent-de");
    assertThat(CourseReader.modelsFor(null)).isEmpty();
    assertThat(
            new CourseReader(Courses.ENGLISH)
                .read(conversation(PROBLEM, ADVICE, customer("Works (resolved 9000)")), null))
        .isEqualTo(Course.UNKNOWN);
  }

  @Test
  void wantsWhatItRestsOn() {
    Sentence at = new Sentence(1, 0, 1);
    assertThatThrownBy(() -> new Ending(Outcome.RESOLVED, Ending.By.HEARD, at, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "an ending must have a probability if it was heard and an outcome if it was not, but"
                + " was RESOLVED with null by heard");
    assertThatThrownBy(() -> new Ending(null, Ending.By.SHAPE, at, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Ending(null, Ending.By.HEARD, at, 10_001))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a probability must be from 1 to 10000 basis points, but was 10001");
    assertThatThrownBy(() -> new MoodSign(null, at, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Sentence(1, 3, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a sentence must be a non-empty part of a turn, but was turn 1, [3, 3)");
  }
}
