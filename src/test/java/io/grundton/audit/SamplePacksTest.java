// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import static io.grundton.policy.Rules.rule;
import static io.grundton.transcript.Transcripts.agent;
import static io.grundton.transcript.Transcripts.conversation;
import static io.grundton.transcript.Transcripts.customer;
import static io.grundton.transcript.Transcripts.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.phrase.Phrase;
import io.grundton.phrase.PhraseParser;
import io.grundton.policy.By;
import io.grundton.policy.Condition;
import io.grundton.policy.Condition.Subject;
import io.grundton.policy.ConsistentRule;
import io.grundton.policy.CountRule.Per;
import io.grundton.policy.Event;
import io.grundton.policy.Family;
import io.grundton.policy.Guard;
import io.grundton.policy.Rule;
import io.grundton.policy.Saying;
import io.grundton.policy.Scope;
import io.grundton.policy.Where;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Outcome;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of the two sample packs answer their own examples; as far as their kinds exist. */
final class SamplePacksTest {
  private final Map<String, List<Phrase>> lists = new HashMap<>();

  SamplePacksTest() {
    list(
        "refusal", "nothing (i|we) can do", "cannot help", "not (my|our) (job|department|problem)");
    list(
        "sorry",
        "~sorry",
        "~apologise",
        "(i|we) (understand|see) ..3 (frustrating|annoying|upset*)");
    list(
        "by_when",
        "(by|before|within|until) <date>",
        "(today|tomorrow)",
        "within <num> (hours|days)");
    list(
        "bedauern",
        "tut (mir|uns) leid",
        "~bedauern",
        "~entschuldigen",
        "(kann|können) ..3 (verstehen|nachvollziehen)");
    list("absage", "dafür ..2 nicht zuständig", "da kann ich nichts machen", "geht leider nicht");
  }

  @Test
  void closesNoDoor() {
    Rule rule =
        rule("no-closed-door")
            .forbid(
                except("<refusal> ..8 (but|however|instead) ..3 (i|we) (can|will)", "<refusal>"));
    assertThat(findings(rule, conversation(agent("Sorry, there's nothing we can do."))))
        .containsExactly("a1 fail 1 'nothing we can do' by '<refusal>'");
    passes(
        rule, conversation(agent("I can't help with refunds, but I can open a case right now.")));
    passes(
        rule,
        conversation(customer("So that is not my problem either, is it?"), agent("Let me look.")));
    passes(rule, conversation(agent("That ship has sailed, I'm afraid.")));
  }

  @Test
  void acknowledgesFirst() {
    Event complaint =
        event(By.CUSTOMER, "(unacceptable|ridiculous)", "still ..3 (waiting|broken)", "fed up");
    Rule rule = rule("acknowledge-first").require(say("<sorry>"), after(complaint, 1, 90));
    passes(
        rule,
        conversation(
            customer("I'm still waiting for my parcel!").at(5),
            agent("I'm sorry, that is frustrating. Let me look.").at(20)));
    assertThat(
            findings(
                rule,
                conversation(
                    customer("I'm still waiting for my parcel!").at(5),
                    agent("What is the order number?").at(20))))
        .containsExactly("a1 fail 1..2 silent after 1 'still waiting'");
    assertThat(Hearing.verdicts(rule, conversation(customer("Hi, what are your opening hours?"))))
        .containsExactly("a1 not_applicable no_trigger");
  }

  @Test
  void namesANextStepWithADate() {
    Rule rule =
        rule("next-step-with-a-date")
            .when(
                new Condition.IsNot(Subject.OUTCOME, Set.of("resolved")),
                new Condition.IsNot(Subject.CHANNEL, Set.of("social")))
            .require(
                say("(i|we) will ..8 <by_when>", "you will (hear|get|receive) ..8 <by_when>"),
                new Scope(new Where.Last(Where.Unit.TURNS, 4), null, null, null));
    passes(rule, conversation(agent("I will call you back by 3 May.")));
    passes(rule, conversation(agent("We'll write to you within 2 days")));
    assertThat(findings(rule, conversation(agent("I will call you back."))))
        .containsExactly("a1 fail 1..1 silent");
    assertThat(
            Hearing.verdicts(
                rule, given().outcome(Outcome.RESOLVED).conversation(agent("Gladly."))))
        .containsExactly("a1 not_applicable condition_false");
  }

