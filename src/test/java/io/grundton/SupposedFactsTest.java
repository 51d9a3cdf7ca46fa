// SPDX-License-Identifier: Apache-2.0
package io.grundton;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.audit.CompiledPack;
import io.grundton.audit.ExampleCheck;
import io.grundton.policy.PolicyPack;
import io.grundton.problem.Problem;
import io.grundton.problem.Problems;
import io.grundton.storage.Location;
import io.grundton.text.Stemmer;
import io.grundton.yaml.PackReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Examples that suppose labels and moments, from the file to the verdict, without a model. */
final class SupposedFactsTest {
  private static final String PACK =
      """
      pack: test/supposed
      version: 1.0.0
      spec: 1
      language: en
      principles: [{id: p, says: We help.}]
      calendars:
        office:
          timezone: Europe/Berlin
          hours: {mon-fri: ["08:00-18:00"], sat: ["09:00-18:00"]}
          holidays: [2026-04-06]
      events:
        complaint:
          by: customer
          say: ["fed up"]
          or_label: {model: customer-en, label: complaint, p: 0.65, unsure: 0.50}
      rules:
        - id: no-belittling
          kind: classify
          principle: p
          severity: critical
          family: customer
          why: Contempt ends relationships.
          tags: [tone]
          model: agent-en
          label: dismissive
          max_p: 0.80
          unsure: 0.60
          examples:
            - {given: {labels: {dismissive: 0.80}}, fail: "A: Hardly our fault.", at: "Hardly our fault."}
            - {given: {labels: {dismissive: 0.79}}, unsure: "A: As I said."}
            - {given: {labels: {dismissive: 0.60}}, unsure: "A: As I said.", at: {turn: 1}}
            - {given: {labels: {dismissive: 0.59}}, pass: "A: Let me look."}
            - {given: {labels: {complaint: 1}}, pass: "A: Let me look."}
            - {given: {labels: {dismissive: 0.9}}, na: "C: Hello?"}
        - id: warm
          kind: classify
          principle: p
          why: Warmth is heard.
          model: agent-en
          label: warm
          min_p: 0.7
          where: opening
          examples:
            - {given: {labels: {warm: 0.7}}, pass: "A: Hello dear."}
            - {given: {labels: {warm: 0.6999}}, fail: "A: State your matter.", at: {turn: 1}}
        - id: acknowledge
          kind: require
          principle: p
          why: People need to feel heard.
          after: complaint
          within: {turns: 1}
          say: "sorry"
          examples:
            - {pass: "C: I am fed up.\\nA: I am sorry."}
            - {fail: "C: I am fed up.\\nA: Number?", at: {turn: 2}}
            - {given: {labels: {complaint: 0.65}}, fail: "C: This again.\\nA: Number?"}
            - {given: {labels: {complaint: 0.5}}, unsure: "C: This again.\\nA: Number?"}
            - {given: {labels: {complaint: 0.49}}, na: "C: This again.\\nA: Number?"}
            - {na: "C: This again.\\nA: Number?"}
        - id: when-upset
          kind: forbid
          principle: p
          why: Calm is no order.
          when:
            label: {model: customer-en, label: upset, p: 0.7, unsure: 0.5}
            duration: {min: 10s, max: {seconds: 600}}
            turns_not: {min: 9}
            said_not: "just kidding"
            event_not: {by: customer, say: "never mind"}
          say: "calm down"
          examples:
            - {given: {labels: {upset: 0.7}}, fail: "C 0:00: No!\\nA 0:10: Calm down."}
            - {given: {labels: {upset: 0.6}}, unsure: "C 0:00: No!\\nA 0:10: Calm down."}
            - {given: {labels: {upset: 0.7}}, pass: "C 0:00: No!\\nA 0:10: I see."}
            - {given: {labels: {upset: 0.7}}, na: "C 0:00: No!\\nA 0:09: Calm down."}
            - {given: {labels: {upset: 0.7}}, na: "C 0:00: Never mind!\\nA 0:10: Calm down."}
            - {given: {labels: {upset: 0.4}}, na: "C 0:00: No!\\nA 0:10: Calm down."}
        - id: prompt
          kind: respond
          principle: p
          why: Nobody should wait.
          at: every
          within: {chat: 10m, email: {turns: 2, seconds: 3600}}
          calendar: office
          examples:
            - given: {started_at: "2026-03-28T17:55:00+01:00"}
              pass: "C 0:00: Hello?\\nA 37:10:00: Good morning."
            - given: {started_at: "2026-03-28T17:55:00+01:00"}
              fail: "C 0:00: Hello?\\nA 37:10:01: Good morning."
            - given: {started_at: "2026-04-04T17:55:00+02:00"}
              pass: "C 0:00: Hello?\\nA 62:10:00: Good morning."
            - given: {started_at: "2026-03-30T09:00:00Z", channel: email}
              fail: "C 0:00: Hello?\\nC 0:01: Hello?\\nC 0:02: Hello?\\nA 0:03: Yes."
      """;

  @Test
  void answersExamplesAsTheySuppose() {
    assertThat(problems(PACK)).isEmpty();
  }

  @Test
  void tellsALabelThatNoRuleAsksFor() {
    assertThat(problems(PACK.replace("{dismissive: 0.59}", "{dismissiv: 0.59}")))
        .containsExactly(
            "P205 labels must be among [complaint, dismissive, upset, warm], but one was"
                + " 'dismissiv' (did you mean 'dismissive'?)");
  }

  private static List<String> problems(String text) {
    PolicyPack pack = PackReader.read(new Location("pack.yaml"), Map.of("pack.yaml", text));
    Problems problems = new Problems();
    ExampleCheck.run(new CompiledPack(pack, Stemmer.NONE), problems);
    return problems.all().stream().map(SupposedFactsTest::shown).toList();
  }

  private static String shown(Problem problem) {
    return problem.code() + " " + problem.message();
  }
}
