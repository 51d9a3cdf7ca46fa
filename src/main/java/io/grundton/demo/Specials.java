// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The few conversations that were chosen beforehand, and what was chosen for them. */
final class Specials {
  /** Why a conversation is special. */
  enum Role {
    STAR,
    UNROSTERED,
    SECRET
  }

  /** What is sent again. */
  enum Repeat {
    IDENTICAL,
    CORRECTED
  }

  /** A conversation that comes once more in a later folder. */
  record Redelivery(int conversation, Repeat repeat) {}

  private record Folder(Source source, int day) {}

  private static final int PURPOSE_PICK = 1;
  private static final int PURPOSE_LATE = 2;
  private static final Source[] SECRET_SOURCES = {
    Source.REIHER, Source.ALBATROS, Source.KRANICH, Source.REIHER, Source.ALBATROS,
    Source.INHOUSE, Source.KRANICH, Source.REIHER, Source.ALBATROS, Source.KRANICH,
    Source.REIHER, Source.ALBATROS, Source.REIHER
  };

  private final DemoPlan plan;
  private final Schedule schedule;
  private final Punctuality punctuality;
  private final Dice dice;
  private final Set<Integer> taken = new HashSet<>();
  private final Map<Integer, Role> roles = new HashMap<>();
  private final Map<Folder, List<Redelivery>> redeliveries = new HashMap<>();
  private final Map<Folder, List<BrokenLine>> broken = new HashMap<>();

  Specials(DemoPlan plan, Schedule schedule, Punctuality punctuality) {
    this.punctuality = punctuality;
    this.plan = plan;
    this.schedule = schedule;
    dice = new Dice(Dice.seed(plan.seed(), 0, PURPOSE_PICK));
    for (int i = 0; i < Math.min(7, plan.scaled(70)); i++) {
      give(Role.STAR, Source.INHOUSE);
    }
    for (int i = 0; i < Math.min(5, plan.scaled(5)); i++) {
      give(Role.UNROSTERED, Source.ALBATROS);
    }
    for (int i = 0; i < plan.scaled(SECRET_SOURCES.length); i++) {
      give(Role.SECRET, SECRET_SOURCES[i % SECRET_SOURCES.length]);
    }
    redeliver(plan.scaled(40), Repeat.IDENTICAL);
    redeliver(plan.scaled(12), Repeat.CORRECTED);
    breakLines(Math.min(BrokenLine.values().length, plan.scaled(40)));
  }

  @Nullable Role role(int conversation) {
    return roles.get(conversation);
  }

  List<Redelivery> redeliveries(Source source, int day) {
    return redeliveries.getOrDefault(new Folder(source, day), List.of());
  }

  List<BrokenLine> broken(Source source, int day) {
    return broken.getOrDefault(new Folder(source, day), List.of());
  }

  /** How many days after its own a conversation is delivered: mostly 0, never past the last day. */
  int daysLate(int conversation, int day) {
    int roll = Dice.once(Dice.seed(plan.seed(), conversation, PURPOSE_LATE), 1000);
    boolean inTime = roll >= 11 || taken.contains(conversation);
    int late = inTime ? 0 : Math.min(1 + roll % 3, plan.days() - 1 - day);
    return folder(schedule.sourceOf(conversation), day + late) - day;
  }

  /** Whether a source has no folder for a day. */
  boolean isMissing(Source source, int day) {
    return punctuality.isMissing(source, day);
  }

  /** The day whose folder has what should be in that of a day. */
  private int folder(Source source, int day) {
    return isMissing(source, day) ? day + 1 : day;
  }

  private void give(Role role, Source source) {
    int picked = pick(source, plan.days() - 1);
    if (picked >= 0) {
      roles.put(picked, role);
    }
  }

  private void redeliver(int count, Repeat repeat) {
    int last = Math.max(0, plan.days() - 2);
    for (int i = 0; i < count; i++) {
      int picked = pick(null, last);
      if (picked >= 0) {
        int own = schedule.dayOf(picked);
        int again = Math.min(own + dice.between(1, 4), Math.max(own + 1, plan.days() - 1));
        Source source = schedule.sourceOf(picked);
        Folder folder = new Folder(source, folder(source, again));
        redeliveries
            .computeIfAbsent(folder, unused -> new ArrayList<>())
            .add(new Redelivery(picked, repeat));
      }
    }
  }

  private void breakLines(int count) {
    List<BrokenLine> kinds = List.of(BrokenLine.values());
    for (int i = 0; i < count; i++) {
      int near = dice.below(plan.conversations());
      Source source = schedule.sourceOf(near);
      Folder folder = new Folder(source, folder(source, schedule.dayOf(near)));
      broken.computeIfAbsent(folder, unused -> new ArrayList<>()).add(kinds.get(i % kinds.size()));
    }
  }

  /**
   * A conversation not chosen before, of any source where none is named, or -1 where none is left.
   */
  private int pick(@Nullable Source source, int lastDay) {
    for (int attempt = 0; attempt < 2000; attempt++) {
      int candidate = dice.below(plan.conversations());
      boolean fits =
          (source == null || schedule.sourceOf(candidate) == source)
              && schedule.dayOf(candidate) <= lastDay;
      if (fits && taken.add(candidate)) {
        return candidate;
      }
    }
    return -1;
  }
}
