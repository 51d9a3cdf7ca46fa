// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grundton.problem.Problem;
import io.grundton.problem.ProblemsException;
import io.grundton.storage.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of packs that cannot be used, and where. */
final class PackMistakesTest {
  private static final String HEAD =
      """
      pack: p
      version: "1"
      spec: 1
      principles: [{id: p, says: We say.}]
      events: {hello: {say: hello}, bye: {by: any, say: bye}}
      rules:
      """;
  private static final String EXAMPLES = "    examples: [{fail: \"A: x\"}, {pass: \"A: y\"}]\n";
  private static final String RULE = "  - id: r\n    principle: p\n    why: Because.\n" + EXAMPLES;

  private final Path file;

  PackMistakesTest(@TempDir Path folder) {
    this.file = folder.resolve("pack.yaml");
  }

  @Test
  void tellsAllMistakesAtOnce() throws IOException {
    assertThat(
            problems(
                """
                pack: Harbour
                spec: 2
                language: english
                principles:
                  - {id: own-it, says: We own it., weight: .nan}
                  - {id: own-it, says: Twice.}
                  - {id: unused, says: Nobody looks.}
                scoring: {na: include, critical: cap}
                lists:
                  Sorry: ["sorry"]
                  num: ["one"]
                  a: ["<b>"]
                  b: ["<a>", {re: "x"}]
                events:
                  complaint: {by: customer, or_label: {model: m, label: l, p: 0.5}}
                  hold: {by: agents, say: ["one (moment"]}
                rules:
                  - id: r1
                    kind: forbid
                    principle: own-ti
                    why: Because.
                    severity: critical
                    weight: 0
                    say:
                      - "sorry <sory>"
                      - {re: "ä(b"}
                      - "ruf verb(rufen)"
                    after: compliant
                    tags: [x]
                    examples:
                      - {fail: "A: x", pass: "A: y"}
                      - {fail: "A: one", at: two}
                      - {todo_pass: "A: one"}
                  - id: r1
                    kind: forbid
                    principle: own-it
                    why: Because.
                    say: x
                    examples: [{fail: "A: x"}, {pass: "A: y"}]
                  - id: r2
                    kind: forbidden
                    principle: own-it
                    why: Because.
                    examples: []
                """))
        .containsExactly(
            "P106 1:1 the file must have the key 'version', but has not",
            "P108 1:7 pack must be a name such as harbour/voice-en, in lower case, but was 'Harbour'",
            "P108 2:7 spec must be an integer from 1 to 1, but was 2",
            "P108 3:11 language must be a lower-case language tag such as de, but was 'english'",
            "P107 5:44 weight must be an integer from 1 to 1000, but was .nan",
            "P109 6:6 the id of a principle must be its own, but 'own-it' is not",
            "P113 7:5 a principle must be observed by a rule, but 'unused' is not",
            "P108 8:15 na must be one of [exclude], but was 'include' (did you mean 'exclude'?)",
            "P108 8:34 critical must be zero, flag or {cap: basis points}, but was 'cap'",
            "P108 10:3 a key of lists must be lower-case letters, digits and '_', but was 'Sorry'",
            "P109 11:3 a key of lists must be another name than those built in, but was 'num'",
            "P115 12:3 the list 'a' must neither contain itself nor lists more than 20 deep",
            "P114 13:15 a list must hold phrases, which stand inside others, but holds a regular expression",
            "P108 16:14 by must be one of [agent, human_agent, bot, customer, any], but was 'agents' (did you mean 'agent'?)",
            "P114 16:33 '(' must be closed by ')'",
            "P112 20:5 principle must be one of [own-it, unused], but was 'own-ti' (did you mean 'own-it'?)",
            "P110 22:5 a rule must have a 'family' if and only if its severity is critical, but that is critical",
            "P108 23:13 weight must be an integer from 1 to 1000, but was 0",
            "P114 25:16 a name in angle brackets must be one of [Sorry, a, b, customer_name, date, money, num, time], but was 'sory' (did you mean 'Sorry'?)",
            "P114 26:15 a regular expression must be one of RE2's syntax, but has: missing closing ): ä(b",
            "P114 27:19 verb(...) must hold the infinitive of a separable verb such as zurückrufen, but was 'rufen' (did you mean 'abrufen'?)",
            "P112 28:12 after must be one of the events [complaint, hold], but was 'compliant' (did you mean 'complaint'?)",
            "P117 30:5 a rule must have at least one example that fails and one that passes",
            "P110 31:9 an example must have exactly one of [fail, pass, na, unsure, not_evaluated, todo_fail, todo_pass], but has 2",
            "P116 32:26 'at' must be a part of one of the example's turns, but was 'two'",
            "P109 34:5 the id of a rule must be its own, but 'r1' is not",
            "P108 41:11 kind must be one of [forbid, require, prefer, sequence, consistent, count, respond, classify], but was 'forbidden' (did you mean 'forbid'?)",
            "P117 44:5 a rule must have at least one example that fails and one that passes");
  }

