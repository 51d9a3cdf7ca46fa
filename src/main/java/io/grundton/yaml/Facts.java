// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.policy.Condition.Subject;
import io.grundton.transcript.Channel;
import io.grundton.transcript.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is known of a conversation beside its text, as packs write it. */
final class Facts {
  /** A language as transcripts name it. */
  static final Shape<String> LANGUAGE =
      Shape.text(Pattern.compile("[a-z]{2,3}"), "a lower-case language tag such as de");

  private static final Shape<String> CHANNEL =
      Shape.word(Stream.of(Channel.values()).map(Channel::code).toList());
  private static final Shape<String> OUTCOME =
      Shape.word(Stream.of(Outcome.values()).map(Outcome::code).toList());
  private static final Shape<String> DIRECTION = Shape.word(List.of("inbound", "outbound"));

  private Facts() {}

  /** The key under which packs write a fact. */
  static String key(Subject subject) {
    return subject.name().toLowerCase(Locale.ROOT);
  }

  /** One value that a fact can have. */
  static Shape<String> shape(Subject subject) {
    return switch (subject) {
      case CHANNEL -> CHANNEL;
      case LANGUAGE -> LANGUAGE;
      case DIRECTION -> DIRECTION;
      case OUTCOME -> OUTCOME;
      case QUEUE, TOPIC, TAG -> Shape.text();
    };
  }
}
