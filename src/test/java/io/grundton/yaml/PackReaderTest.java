// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.calendar.BusinessHours;
import io.grundton.calendar.Hours;
import io.grundton.phrase.Phrase;
import io.grundton.phrase.PhraseParser;
import io.grundton.policy.By;
import io.grundton.policy.Condition;
import io.grundton.policy.ConsistentRule;
import io.grundton.policy.CountRule;
import io.grundton.policy.Event;
import io.grundton.policy.Example;
import io.grundton.policy.Family;
import io.grundton.policy.ForbidRule;
import io.grundton.policy.Guard;
import io.grundton.policy.PolicyPack;
import io.grundton.policy.PreferRule;
import io.grundton.policy.Principle;
import io.grundton.policy.RequireRule;
import io.grundton.policy.RespondRule;
import io.grundton.policy.RuleHeader;
import io.grundton.policy.Saying;
import io.grundton.policy.Scope;
import io.grundton.policy.Scoring;
import io.grundton.policy.SequenceRule;
import io.grundton.policy.Severity;
import io.grundton.policy.Status;
import io.grundton.policy.Where;
import io.grundton.problem.Place;
import io.grundton.storage.Location;
import io.grundton.transcript.Channel;
import io.grundton.transcript.Speaker;
import io.grundton.transcript.Turn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack that uses every key that is built, as a whole value. */
final class PackReaderTest {
  /** A pack that has every key. */
  private static final String PACK = everyKey();

  private final Path file;

  PackReaderTest(@TempDir Path folder) {
    this.file = folder.resolve("pack.yaml");
  }