  @Test
  void holdsShortly() {
    Event hold = event(By.AGENT, "(one|a|just a) moment", "bear with me", "put you on hold");
    Rule rule = rule("hold-is-short").respond(hold, 120);
    passes(
        rule,
        conversation(
            agent("One moment please.").at(10), agent("Thanks for waiting, I have it.").at(100)));
    assertThat(
            findings(
                rule,
                conversation(
                    agent("One moment please.").at(10),
                    agent("Thanks for waiting, I have it.").at(250))))
        .containsExactly(
            "a1 fail 1..2 silent for 240000 ms after 1 'One moment' near 2 'Thanks for waiting, I have it.'");
  }

  @Test
  void saysTheNameSparingly() {
    Rule rule =
        rule("say-the-name-sparingly").count(say("<customer_name>"), Per.CONVERSATION, null, 4);
    passes(rule, given().customerName("Kim").conversation(agent("Thanks, Kim.")));
    assertThat(
            findings(
                rule, given().customerName("Kim").conversation(agent("Kim, Kim, Kim, Kim, Kim!"))))
        .hasSize(5)
        .containsOnly("a1 fail 1 'Kim' by '<customer_name>'");
  }

  @Test
  void findsTheOpenEndedGoodbye() {
    Rule rule = rule("goodbye").require(say("goodbye", "bye [bye]", "have a (good|great|nice) .."));
    passes(rule, conversation(agent("Have a nice day!")));
  }

  @Test
  void weistNiemandenAb() {
    Rule rule =
        rule("keine-abfuhr")
            .forbid(
                except(
                    "<absage> ..6 (aber|jedoch|stattdessen) ..4 (kann|können|werde|werden)",
                    "<absage>"));
    assertThat(findings(rule, conversation(agent("Da kann ich nichts machen."))))
        .containsExactly("a1 fail 1 'Da kann ich nichts machen' by '<absage>'");
    passes(
        rule,
        conversation(agent("Das geht leider nicht, aber ich kann Ihnen einen Ersatz schicken.")));
  }

  @Test
  void zeigtGefuehlZuerst() {
    Event beschwerde =
        event(
            By.CUSTOMER,
            "(unverschämt|frechheit|unmöglich)",
            "*beschwerde*",
            "warte ..4 immer noch");
    Rule rule = rule("gefuehl-zuerst").require(say("<bedauern>"), after(beschwerde, 1, 90));
    passes(
        rule,
        conversation(
            customer("Ich warte jetzt immer noch auf mein Paket!").at(5),
            agent("Das tut mir leid, ich sehe sofort nach.").at(20)));
    assertThat(
            findings(
                rule,
                conversation(
                    customer("Ich warte jetzt immer noch auf mein Paket!").at(5),
                    agent("Wie lautet die Bestellnummer?").at(20))))
        .containsExactly("a1 fail 1..2 silent after 1 'warte jetzt immer noch'");
  }

  @Test
  void nenntKostenVorDemJa() {
    Event zustimmung = event(By.CUSTOMER, "^ja [gern*]", "einverstanden", "machen wir so");
    Rule rule =
        rule("kosten-offen")
            .critical(Family.COMPLIANCE)
            .when(new Condition.Happens(event(By.ANY, "*gebühr*")))
            .require(say("<money>"), new Scope(Where.EVERYWHERE, null, zustimmung, null));
    passes(
        rule,
        conversation(agent("Die Bearbeitungsgebühr beträgt 5 Euro."), customer("Ja, gerne.")));
    assertThat(
            findings(
                rule,
                conversation(
                    agent("Es fällt eine Bearbeitungsgebühr an."), customer("Ja, gerne."))))
        .containsExactly("a1 fail 1..2 silent");
  }

