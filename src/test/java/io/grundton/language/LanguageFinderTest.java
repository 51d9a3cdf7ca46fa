// SPDX-License-Identifier: Apache-2.0
package io.grundton.language;

import static io.grundton.transcript.Transcripts.agent;
import static io.grundton.transcript.Transcripts.bot;
import static io.grundton.transcript.Transcripts.conversation;
import static io.grundton.transcript.Transcripts.customer;
import static io.grundton.transcript.Transcripts.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.transcript.Conversation;
import io.grundton.transcript.Speaker;
import io.grundton.transcript.Transcripts.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LanguageFinderTest {
  private static final List<Speaker> SPEAKERS = List.of(Speaker.values());

  /** 46 letters of a language each: clear as a turn, and as a run. */
  private static final String X = "xabcdefghi xjklmnopqr xstuvwxyzabcdefg xhijklmnop";

  private static final String Y = "yabcdefghi yjklmnopqr ystuvwxyzabcdefg yhijklmnop";

  private final LanguageFinder finder = new LanguageFinder(new FakeWordWeights());

  @Test
  void tellsOneLanguageOfAllSpeakers() {
    assertThat(finder.in(conversation(customer(X), agent(X + " xmore"), customer("o"), bot(X))))
        .isEqualTo(
            new LanguagesHeard(
                "xx",
                List.of(
                    new LanguageRun(Speaker.CUSTOMER, List.of(1, 3), "xx"),
                    new LanguageRun(Speaker.AGENT, List.of(2), "xx"),
                    new LanguageRun(Speaker.BOT, List.of(4), "xx"))));
  }

  @Test
  void tellsSpeakersOfDifferentLanguagesApart() {
    assertThat(finder.in(conversation(customer(X), agent(Y), customer(X), agent(Y))))
        .isEqualTo(
            new LanguagesHeard(
                null,
                List.of(
                    new LanguageRun(Speaker.CUSTOMER, List.of(1, 3), "xx"),
                    new LanguageRun(Speaker.AGENT, List.of(2, 4), "yy"))));
  }

  @Test
  void findsWhereASpeakerSwitches() {
    assertThat(byTurn(customer(X), customer(X), customer(Y), customer(Y)))
        .containsExactly("xx", "xx", "yy", "yy");
    assertThat(byTurn(customer(X), customer(Y), customer(X))).containsExactly("xx", "yy", "xx");
  }

  @Test
  void takesShortTurnsTogether() {
    assertThat(byTurn(agent("xabcdefghijk"), agent("xzyxwvutsrqp"), agent("xqwertzuiopl")))
        .containsExactly("xx", "xx", "xx");
    assertThat(byTurn(agent("xabcdefghijk"), customer("xzyxwvutsrq"), agent("xqwert")))
        .as("those of different speakers are not taken together")
        .containsExactly(null, null, null);
    assertThat(byTurn(agent("xabcdefghijk"), agent("Xabcdefghijk!"), agent("xabcdefghijk")))
        .as("and what is said again does not count again")
        .containsExactly(null, null, null);
  }

  @Test
  void leavesAShortTurnBetweenTwoLanguagesUnknown() {
    assertThat(byTurn(agent(X), agent("o"), agent(X))).containsExactly("xx", "xx", "xx");
    assertThat(byTurn(agent(X), agent("o"), agent(Y))).containsExactly("xx", null, "yy");
    assertThat(byTurn(agent("o"), agent(Y), agent(""))).containsExactly("yy", "yy", "yy");
  }

  @Test
  void doesNotGiveAShortTurnALanguageThatItSpeaksAgainst() {
    assertThat(byTurn(agent(X), agent("yabcdefghij"), agent(X))).containsExactly("xx", null, "xx");
    assertThat(byTurn(agent(X), agent("yabcde"), agent("yfghij"), agent(X)))
        .as("even where only all of them do")
        .containsExactly("xx", null, null, "xx");
    assertThat(byTurn(agent(X), agent("yok"), agent("yabc."), agent(X)))
        .as("but a short word speaks against nothing")
        .containsExactly("xx", "xx", "xx", "xx");
  }

  @Test
  void leavesAMixedTurnUnknown() {
    assertThat(byTurn(agent(X), agent(X + " " + Y), agent(X))).containsExactly("xx", null, "xx");
    assertThat(finder.in(conversation(agent(X + " " + Y))).language()).isNull();
  }

  @Test
  void givesUpARunThatIsHardlyClear() {
    assertThat(byTurn(agent("xabcdefghijk xlmnopqrstuvw"))).containsExactly((String) null);
    assertThat(byTurn(agent("xabcdefghijk xlmnopqrstuvw"), agent("xyxyxyxyxyx")))
        .containsExactly("xx", "xx");
  }

  @Test
  void needsNearlyAllOfWhatIsKnownAndHalfOfWhatIsSaid() {
    String nothing = "oabcdefghijklmno opqrstuvwxyzabc oefghijklmnop ohijklmnopq";
    assertThat(finder.in(conversation(agent(X), bot(nothing), customer("o"))).language()).isNull();
    assertThat(finder.in(conversation(agent(X), agent(nothing))).language())
        .as("an unclear turn beside a clear one is in its run")
        .isEqualTo("xx");
    Line[] lines = new Line[12];
    Arrays.fill(lines, agent(X));
    lines[11] = bot(Y);
    assertThat(finder.in(conversation(lines)).language()).isEqualTo("xx");
    assertThat(finder.in(conversation(lines)).all()).containsExactly("xx", "yy");
    lines[10] = bot(Y);
    assertThat(finder.in(conversation(lines)).language()).isNull();
  }

  @Test
  void listensToWhatCustomersCanHearFromPersonsAndBots() {
    assertThat(finder.in(conversation(agent(X).hidden(), line(Speaker.SYSTEM, X))))
        .isEqualTo(LanguagesHeard.NONE);
    assertThat(byTurn(line(Speaker.UNKNOWN, X))).containsExactly("xx");
    assertThat(finder.in(conversation())).isEqualTo(LanguagesHeard.NONE);
  }

  @Test
  void knowsNothingWithoutWeights() {
    assertThat(new LanguageFinder(WordWeights.NONE).in(conversation(agent(X))))
        .isEqualTo(LanguagesHeard.NONE);
    assertThat(WordWeights.NONE.of("x")).isEmpty();
  }

  @Test
  void putsEveryTurnInAtMostOneRunAndSaysTheSameAgain() {
    Random random = new Random(21);
    for (int round = 0; round < 300; round++) {
      Line[] lines = new Line[random.nextInt(12)];
      for (int i = 0; i < lines.length; i++) {
        Speaker speaker = SPEAKERS.get(random.nextInt(SPEAKERS.size()));
        lines[i] = line(speaker, words(random));
      }
      Conversation conversation = conversation(lines);
      LanguagesHeard heard = finder.in(conversation);
      List<Integer> turns = new ArrayList<>();
      heard.runs().forEach(run -> turns.addAll(run.turns()));
      assertThat(turns).doesNotHaveDuplicates();
      assertThat(heard.runs())
          .allSatisfy(
              run ->
                  assertThat(run.turns())
                      .isSorted()
                      .allSatisfy(
                          turn ->
                              assertThat(conversation.turns().get(turn - 1).speaker())
                                  .isEqualTo(run.speaker())));
      assertThat(heard.byTurn(lines.length).stream().filter(Objects::nonNull).distinct())
          .hasSameElementsAs(heard.all());
      assertThat(new LanguageFinder(new FakeWordWeights()).in(conversation)).isEqualTo(heard);
    }
  }

  private List<@Nullable String> byTurn(Line... lines) {
    return finder.in(conversation(lines)).byTurn(lines.length);
  }

  private static String words(Random random) {
    StringBuilder words = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      words.append("xyo".charAt(random.nextInt(3)));
      for (int j = random.nextInt(10); j > 0; j--) {
        words.append((char) ('a' + random.nextInt(26)));
      }
      words.append(' ');
    }
    return words.toString();
  }
}
