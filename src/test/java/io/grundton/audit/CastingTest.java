// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import static io.grundton.transcript.Transcripts.START;
import static io.grundton.transcript.Transcripts.agent;
import static io.grundton.transcript.Transcripts.bot;
import static io.grundton.transcript.Transcripts.conversation;
import static io.grundton.transcript.Transcripts.customer;
import static io.grundton.transcript.Transcripts.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.transcript.Assignment;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Roster;
import io.grundton.transcript.RosterEntry;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CastingTest {
  private static final Casting CASTING =
      new Casting(
          Roster.of(
              List.of(
                  entry("a1", null, "north", START.minusSeconds(60), START.plusSeconds(30)),
                  entry("a1", null, "south", START.plusSeconds(30), null),
                  entry(null, "billing", "west", START.minusSeconds(60), null)),
              Set.of("acme")));

  @Test
  void listsWhoSpokeInTheOrderOfTheirFirstTurns() {
    Cast cast =
        CASTING.of(
            conversation(
                customer("Hi"),
                bot("Hello").as("b1"),
                agent("Hello").as("a2"),
                agent("Hello"),
                bot("Bye").as("b1")));
    assertThat(shown(cast)).containsExactly("b1 bot acme", "a2 human acme", "a1 human north");
    assertThat(speakers(cast, 5)).containsExactly(-1, 0, 1, 2, 0);
  }

  @Test
  void givesTheConversationToTheLastPersonWhoTookPart() {
    assertThat(owner(conversation(agent("x"), agent("y").as("a2"), bot("z").as("b1"))))
        .isEqualTo("a2");
    assertThat(owner(conversation(agent("x").as("a2"), agent("y").as("a3"), agent("z").as("a2"))))
        .isEqualTo("a2");
    assertThat(owner(conversation(bot("x").as("b1"), bot("y").as("b2")))).isEqualTo("b2");
  }

  @Test
  void knowsThatNobodyTookPart() {
    Cast cast = CASTING.of(given().queue("billing").conversation(customer("Hello?")));
    assertThat(shown(cast)).containsExactly("a1 none north");
    Cast unknown =
        CASTING.of(given().agentId(null).queue("billing").conversation(customer("Hello?")));
    assertThat(unknown.ownedBy())
        .isEqualTo(
            new Participant(
                null,
                Participant.Kind.NONE,
                new Assignment(Assignment.Match.QUEUE, "west", "t", null, false)));
    assertThat(Participant.Kind.NONE.code()).isEqualTo("none");
  }

  @Test
  void passesOverWhoOnlyWroteNotes() {
    Cast cast = CASTING.of(conversation(agent("note").as("a9").hidden(), agent("Hello")));
    assertThat(shown(cast)).containsExactly("a1 human north");
    assertThat(speakers(cast, 2)).containsExactly(-1, 0);
  }

  @Test
  void tellsABotFromAPersonOfTheSameName() {
    Cast cast = CASTING.of(given().agentId("x").conversation(bot("a").as("x"), agent("b")));
    assertThat(shown(cast)).containsExactly("x bot acme", "x human acme");
    assertThat(shown(CASTING.of(given().agentId(null).conversation(bot("a"), agent("b")))))
        .containsExactly("null bot acme", "null human acme");
  }

  @Test
  void looksTheFirstUpAtTheStartAndOthersAtTheirFirstTurn() {
    assertThat(shown(CASTING.of(conversation(agent("x").at(60)))))
        .containsExactly("a1 human north");
    assertThat(shown(CASTING.of(conversation(bot("x").as("b1"), agent("y").at(60)))))
        .containsExactly("b1 bot acme", "a1 human south");
    assertThat(shown(CASTING.of(conversation(bot("x").as("b1"), agent("y")))))
        .containsExactly("b1 bot acme", "a1 human north");
  }

  @Test
  void takesTheSourceForTheVendorOfWhomTheRosterDoesNotKnow() {
    assertThat(CASTING.of(conversation(agent("x").as("a9"))).ownedBy().assignment())
        .isEqualTo(new Assignment(Assignment.Match.NONE, "acme", null, null, true));
  }

  private static String owner(Conversation conversation) {
    Cast cast = CASTING.of(conversation);
    assertThat(cast.ownedBy()).isEqualTo(cast.participants().get(cast.owner()));
    return String.valueOf(cast.ownedBy().agentId());
  }

  private static List<String> shown(Cast cast) {
    return cast.participants().stream()
        .map(p -> p.agentId() + " " + p.kind().code() + " " + p.assignment().vendorId())
        .toList();
  }

  private static List<Integer> speakers(Cast cast, int turns) {
    return IntStream.rangeClosed(1, turns).mapToObj(cast::speakerOf).toList();
  }

  private static RosterEntry entry(
      @Nullable String agentId,
      @Nullable String queue,
      String vendor,
      Instant from,
      @Nullable Instant to) {
    return new RosterEntry(agentId, queue, null, vendor, "t", null, false, from, to);
  }
}