  @Test
  void prefersPlainWords() {
    Rule rule =
        rule("plain-words")
            .prefer(
                Map.of(
                    "(~utilise|~utilize)", "use",
                    "per our policy", "here is how it works",
                    "(kindly|please) be advised", ""));
    assertThat(findings(rule, conversation(agent("Please be advised that it ships today."))))
        .containsExactly("a1 fail 1 'Please be advised' by '(kindly|please) be advised'");
    passes(rule, conversation(agent("It ships today.")));
  }

  @Test
  void hasAGoodShape() {
    Event greeting =
        new Event(
            "greeting",
            By.AGENT,
            Where.OPENING,
            say("^(hello|hi|welcome)", "thank* ..3 (contacting|calling|reaching)"));
    Event recap = named("recap", By.AGENT, say("so to (sum up|recap)", "what happens next"));
    Event goodbye =
        named("goodbye", By.ANY, say("goodbye", "bye [bye]", "have a (good|great|nice) .."));
    Rule rule = rule("good-shape").sequence(Set.of("recap"), greeting, recap, goodbye);
    passes(rule, conversation(agent("Hello, this is Harbour."), agent("Goodbye!")));
    assertThat(findings(rule, conversation(agent("Goodbye!"), agent("Hello, this is Harbour."))))
        .containsExactly("a1 fail 2 'Hello' by '^(hello|hi|welcome)' after 1 'Goodbye'");
  }

  @Test
  void meidetFloskeln() {
    Rule rule =
        rule("keine-floskeln")
            .prefer(
                Map.of(
                    "diesbezüglich", "dazu",
                    "zeitnah", "bis <frist>",
                    "zur *verfügung ~stellen", "geben"));
    assertThat(findings(rule, conversation(agent("Wir melden uns zeitnah."))))
        .containsExactly("a1 fail 1 'zeitnah' by 'zeitnah'");
    passes(rule, conversation(agent("Wir melden uns bis morgen.")));
  }

  @Test
  void bleibtBeiEinerAnrede() {
    Rule rule =
        rule("anrede-einheitlich")
            .consistent(ConsistentRule.Expect.FORMAL, Guard.QUOTED, Guard.ECHOED);
    assertThat(
            findings(
                rule,
                conversation(
                    agent(
                        "Haben Sie die Rechnung da? Dann schau bitte oben rechts, was du siehst."))))
        .containsExactly("a1 fail 1 'du' by 'address-de:informal'");
    passes(rule, conversation(agent("Haben Sie Ihre Kundennummer zur Hand?")));
    passes(
        rule,
        conversation(
            agent("Die Kundin sagt, sie habe nichts erhalten. Möchten Sie etwas ergänzen?")));
  }

  private static List<String> findings(Rule rule, Conversation conversation) {
    return Hearing.findings(rule, conversation);
  }

  private static void passes(Rule rule, Conversation conversation) {
    assertThat(Hearing.verdicts(rule, conversation)).containsExactly("a1 pass 1 passed");
  }

  private void list(String name, String... phrases) {
    lists.put(name, phrases(phrases));
  }

  private List<Phrase> phrases(String... phrases) {
    PhraseParser parser = new PhraseParser(lists);
    return Arrays.stream(phrases).map(parser::parse).toList();
  }

  private Saying say(String... phrases) {
    return new Saying(phrases(phrases), List.of(), Set.of());
  }

  private Saying except(String exception, String... phrases) {
    return new Saying(phrases(phrases), phrases(exception), Set.of());
  }

  private static Event named(String name, By by, Saying saying) {
    return new Event(name, by, Where.EVERYWHERE, saying);
  }

  private Event event(By by, String... phrases) {
    return new Event("event", by, Where.EVERYWHERE, say(phrases));
  }

  private static Scope after(Event event, @Nullable Integer turns, long seconds) {
    return new Scope(Where.EVERYWHERE, event, null, new Scope.Within(turns, 1_000 * seconds));
  }
}
