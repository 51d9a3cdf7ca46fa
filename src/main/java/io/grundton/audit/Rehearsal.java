// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.course.Course;
import io.grundton.label.Band;
import io.grundton.label.Labeller;
import io.grundton.label.Models;
import io.grundton.policy.Example;
import io.grundton.policy.PolicyPack;
import io.grundton.policy.Rule;
import io.grundton.policy.Status;
import io.grundton.transcript.Channel;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Outcome;
import io.grundton.transcript.Roster;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks single rules of a pack about small conversations. For one thread. */
public final class Rehearsal {
  private static final Casting NOBODY_KNOWN = new Casting(Roster.of(List.of(), Set.of()));

  private final CompiledPack compiled;
  private final Listener listener;

  /** A rehearsal of a pack. */
  public Rehearsal(CompiledPack compiled) {
    this.compiled = compiled;
    this.listener = compiled.listener();
  }

  /**
   * What a rule said of a conversation.
   *
   * @param status over all participants
   * @param findings by place
   */
  public record Answer(Status status, List<Finding> findings) {
    public Answer {
      findings = List.copyOf(findings);
    }
  }

  /**
   * What one of the pack's rules says of a conversation.
   *
   * @param example supposes the labels
   * @param conversation its own, or one like it
   * @param trace is told every step
   */
  public Answer play(Rule rule, Example example, Conversation conversation, Trace trace) {
    Cast cast = NOBODY_KNOWN.of(conversation);
    Heard heard = listener.hear(conversation, given(compiled.labels(), example), trace);
    List<Finding> findings = new ArrayList<>();
    Status status =
        compiled
            .judge(
                rule,
                new Scene(conversation, Course.UNKNOWN, cast, heard, trace),
                "example",
                findings)
            .stream()
            .map(Verdict::status)
            .reduce(Status.NOT_APPLICABLE, Status::over);
    return new Answer(status, findings);
  }

  /** The folded words that {@code <customer_name>} stands for in a conversation. */
  public static Set<String> customerNames(Conversation conversation) {
    return Listener.namesOf(conversation);
  }

  /** The conversation that an example of the pack states. */
  public Conversation conversation(Example example) {
    PolicyPack pack = compiled.pack();
    Instant start =
        Instant.parse(example.given().getOrDefault("started_at", Instant.EPOCH.toString()));
    return new Conversation(
        "example",
        "example",
        0,
        constant(Channel.class, example.given().getOrDefault("channel", "chat")),
        example.given().getOrDefault("language", pack.language()),
        null,
        example.given().get("queue"),
        example.given().get("topic"),
        example.given().get("direction"),
        example.given().containsKey("outcome")
            ? constant(Outcome.class, Objects.requireNonNull(example.given().get("outcome")))
            : null,
        null,
        null,
        example.given().get("customer_name"),
        start,
        null,
        null,
        Boolean.parseBoolean(example.given().getOrDefault("truncated", "false")),
        example.given().containsKey("tag")
            ? List.of(Objects.requireNonNull(example.given().get("tag")))
            : List.of(),
        example.turns());
  }

  /** What the example supposes of labels, under the name of every model that the pack asks. */
  private static Models given(LabelIndex labels, Example example) {
    if (example.labels().isEmpty()) {
      return Models.NONE;
    }
    Labeller supposed = new SupposedLabels(example.labels());
    return Models.of(
        labels.models().stream().collect(Collectors.toMap(name -> name, name -> supposed)));
  }

  private record SupposedLabels(Map<String, Integer> labels) implements Labeller {
    @Override
    public String hash() {
      return "0".repeat(64);
    }

    @Override
    public @Nullable String language() {
      return null;
    }

    @Override
    public Map<String, Integer> label(String text) {
      return labels;
    }

    @Override
    public @Nullable Band band(String label) {
      return null;
    }
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String code) {
    return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
  }
}
