// SPDX-License-Identifier: Apache-2.0
package io.grundton.course;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.label.Models;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Outcome;
import io.grundton.transcript.Speaker;
import io.grundton.transcript.Transcripts;
import io.grundton.transcript.Transcripts.Line;
import io.grundton.transcript.Turn;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every conversation. */
final class CourseLawsTest {
  private static final String[] LABELS = {
    "resolved",
    "unresolved",
    "transferred",
    "escalated",
    "dropped",
    "satisfied",
    "dissatisfied",
    "neutral",
    "question",
    "offer_help"
  };

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void hold(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      Line[] lines =
          Stream.generate(() -> line(random)).limit(random.nextInt(12)).toArray(Line[]::new);
      Conversation conversation = Transcripts.conversation(lines);
      Course course = Courses.read(conversation);

      assertThat(Courses.read(conversation)).isEqualTo(course);
      Ending ending = course.ending();
      if (ending != null) {
        assertVisible(conversation, ending.at());
      }
      Stream.of(course.start(), course.end())
          .filter(sign -> sign != null)
          .forEach(
              sign ->
                  assertThat(assertVisible(conversation, sign.at()).speaker())
                      .isEqualTo(Speaker.CUSTOMER));
      Course deaf = new CourseReader(Models.NONE).read(conversation, "en");
      assertThat(deaf.start()).isNull();
      assertThat(deaf.end()).isNull();
      assertThat(deaf.ending() == null || deaf.ending().outcome() == Outcome.DROPPED).isTrue();
      assertThat(
              Courses.read(
                  conversation.withTurns(
                      conversation.turns().stream()
                          .map(turn -> turn.internal() ? turn.withText("Psst.") : turn)
                          .toList())))
          .isEqualTo(course);
    }
  }

  private static Turn assertVisible(Conversation conversation, Sentence at) {
    Turn turn = conversation.turns().get(at.turn() - 1);
    assertThat(turn.internal()).isFalse();
    assertThat(turn.text().substring(at.start(), at.end())).isNotBlank();
    return turn;
  }

  private static Line line(Random random) {
    List<Speaker> speakers = List.of(Speaker.values());
    Speaker speaker = speakers.get(random.nextInt(speakers.size()));
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(3); i > 0; i--) {
      text.append("Well (")
          .append(LABELS[random.nextInt(LABELS.length)])
          .append(' ')
          .append(3_000 + random.nextInt(6_000))
          .append(random.nextBoolean() ? ")? " : "). ");
    }
    Line line = Transcripts.line(speaker, text.toString());
    if (speaker == Speaker.AGENT) {
      line = line.as("a" + random.nextInt(2));
    }
    return random.nextInt(6) == 0 ? line.hidden() : line;
  }
}
