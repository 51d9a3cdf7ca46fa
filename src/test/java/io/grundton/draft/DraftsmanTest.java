// SPDX-License-Identifier: Apache-2.0
package io.grundton.draft;

import static io.grundton.draft.ClausesTest.agent;
import static io.grundton.draft.ClausesTest.customer;
import static io.grundton.draft.ClausesTest.part;
import static io.grundton.draft.ClausesTest.queue;
import static io.grundton.draft.ClausesTest.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.draft.DraftRule.Kind;
import io.grundton.draft.Formula.All;
import io.grundton.draft.Formula.Any;
import io.grundton.draft.Formula.Not;
import io.grundton.draft.Formula.Said;
import io.grundton.policy.By;
import io.grundton.policy.Where;
import io.grundton.problem.Problem;
import io.grundton.text.Stemmer;
import io.grundton.transcript.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DraftsmanTest {
  private final ConversionReport report = new ConversionReport();
  private final NamedLists lists = new NamedLists();

  @Test
  void wordsBecomeARuleThatForbidsThem() {
    DraftRule rule = only(new Category("A Fee!", "X", part(""), Channel.CHAT, customer("fee")));
    assertThat(rule)
        .isEqualTo(
            new DraftRule(
                "a-fee",
                Kind.FORBID,
                "The category 'A Fee!' of X occurs where this is said.",
                List.of(),
                customer("fee").saying(),
                Map.of("channel", List.of("chat")),
                null,
                List.of(),
                Map.of("channel", "chat"),
                List.of("C: fee"),
                List.of("C: Hm.")));
    assertThat(lines()).isEmpty();
  }

  @Test
  void missingWordsBecomeARuleThatRequiresThemAfterWhatIsSaid() {
    DraftPack pack = draft(new All(List.of(customer("fee"), new Not(agent("sorry")))));
    DraftRule rule = pack.rules().get(0);
    assertThat(rule.kind()).isEqualTo(Kind.REQUIRE);
    assertThat(rule.event()).isEqualTo("name-given");
    assertThat(pack.events()).containsExactly(Map.entry("name-given", customer("fee").saying()));
    assertThat(rule.fails()).containsExactly("C: fee", "A: Hm.");
    assertThat(rule.passes()).containsExactly("C: fee", "A: sorry");
  }

  @Test
  void conditionsBeyondWhatOneRuleCanSayAreLeftOutAndNamed() {
    report.condition(part("c"));
    DraftRule rule =
        draft(
                new All(
                    List.of(
                        customer("a"),
                        said("b", By.ANY),
                        customer("c"),
                        new Formula.Unsaid(part("lost")),
                        new Not(agent("d")),
                        new Not(said("e", By.BOT)))))
            .rules()
            .get(0);
    assertThat(rule.said()).containsExactly("b");
    assertThat(rule.notes())
        .containsExactly(
            "Wider than the original: without its condition lost.",
            "Wider than the original: without its condition c.",
            "Wider than the original: without its condition e.");
    assertThat(lines())
        .containsExactly(
            "I104 x.json:1:1 c: rule 'name' does without this condition, so it is wider than"
                + " 'Name'",
            "I104 x.json:1:1 e: rule 'name' does without this condition, so it is wider than"
                + " 'Name'",
            "I104 x.json:1:1 lost: rule 'name' does without this condition, so it is wider than"
                + " 'Name'");
    assertThat(report.convertedConditions()).isZero();
  }

  @Test
  void theRulesOfACategoryHaveIdsOfTheirOwn() {
    assertThat(draft(new Any(List.of(agent("a"), customer("b")))).rules())
        .extracting(DraftRule::id)
        .containsExactly("name", "name-2");
  }

  @Test
  void wordsOfAnAgentAreTheOnesThatARuleFinds() {
    assertThat(draft(new All(List.of(agent("a"), customer("b")))).rules().get(0).saying())
        .isEqualTo(agent("a").saying());
    assertThat(draft(new All(List.of(customer("a"), customer("b")))).rules().get(0).saying())
        .isEqualTo(customer("b").saying());
  }

  @Test
  void factsAloneAreNoRule() {
    assertThat(draft(queue("x")).rules()).isEmpty();
    assertThat(lines())
        .containsExactly(
            "I104 x.json:1:1 queue x: a rule needs words; this condition stands without any");
  }

  @Test
  void factsThatCannotHoldTogetherAreNoRule() {
    assertThat(draft(new All(List.of(agent("a"), queue("x"), queue("y")))).rules()).isEmpty();
    assertThat(draft(new All(List.of(agent("a"), queue("x"), new Not(queue("x"))))).rules())
        .isEmpty();
    assertThat(lines())
        .hasSize(2)
        .allMatch(line -> line.endsWith("its conditions ask one fact for two values at once"));
  }

  @Test
  void factsThatMustNotHoldAddUp() {
    DraftRule rule =
        draft(new All(List.of(agent("a"), new Not(queue("x")), new Not(queue("y")))))
            .rules()
            .get(0);
    assertThat(rule.facts()).isEqualTo(Map.of("queue_not", List.of("x", "y")));
    assertThat(rule.given()).isEmpty();
  }

  @Test
  void aRuleThatNoExampleCanShowIsNone() {
    assertThat(draft(new All(List.of(agent("a"), customer("a")))).rules()).isEmpty();
    assertThat(lines())
        .containsExactly(
            "I104 x.json:1:1 the document: no example can show a rule whose words are all said"
                + " where it begins to apply");
    DraftSaying never = new DraftSaying(By.AGENT, Where.EVERYWHERE, phrases("a"), phrases("a"));
    assertThat(draft(new Said(part("n"), never, null)).rules()).isEmpty();
  }

  @Test
  void anExampleSaysSomethingThatTheRuleDoesNotHear() {
    DraftSaying saying =
        new DraftSaying(
            By.BOT, new Where.First(Where.Unit.SECONDS, 9), phrases("hm", "okay"), List.of());
    assertThat(draft(new Said(part("s"), saying, null)).rules().get(0).passes())
        .containsExactly("B 0:00: Grey clouds today.");
  }

  @Test
  void tooManyAlternativesAreNoRule() {
    List<Formula> factors = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      factors.add(new Any(List.of(agent("a" + i), customer("b" + i))));
    }
    assertThat(draft(new All(factors)).rules()).isEmpty();
    assertThat(lines())
        .containsExactly(
            "I104 x.json:1:1 the document: its conditions come down to more than 64 alternatives,"
                + " which is no rule to read");
  }

  @Test
  void aPackHasOneLanguage() {
    Formula mixed =
        new Not(
            new All(
                List.of(
                    new Not(new Any(List.of(in("fee", "en"), in("gebühr", "de"), in("x", null)))),
                    new Not(in("y", "en")))));
    Category category = new Category("Name", "X", part(""), null, mixed);
    assertThat(LanguageChoice.ofMost(List.of(category))).contains("en");
    DraftPack pack = drafted("en", category);
    assertThat(pack.rules()).hasSize(1);
    assertThat(pack.rules().get(0).saying().phrases()).containsExactly("fee", "x", "y");
    assertThat(lines())
        .containsExactly(
            "I102 x.json:1:1 gebühr: its words are for the language 'de' and the pack is for"
                + " 'en'; import it once more for its own");
    assertThat(LanguageChoice.ofMost(List.of())).isEmpty();
  }

  @Test
  void namesAreMadeOfLettersThatPacksAllow() {
    assertThat(NamedLists.slug("Über 3 Größen / _x_", '-')).isEqualTo("ueber-3-groessen-x");
    assertThat(NamedLists.slug("日本 !", '-')).isEqualTo("rule");
    assertThat(NamedLists.slug("a".repeat(70) + " b", '_')).isEqualTo("b");
  }

  @Test
  void equalListsAreOne() {
    assertThat(lists.reference("3 things", List.of("a", "b"))).isEqualTo("<list_3_things_1>");
    assertThat(lists.reference("else", List.of("a", "b"))).isEqualTo("<list_3_things_1>");
    assertThat(lists.reference("else", List.of("b"))).isEqualTo("<else_1>");
    assertThat(lists.mistake("<else_1> x")).isEmpty();
    assertThat(lists.mistake("<else_2> x")).isPresent();
    assertThat(lists.mistake("x".repeat(1_001)))
        .contains("a phrase must have at most 1000 characters, but has 1001");
  }

  @Test
  void aSayingHasAPhrase() {
    assertThatThrownBy(() -> new DraftSaying(By.ANY, Where.EVERYWHERE, List.of(), List.of()))
        .hasMessage("say must have at least one phrase, but has none");
  }

  private static Said in(String phrase, @Nullable String language) {
    return new Said(part(phrase), agent(phrase).saying(), language);
  }

  private static List<DraftPhrase> phrases(String... texts) {
    return Stream.of(texts).map(text -> new DraftPhrase(text, text)).toList();
  }

  private DraftPack draft(Formula formula) {
    return drafted(null, new Category("Name", "X", part(""), null, formula));
  }

  private DraftRule only(Category category) {
    List<DraftRule> rules = drafted(null, category).rules();
    assertThat(rules).hasSize(1);
    return rules.get(0);
  }

  private DraftPack drafted(@Nullable String language, Category category) {
    return new Draftsman(lists, report, Stemmer.NONE)
        .draft("a/b", language, "p", List.of(category));
  }

  private List<String> lines() {
    return report.lines().stream().map(Problem::toString).toList();
  }
}