  @Test
  void readsEveryKeyThatIsBuilt() throws IOException {
    Files.writeString(file, PACK);
    PolicyPack pack = PackReader.read(Location.of(file));

    Event complaint =
        new Event("complaint", By.CUSTOMER, Where.EVERYWHERE, saying(phrase("fed up")));
    Event goodbye =
        new Event(
            "goodbye",
            By.ANY,
            Where.CLOSING,
            new Saying(List.of(phrase("bye [bye]")), List.of(phrase("bye the way")), Set.of()));
    Event elseAsked =
        new Event("acknowledge-first", By.ANY, Where.EVERYWHERE, saying(phrase("anything else")));
    Event refund = new Event("no-closed-door", By.ANY, Where.EVERYWHERE, saying(phrase("refund")));

    assertThat(pack.id()).isEqualTo("harbour/voice-en");
    assertThat(pack.version()).isEqualTo("2.1.0");
    assertThat(pack.hash()).matches("[0-9a-f]{64}");
    assertThat(pack.language()).isEqualTo("en");
    assertThat(pack.philosophy()).isEqualTo("Own the problem.");
    assertThat(pack.principles())
        .containsExactly(
            new Principle("own-it", "We own the problem.", 4),
            new Principle("plain", "We speak plainly.", 1));
    assertThat(pack.scoring()).isEqualTo(new Scoring(4, Scoring.Critical.CAP, 3000));
    assertThat(pack.events())
        .containsExactlyInAnyOrderEntriesOf(Map.of("complaint", complaint, "goodbye", goodbye));
    assertThat(pack.rules())
        .containsExactly(
            new ForbidRule(
                new RuleHeader(
                    "no-closed-door",
                    "own-it",
                    "A closed door helps nobody.",
                    Severity.CRITICAL,
                    Family.CUSTOMER,
                    3,
                    true,
                    By.HUMAN_AGENT,
                    List.of(
                        new Condition.Is(Condition.Subject.CHANNEL, Set.of("chat", "email")),
                        new Condition.IsNot(Condition.Subject.OUTCOME, Set.of("resolved")),
                        new Condition.Measures(
                            new Condition.Range(Condition.Measure.TURNS, 3L, null)),
                        new Condition.Happens(refund),
                        new Condition.Happens(complaint)),
                    Status.UNSURE,
                    "Here is what I can do: ...",
                    List.of("tone", "2026"),
                    List.of(
                        example(
                            Status.FAIL,
                            new Example.At.Text("cannot help you"),
                            40,
                            turn(1, Speaker.AGENT, null, "I cannot help you.")),
                        example(Status.PASS, null, 41, turn(1, Speaker.AGENT, null, "Gladly.")),
                        new Example(
                            Status.FAIL,
                            true,
                            List.of(turn(1, Speaker.AGENT, null, "That ship has sailed.")),
                            Map.of(),
                            null,
                            place(42, 9))),
                    place(17, 5)),
                new Saying(
                    List.of(phrase("<refusal>")),
                    List.of(phrase("<refusal> ..8 but")),
                    Set.of(Guard.QUOTED, Guard.NEGATED)),
                new Scope(new Where.First(Where.Unit.PERCENT, 50), null, null, null)),
            new RequireRule(
                header(
                    "acknowledge-first",
                    "People hear a solution only after they feel heard.",
                    43,
                    example(
                        Status.PASS,
                        null,
                        52,
                        turn(1, Speaker.CUSTOMER, 5_000L, "I am fed up!"),
                        turn(2, Speaker.BOT, 3_620_000L, "I'm sorry: that is bad.")),
                    example(
                        Status.FAIL,
                        new Example.At.InTurn(3),
                        55,
                        turn(1, Speaker.CUSTOMER, null, "Fed up!"),
                        turn(2, Speaker.SYSTEM, null, "(queue)"),
                        turn(3, Speaker.AGENT, null, "Number?")),
                    example(
                        Status.NOT_APPLICABLE, null, 57, turn(1, Speaker.CUSTOMER, null, "Hi."))),
                saying(phrase("sorry")),
                new Scope(Where.EVERYWHERE, complaint, elseAsked, new Scope.Within(1, 90_000L))),
            new CountRule(
                header(
                    "name-sparingly",
                    "Five names sell.",
                    58,
                    new Example(
                        Status.PASS,
                        false,
                        List.of(turn(1, Speaker.AGENT, null, "Thanks, Kim.")),
                        Map.of("customer_name", "Kim", "channel", "voice"),
                        null,
                        place(67, 9)),
                    example(Status.FAIL, null, 68, turn(1, Speaker.AGENT, null, "Kim.")),
                    example(Status.UNSURE, null, 69, turn(1, Speaker.AGENT, null, "Kim?"))),
                saying(phrase("<customer_name>")),
                new Where.At(2),
                CountRule.Per.HUNDRED_WORDS,
                null,
                4),
            new RespondRule(
                header(
                    "prompt",
                    "Silence reads as indifference.",
                    70,
                    hi(Status.PASS, 78, 16),
                    hi(Status.FAIL, 78, 33)),
                RespondRule.At.FIRST,
                null,
                Where.OPENING,
                Map.of(
                    Channel.CHAT,
                    new Scope.Within(null, 60_000L),
                    Channel.EMAIL,
                    new Scope.Within(2, 3_600_000L)),
                new BusinessHours(
                    ZoneId.of("Europe/Berlin"),
                    Map.of(
                        DayOfWeek.MONDAY, List.of(new Hours(480, 1080)),
                        DayOfWeek.TUESDAY, List.of(new Hours(480, 1080), new Hours(1320, 360))),
                    Set.of(LocalDate.of(2026, 12, 25)))),
            new RespondRule(
                header(
                    "hold-is-short",
                    "Silence reads as indifference.",
                    79,
                    hi(Status.PASS, 85, 16),
                    hi(Status.FAIL, 85, 33)),
                RespondRule.At.EVENT,
                complaint,
                Where.EVERYWHERE,
                Arrays.stream(Channel.values())
                    .collect(
                        Collectors.toMap(
                            channel -> channel, channel -> new Scope.Within(null, 120_000L))),
                null),
            new PreferRule(
                header(
                    "plain-words",
                    "Plain speech is respect.",
                    86,
                    hi(Status.PASS, 94, 16),
                    hi(Status.FAIL, 94, 33)),
                new Saying(
                    List.of(phrase("zeitnah"), phrase("fed up"), phrase("thing")),
                    List.of(phrase("fed up with")),
                    Set.of(Guard.QUOTED)),
                Map.of("zeitnah", "bis <frist>", "fed up", "", "thing", "use"),
                new Scope(Where.CLOSING, null, null, null)),
            new SequenceRule(
                header(
                    "good-shape",
                    "Order builds trust.",
                    95,
                    hi(Status.PASS, 102, 16),
                    hi(Status.FAIL, 102, 33)),
                List.of(complaint, goodbye),
                Set.of("goodbye"),
                new Scope.Within(4, 90_000L)),
            new ConsistentRule(
                header(
                    "address",
                    "A change seems careless.",
                    103,
                    hi(Status.PASS, 112, 16),
                    hi(Status.FAIL, 112, 33)),
                ConsistentRule.Forms.ADDRESS_DE,
                ConsistentRule.Expect.MATCH_CUSTOMER,
                Where.CLOSING,
                List.of(phrase("Du Pont")),
                Set.of(Guard.QUOTED)));
  }

