// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import io.grundton.transcript.Channel;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Outcome;
import io.grundton.transcript.Speaker;
import io.grundton.transcript.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Conversations of any shape that the format can say. */
public final class RandomTranscripts {
  private static final List<String> TEXTS =
      List.of(
          "Guten Tag",
          "größer",
          " ",
          "\"",
          "\\",
          "\\u0041",
          "\n\r\t",
          "\0\1\u001f\u007f\u0085",
          "😀",
          "👩‍💻",
          "مرحبا",
          "שלום\u202e",
          "\u2028\u2029",
          "\ufeff",
          "\uffff",
          "日本語",
          "</script>",
          "e\u0301");

  private RandomTranscripts() {}

  public static Conversation conversation(Random random) {
    return conversation(
        random, any(random, Channel.values()), maybe(random, () -> any(random, Outcome.values())));
  }

  static Conversation conversation(Channel channel, Outcome outcome) {
    return conversation(new Random(7), channel, outcome);
  }

  private static Conversation conversation(
      Random random, Channel channel, @Nullable Outcome outcome) {
    Instant startedAt =
        Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000));
    String agentId = maybe(random, () -> id(random));
    return new Conversation(
        "acme",
        id(random),
        random.nextBoolean() ? 0 : random.nextInt(Integer.MAX_VALUE),
        channel,
        maybe(random, () -> random.nextBoolean() ? "de" : "gsw"),
        agentId,
        maybe(random, () -> id(random)),
        maybe(random, () -> id(random)),
        maybe(random, () -> random.nextBoolean() ? "inbound" : "outbound"),
        outcome,
        maybe(random, () -> id(random)),
        maybe(random, () -> id(random)),
        maybe(random, () -> text(random)),
        startedAt,
        maybe(random, () -> startedAt.plusNanos(random.nextLong(1L << 50))),
        maybe(random, () -> random.nextLong(Long.MAX_VALUE)),
        random.nextBoolean(),
        List.of(text(random), text(random)).subList(0, random.nextInt(3)),
        turns(random, agentId));
  }

  private static List<Turn> turns(Random random, @Nullable String conversationAgent) {
    List<Turn> turns = new ArrayList<>();
    int count = random.nextInt(6);
    for (int number = 1; number <= count; number++) {
      Speaker speaker = any(random, Speaker.values());
      String agentId = maybe(random, () -> id(random));
      if (agentId == null && speaker == Speaker.AGENT) {
        agentId = conversationAgent;
      }
      turns.add(
          new Turn(
              number,
              speaker,
              agentId,
              maybe(random, () -> random.nextLong(20_000_000) - 1_000_000),
              maybe(random, () -> random.nextLong(20_000_000)),
              text(random),
              random.nextBoolean()));
    }
    return turns;
  }

  private static String id(Random random) {
    return List.of("a", "größe ", "日本", "😀", "x\"\\y").get(random.nextInt(5)) + random.nextInt(9);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int parts = random.nextInt(5);
    for (int i = 0; i < parts; i++) {
      text.append(TEXTS.get(random.nextInt(TEXTS.size())));
    }
    return text.toString();
  }

  private static <T> T any(Random random, T[] values) {
    return List.of(values).get(random.nextInt(values.length));
  }

  private static <T> @Nullable T maybe(Random random, Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }
}