  @Test
  void placesAMistakeInAPhraseAtItsCharacter() throws IOException {
    assertThat(problems(HEAD + RULE + "    kind: forbid\n    say: [x, \"ä (b\", 'it''s ..0 x']\n"))
        .containsExactly(
            "P114 12:17 '(' must be closed by ')'",
            "P114 12:29 a gap must be at least 1 token long, but was 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: forbid | P106 7:5 an item of rules must have the key 'say', but has not",
        "say: x | P106 7:5 an item of rules must have the key 'kind', but has not",
        "kind: forbid, say: x, within: 5s | P110 13:5 'within' must stand beside 'after' or"
            + " 'between'",
        "kind: forbid, say: x, after: hello, within: {} | P110 14:13 within must have 'turns',"
            + " 'seconds' or both",
        "kind: forbid, say: x, between: hello | P107 13:14 between must be a list of at least 2,"
            + " but was 'hello'",
        "kind: forbid, say: x, between: [hello; bye; bye] | P108 13:5 between must name two"
            + " events",
        "kind: forbid, say: x, between: [hello; bye], after: bye | P110 13:5 'between' must not"
            + " stand beside 'after' or 'before'",
        "kind: forbid, say: x, after: helo | P112 13:12 after must be one of the events [hello,"
            + " bye], but was 'helo' (did you mean 'hello'?)",
        "kind: forbid, say: x, across: yes | P107 13:13 across must be true or false, but was 'yes'",
        "kind: forbid, say: {re: \"a(?=b)\"} | P114 12:17 a regular expression must not look around",
        "kind: forbid, say: {re: 5} | P107 12:15 re must be a text (in quotation marks if it looks"
            + " like this), but was 5",
        "kind: forbid, say: {} | P106 12:10 say must have the key 're', but has not",
        "kind: forbid, say: x, tags: [a; a] | P109 13:11 tags must name each once, but repeats one",
        "kind: forbid, say: x, where: middle | P108 13:12 where must be one of [opening; closing],"
            + " but was 'middle'",
        "kind: forbid, say: x, where: {first: {turns: 1}; turn: 2} | P110 13:12 where must have"
            + " exactly one of 'first', 'last' and 'turn'",
        "kind: forbid, say: x, where: {last: {turns: 1; seconds: 2}} | P110 13:19 last must have"
            + " exactly one of 'turns', 'seconds' and 'percent'",
        "kind: forbid, say: x, when: {} | P108 13:11 when must be a mapping of at least one"
            + " condition, but was an empty mapping",
        "kind: forbid, say: x, when: {label_not: {model: m; label: l}} | P106 13:23 label_not must"
            + " have the key 'p', but has not",
        "kind: forbid, say: x, when: {label: {model: m; label: l; p: 0.5; unsure: 0.6}} | P108"
            + " 13:48 unsure must be at most p, since it is the lower end of what a person decides",
        "kind: forbid, say: x, when: {label: {model: m; label: l; p: 0.12345}} | P108 13:43 p must"
            + " be a probability from 0.0001 to 1 with at most four decimals, but was 0.12345",
        "kind: forbid, say: x, when: {label: {model: m; label: l; p: 0}} | P108 13:43 p must be a"
            + " probability from 0.0001 to 1 with at most four decimals, but was 0",
        "kind: forbid, say: x, when: {turns: {}} | P110 13:19 turns must have 'min', 'max' or both",
        "kind: forbid, say: x, when: {duration_not: {min: 2m; max: 1m}} | P108 13:36 max must be at"
            + " least min, but is less",
        "kind: forbid, say: x, when: {event_not: helo} | P112 13:23 event_not must be one of the"
            + " events [hello; bye], but was 'helo' (did you mean 'hello'?)",
        "kind: forbid, say: x, family: customer | P110 7:5 a rule must have a 'family' if and only"
            + " if its severity is critical, but that is minor",
        "kind: require | P106 7:5 an item of rules must have the key 'say', but has not",
        "kind: require, event: hallo | P112 12:12 event must be one of the events [hello; bye], but"
            + " was 'hallo' (did you mean 'hello'?)",
        "kind: require, event: hello, by: customer | P110 12:5 'event' must not stand beside 'say',"
            + " 'by', 'except', 'guards' or 'across'",
        "kind: count, say: x, per: turn | P110 7:5 a rule that counts must have 'min', 'max' or"
            + " both",
        "kind: count, say: x, max: 1 | P106 7:5 an item of rules must have the key 'per', but has"
            + " not",
        "kind: count, say: x, per: turn, min: 3, max: 2 | P108 15:5 max must be at least min, 3,"
            + " but was 2",
        "kind: count, say: x, per: turn, min: 3, within: 5s | P110 15:5 'within' must not be there:"
            + " a rule that counts does so in the part of the conversation that 'where' says",
        "kind: respond, within: 5s | P110 7:5 a rule that responds must have either 'at' or"
            + " 'after'",
        "kind: respond, at: first | P106 7:5 an item of rules must have the key 'within', but has"
            + " not",
        "kind: respond, at: first, within: {} | P108 13:13 within must be a duration, 'turns' and"
            + " 'seconds', or one of these per channel, but was an empty mapping",
        "kind: respond, at: first, within: 5s, calendar: office | P112 14:15 calendar must be one"
            + " of the calendars [], but was 'office'",
        "kind: respond, at: first, within: 5s, guards: [quoted] | P110 14:5 'guards' must not be"
            + " there: a rule that responds has no phrases of its own: give them to the event of"
            + " 'after'",
        "kind: respond, at: first, within: 5s, before: bye | P110 14:5 'before' must not be there:"
            + " a rule that responds ends with the answer, and 'where' says where its clock may"
            + " start",
        "kind: classify, model: m, label: l | P110 7:5 a rule that classifies must have either"
            + " 'max_p' or 'min_p'",
        "kind: classify, model: m, label: l, max_p: 0.8, min_p: 0.3 | P110 7:5 a rule that"
            + " classifies must have either 'max_p' or 'min_p'",
        "kind: classify, model: m, label: l, max_p: 0.8, unsure: 0.9 | P108 15:5 unsure must be at"
            + " most max_p, since it is the lower end of what a person decides",
        "kind: classify, model: m, label: l, max_p: 0.8, say: x | P110 15:5 'say' must not be"
            + " there: a rule that classifies looks at whole turns and not at phrases",
        "kind: prefer, swap: {} | P108 12:11 swap must be a mapping of at least one phrase, but was"
            + " an empty mapping",
        "kind: prefer, swap: [a] | P107 12:11 swap must be a mapping (key: value), but was a list",
        "kind: prefer, swap: {\"a b\": c; \"A  b\": d} | P109 12:22 a phrase to swap must stand"
            + " once, but 'A  b' says the same as 'a b'",
        "kind: prefer, swap: {\"a (b\": c} | P114 12:15 '(' must be closed by ')'",
        "kind: prefer, swap: {a: 5} | P107 12:15 a must be a text (in quotation marks if it looks"
            + " like this), but was 5",
        "kind: prefer, swap: {a: b}, say: x | P105 13:5 the keys of an item of rules must be among"
            + " [id; severity; family; tags; principle; why; weight; status; by; when; on_missing;"
            + " suggest; examples; kind; swap; after; before; between; within; where; except;"
            + " guards; across], but one was 'say'",
        "kind: sequence, steps: [hello] | P108 12:12 steps must be a list of at least 2, but was a"
            + " list",
        "kind: sequence, steps: [hello; hello] | P109 12:12 steps must name each once, but repeats"
            + " one",
        "kind: sequence, steps: [hello; {say: x}] | P107 12:20 an item of steps must be a text, but was a"
            + " mapping",
        "kind: sequence, steps: [hello; by] | P112 12:20 an item of steps must be one of the events [hello;"
            + " bye], but was 'by' (did you mean 'bye'?)",
        "kind: sequence, steps: [hello; bye], allow_missing: [by] | P108 13:21 an item of allow_missing must"
            + " be one of [hello; bye], but was 'by' (did you mean 'bye'?)",
        "kind: sequence, steps: [hello; bye], max_gap: {} | P110 13:14 max_gap must have 'turns',"
            + " 'seconds' or both",
        "kind: sequence, steps: [hello; bye], where: opening | P105 13:5 the keys of an"
            + " item of rules must be among [id; severity; family; tags; principle; why; weight;"
            + " status; by; when; on_missing; suggest; examples; kind; steps; allow_missing;"
            + " max_gap], but one was 'where'",
        "kind: consistent, expect: formal | P106 7:5 an item of rules must have the key"
            + " 'family_of', but has not",
        "kind: consistent, family_of: address-de, expect: polite | P108 13:13 expect must be one of"
            + " [formal; informal; match_customer; first_use], but was 'polite'",
        "kind: consistent, family_of: address-en, expect: formal | P108 12:16 family_of must be one"
            + " of [address-de], but was 'address-en' (did you mean 'address-de'?)",
        "kind: requires | P108 11:11 kind must be one of [forbid, require, prefer, sequence,"
            + " consistent, count, respond, classify], but was 'requires' (did you mean 'require'?)"
      })
  void tellsWhatARuleLacks(String keys, String problem) throws IOException {
    String lines = "    " + keys.strip().replace(", ", "\n    ").replace(";", ",") + "\n";
    assertThat(problems(HEAD + RULE + lines)).containsExactly(problem.replace(";", ","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | P110 12:7 an example must have exactly one of [fail, pass, na, unsure, not_evaluated, todo_fail,"
            + " todo_pass], but has 0",
        "{fail: hello} | P116 12:14 a line of an example must be 'A: text' or 'C 0:05: text', but"
            + " was 'hello'",
        "{fail: \"A: x\\nD: y\"} | P116 12:21 a line of an example must be 'A: text' or 'C 0:05:"
            + " text', but was 'D: y'",
        "{fail: \"A 0:75: y\"} | P116 12:15 a line of an example must be 'A: text' or 'C 0:05:"
            + " text', but was 'A 0:75: y'",
        "{fail: \"A 0:20: x\\nC 0:05: y\"} | P116 12:26 a turn must not come before the one above"
            + " it, but was 'C 0:05: y'",
        "{fail: \"A: x\", at: y} | P116 12:22 'at' must be a part of one of the example's turns,"
            + " but was 'y'",
        "{fail: \"A: x\", at: {turn: 2}} | P116 12:22 'at' must name one of the example's 1 turns,"
            + " but was 2",
        "{pass: \"A: x\", at: x} | P116 12:22 'at' must stand beside 'fail' or 'unsure' only",
        "{pass: \"A: x\", given: {labels: {l: 1.5}}} | P108 12:42 l must be a number from 0 to 1,"
            + " but was 1.5",
        "{pass: \"A: x\", given: {labels: {}}} | P108 12:38 labels must be a mapping of at least"
            + " one label, but was an empty mapping",
        "{pass: \"A: x\", given: {started_at: 2026-03-28}} | P108 12:42 started_at must be a"
            + " moment such as 2026-03-28T17:55:00+01:00, but was '2026-03-28'",
        "{pass: \"A: x\", given: {chanel: chat}} | P105 12:30 the keys of given must be among"
            + " [labels, customer_name, started_at, channel, language, queue, topic, direction, outcome, tag],"
            + " but one was 'chanel' (did you mean 'channel'?)",
        "{pass: \"A: x\", given: {channel: fax}} | P108 12:39 channel must be one of [chat, email,"
            + " voice, messaging, social], but was 'fax'"
      })
  void tellsWhatIsWrongWithAnExample(String example, String problem) throws IOException {
    String rule =
        "  - {id: r, principle: p, why: Because., kind: forbid, say: x, examples: [\n"
            + "      {fail: \"A: x\"},\n      {pass: \"A: y\"},\n\n\n      "
            + example
            + "]}\n";
    assertThat(problems(HEAD + rule)).containsExactly(problem);
  }

  @Test
  void wantsAnExampleThatFailsAndOneThatPasses() throws IOException {
    String rule = RULE.replace(EXAMPLES, "") + "    kind: forbid\n    say: x\n";
    String tooFew = "a rule must have at least one example that fails and one that passes";
    assertThat(problems(HEAD + rule))
        .containsExactly("P106 7:5 an item of rules must have the key 'examples', but has not");
    assertThat(problems(HEAD + rule + "    examples: [{fail: \"A: x\"}, {todo_pass: \"A: y\"}]\n"))
        .containsExactly("P117 12:5 " + tooFew);
    assertThat(problems(HEAD + rule + "    examples: [{pass: \"A: x\"}]\n"))
        .containsExactly("P117 12:5 " + tooFew);
  }

  @Test
  void survivesHostilePhrasesAndLists() throws IOException {
    StringBuilder chain = new StringBuilder("lists:\n");
    for (int i = 0; i < 20_000; i++) {
      chain.append("  l%d: [\"<l%d>\"]\n".formatted(i, i + 1));
    }
    String pack = HEAD + RULE + "    kind: forbid\n    say: ";
    assertThat(problems(pack + "x\n" + chain))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("P115 ") || line.startsWith("P114 "));
    assertThat(problems(pack + "\"" + "(".repeat(1_000) + "\"\n"))
        .containsExactly("P114 12:31 parentheses must be nested at most 20 deep");
    assertThat(problems(pack + "\"" + "(a|b)".repeat(1_000) + "\"\n"))
        .containsExactly("P114 12:10 a phrase must have at most 1000 characters, but has 5000");
    assertThat(problems(pack + "\"" + "(a|b)".repeat(200) + "\"\n")).hasSize(1);
  }

  private List<String> problems(String text) throws IOException {
    Files.writeString(file, text);
    @Nullable ProblemsException exception =
        catchThrowableOfType(ProblemsException.class, () -> PackReader.read(Location.of(file)));
    return exception == null
        ? List.of()
        : exception.problems().stream()
            .map(Problem::toString)
            .map(line -> line.replace(file + ":", ""))
            .toList();
  }
}
