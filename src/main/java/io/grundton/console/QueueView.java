// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of the queue.
 *
 * @param count of conversations that fit the filter, as text
 * @param saved filters that are kept by a name
 * @param filter the one of this page, as part of an address
 * @param shares whether one may be kept for everybody
 * @param scores whether scores and vendors are shown
 * @param reasons whether it is shown why a conversation is here
 * @param next address of the next page, null on the last
 * @param calibrate address of a new round of calibration of what fits the filter, null for who
 *     opens none
 */
public record QueueView(
    Shell shell,
    String count,
    List<Choice> choices,
    List<Saved> saved,
    String filter,
    boolean shares,
    List<Line> lines,
    boolean scores,
    boolean reasons,
    @Nullable String next,
    @Nullable String calibrate) {
  public QueueView {
    choices = List.copyOf(choices);
    saved = List.copyOf(saved);
    lines = List.copyOf(lines);
  }

  /** A field of the filter. */
  public record Choice(String name, String label, List<Option> options) {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /** A value that can be chosen. */
  public record Option(String value, String label, boolean chosen) {}

  /**
   * A filter that is kept.
   *
   * @param key its name as it is kept
   * @param name the same as it is shown
   * @param count of conversations that fit it, as text
   * @param own whether it may be removed here
   * @param by who shares it, empty where it is not shared
   * @param current whether it is the page's
   */
  public record Saved(
      String address,
      String key,
      String name,
      String count,
      boolean own,
      String by,
      boolean current) {}

  /** Why a conversation is here. */
  public record Reason(String code, String label) {}

  /** A conversation; what is not known or not to be seen is empty. */
  public record Line(
      String address,
      String name,
      String date,
      String channel,
      String language,
      String vendor,
      String score,
      List<Reason> reasons,
      String assignee,
      String state) {
    public Line {
      reasons = List.copyOf(reasons);
    }
  }
}