  @Test
  void hasDefaults() throws IOException {
    Files.writeString(
        file,
        """
        pack: p
        version: "1"
        spec: 1
        principles: [{id: p, says: We say.}]
        rules:
          - id: r
            kind: forbid
            principle: p
            why: Because.
            say: x
            examples: [{fail: "A: x"}, {pass: "A: y"}]
        """);
    PolicyPack pack = PackReader.read(Location.of(file));
    assertThat(pack.language()).isNull();
    assertThat(pack.philosophy()).isEmpty();
    assertThat(pack.scoring()).isEqualTo(Scoring.DEFAULT);
    assertThat(pack.rules())
        .containsExactly(
            new ForbidRule(
                new RuleHeader(
                    "r",
                    "p",
                    "Because.",
                    Severity.MINOR,
                    null,
                    1,
                    false,
                    By.AGENT,
                    List.of(),
                    Status.NOT_EVALUATED,
                    null,
                    List.of(),
                    List.of(
                        example(Status.FAIL, null, 11, 16, turn(1, Speaker.AGENT, null, "x")),
                        example(Status.PASS, null, 11, 32, turn(1, Speaker.AGENT, null, "y"))),
                    place(6, 5)),
                saying(phrase("x")),
                Scope.WHOLE));
  }

  private static String everyKey() {
    try {
      return Files.readString(Path.of("src", "test", "resources", "yaml", "every-key.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Phrase phrase(String text) {
    PhraseParser none = new PhraseParser(Map.of());
    List<Phrase> whom = List.of(none.parse("you"), none.parse("with that"));
    Phrase refusal = new PhraseParser(Map.of("whom", whom)).parse("cannot help <whom>");
    return new PhraseParser(Map.of("whom", whom, "refusal", List.of(refusal))).parse(text);
  }

  private static Saying saying(Phrase phrase) {
    return new Saying(List.of(phrase), List.of(), Set.of());
  }

  private RuleHeader header(String id, String why, int line, Example... examples) {
    return new RuleHeader(
        id,
        "plain",
        why,
        Severity.MINOR,
        null,
        1,
        false,
        By.AGENT,
        List.of(),
        Status.NOT_EVALUATED,
        null,
        List.of(),
        List.of(examples),
        place(line, 5));
  }

  private Example hi(Status expected, int line, int column) {
    return example(expected, null, line, column, turn(1, Speaker.AGENT, null, "Hi"));
  }

  private Example example(Status expected, Example.@Nullable At at, int line, Turn... turns) {
    return example(expected, at, line, 9, turns);
  }

  private Example example(
      Status expected, Example.@Nullable At at, int line, int column, Turn... turns) {
    return new Example(expected, false, List.of(turns), Map.of(), at, place(line, column));
  }

  private static Turn turn(int number, Speaker speaker, @Nullable Long atMs, String text) {
    return new Turn(number, speaker, null, atMs, null, text, false);
  }

  private Place place(int line, int column) {
    return new Place(file.toString(), line, column);
  }
}
