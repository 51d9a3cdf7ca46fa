// SPDX-License-Identifier: Apache-2.0
package io.grundton.course;

import io.grundton.label.Labeller;
import io.grundton.label.Models;
import io.grundton.transcript.Conversation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads how conversations went, by the classifiers {@code mood-<language>}, {@code
 * outcome-<language>} and {@code agent-<language>}; without one, what it would tell stays unknown.
 * Nothing is said of a truncated conversation. Not safe for use by several threads at once.
 */
public final class CourseReader {
  private final Models models;
  private final Sentences sentences = new Sentences();
  private final ShapeReader shapes = new ShapeReader(sentences);

  /** A reader that asks these classifiers. */
  public CourseReader(Models models) {
    this.models = models;
  }

  /** The names of the classifiers that are asked about a language; none where it is not known. */
  public static List<String> modelsFor(@Nullable String language) {
    return language == null
        ? List.of()
        : List.of("mood-" + language, "outcome-" + language, "agent-" + language);
  }

  /**
   * How a conversation went.
   *
   * @param language the language it is held in, a BCP 47 primary tag; null where it is not known
   */
  public Course read(Conversation conversation, @Nullable String language) {
    if (conversation.truncated()) {
      return Course.UNKNOWN;
    }
    Floor floor = new Floor(conversation, sentences);
    Labeller moods = named("mood-", language);
    MoodSign start = null;
    MoodSign end = null;
    if (moods != null) {
      MoodReader reader = new MoodReader(moods, sentences);
      start = reader.start(floor);
      end = reader.end(floor);
    }
    Labeller outcomes = named("outcome-", language);
    Ending ending =
        outcomes == null ? null : new EndingReader(outcomes, sentences).read(floor, end);
    if (ending == null) {
      ending =
          shapes.read(conversation, floor, outcomes == null ? null : named("agent-", language));
    }
    return new Course(start, end, ending);
  }

  private @Nullable Labeller named(String kind, @Nullable String language) {
    return language == null ? null : models.named(kind + language);
  }
}
