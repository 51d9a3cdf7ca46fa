// SPDX-License-Identifier: Apache-2.0
package io.grundton.scorecard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sums over time, each version of a pack by itself.
 *
 * @param points by date, then by pack
 * @param <T> the sum
 */
public record Trend<T extends Summable<T>>(List<Dated<T>> points) {
  public Trend {
    points = List.copyOf(points);
  }

  private record Place(LocalDate date, Pack pack) {}

  /** The sums of days as sums of steps. */
  public static <T extends Summable<T>> Trend<T> of(Step step, List<Dated<T>> days) {
    Map<Place, T> sums =
        new TreeMap<>(Comparator.comparing(Place::date).thenComparing(Place::pack));
    for (Dated<T> day : days) {
      sums.merge(new Place(step.start(day.date()), day.pack()), day.sum(), T::plus);
    }
    List<Dated<T>> points = new ArrayList<>();
    sums.forEach((place, sum) -> points.add(new Dated<>(place.date(), place.pack(), sum)));
    return new Trend<>(points);
  }

  /** The same with all packs of a step together, as {@link Pack#NONE}. */
  public Trend<T> together() {
    return of(
        Step.DAY,
        points.stream().map(day -> new Dated<>(day.date(), Pack.NONE, day.sum())).toList());
  }

  /** Those of one pack, in all its versions. */
  public Trend<T> ofPack(String packId) {
    return new Trend<>(points.stream().filter(point -> point.pack().id().equals(packId)).toList());
  }

  /** The dates on which a pack has a version that it did not have before, with what is new. */
  public Map<LocalDate, Set<Pack>> changes() {
    Map<String, Set<Pack>> seen = new HashMap<>();
    Map<LocalDate, Set<Pack>> changes = new TreeMap<>();
    for (Dated<T> point : points) {
      Set<Pack> versions = seen.computeIfAbsent(point.pack().id(), id -> new HashSet<>());
      if (versions.add(point.pack()) && versions.size() > 1) {
        changes.computeIfAbsent(point.date(), date -> new HashSet<>()).add(point.pack());
      }
    }
    return changes;
  }
}
