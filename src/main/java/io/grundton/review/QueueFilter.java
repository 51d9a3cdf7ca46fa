// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which conversations of the queue somebody wants to see; null where all will do. */
public record QueueFilter(
    Work work,
    @Nullable String vendor,
    @Nullable String team,
    @Nullable String rule,
    @Nullable String principle,
    @Nullable String channel,
    @Nullable String language,
    @Nullable String reason,
    @Nullable LocalDate date) {
  /** Conversations by what is left to do. */
  public enum Work {
    OPEN,
    MINE,
    DONE,
    ALL;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The lower-case name that addresses use. */
    public String code() {
      return code;
    }
  }

  /** All conversations that need somebody. */
  public static final QueueFilter OPEN =
      new QueueFilter(Work.OPEN, null, null, null, null, null, null, null, null);

  /** The same without what would tell a blinded reviewer what the machine says. */
  public QueueFilter seen(Sight sight) {
    return new QueueFilter(
        work,
        sight.shows(Sight.Detail.VENDOR) ? vendor : null,
        sight.shows(Sight.Detail.TEAM) ? team : null,
        sight.shows(Sight.Detail.RULE) ? rule : null,
        sight.shows(Sight.Detail.PRINCIPLE) ? principle : null,
        channel,
        language,
        sight.shows(Sight.Detail.REASONS) ? reason : null,
        date);
  }
}
