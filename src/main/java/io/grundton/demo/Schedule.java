// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * Which conversation falls on which day at which source. Conversations are numbered from 0 in order
 * of day, then source, so every pair of them, a cell, is a range of numbers and needs no memory.
 */
final class Schedule {
  private static final List<Source> SOURCES = List.of(Source.values());
  /* Monday to Sunday */
  private static final int[] DAY_WEIGHT = {115, 105, 100, 100, 95, 50, 30};
  private static final int[] HOUR_WEIGHT = {2, 4, 6, 8, 9, 8, 7, 7, 8, 8, 8, 7, 6, 4, 2};
  private static final int FIRST_HOUR = 7;
  private static final int MAIL_FROM = 19_800;
  private static final int MAIL_UNTIL = 64_800;

  private final DemoPlan plan;
  private final int[] firstOfCell;

  Schedule(DemoPlan plan) {
    this.plan = plan;
    int cells = plan.days() * SOURCES.size();
    long[] upTo = new long[cells + 1];
    for (int cell = 0; cell < cells; cell++) {
      LocalDate date = plan.day(cell / SOURCES.size());
      int weight = DAY_WEIGHT[date.getDayOfWeek().getValue() - 1];
      upTo[cell + 1] = upTo[cell] + (long) weight * SOURCES.get(cell % SOURCES.size()).share();
    }
    firstOfCell = new int[cells + 1];
    for (int cell = 0; cell <= cells; cell++) {
      firstOfCell[cell] = (int) (upTo[cell] * plan.conversations() / upTo[cells]);
    }
  }

  int first(int day, Source source) {
    return firstOfCell[day * SOURCES.size() + SOURCES.indexOf(source)];
  }

  /** One beyond the last number of a cell. */
  int end(int day, Source source) {
    return firstOfCell[day * SOURCES.size() + SOURCES.indexOf(source) + 1];
  }

  int dayOf(int conversation) {
    return cellOf(conversation) / SOURCES.size();
  }

  Source sourceOf(int conversation) {
    return SOURCES.get(cellOf(conversation) % SOURCES.size());
  }

  /** The local second of the day at which a conversation starts. */
  int startSecond(Dice dice, Channel channel, int conversation) {
    if (channel == Channel.EMAIL) {
      return dice.between(MAIL_FROM, MAIL_UNTIL);
    }
    int cell = cellOf(conversation);
    int size = firstOfCell[cell + 1] - firstOfCell[cell];
    double rank = (conversation - firstOfCell[cell] + dice.fraction()) / size;
    boolean weekend = plan.day(cell / SOURCES.size()).getDayOfWeek().getValue() > 5;
    int from = weekend ? 2 : 0;
    int until = HOUR_WEIGHT.length - (weekend ? 4 : 0);
    int total = 0;
    for (int hour = from; hour < until; hour++) {
      total += HOUR_WEIGHT[hour];
    }
    double left = rank * total;
    for (int hour = from; hour < until; hour++) {
      if (left < HOUR_WEIGHT[hour]) {
        return (int) ((FIRST_HOUR + hour + left / HOUR_WEIGHT[hour]) * 3600);
      }
      left -= HOUR_WEIGHT[hour];
    }
    return (FIRST_HOUR + until) * 3600 - 1;
  }

  private int cellOf(int conversation) {
    int low = 0;
    int high = firstOfCell.length - 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (firstOfCell[middle] <= conversation) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
