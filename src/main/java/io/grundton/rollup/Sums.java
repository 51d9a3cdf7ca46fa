// SPDX-License-Identifier: Apache-2.0
package io.grundton.rollup;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A sum for each measure of one kind, all 0 at first.
 *
 * @param <M> the measures
 */
@SuppressWarnings("EnumOrdinal") // an EnumMap without boxes; the order is never stored beyond a run
public final class Sums<M extends Enum<M>> {
  private final long[] byOrdinal;

  private Sums(long[] byOrdinal) {
    this.byOrdinal = byOrdinal;
  }

  /** Sums of conversations. */
  public static Sums<DayMeasure> ofDay() {
    return new Sums<>(new long[DAY_MEASURES]);
  }

  static Sums<RuleMeasure> ofRule() {
    return new Sums<>(new long[RULE_MEASURES]);
  }

  private static final int DAY_MEASURES = DayMeasure.values().length;
  private static final int RULE_MEASURES = RuleMeasure.values().length;

  /** The sum of a measure. */
  public long get(M measure) {
    return byOrdinal[measure.ordinal()];
  }

  /** Adds to the sum of a measure. */
  public void add(M measure, long amount) {
    byOrdinal[measure.ordinal()] += amount;
  }

  /** Adds other sums, which are left as they are. */
  public void merge(Sums<M> other) {
    for (int i = 0; i < byOrdinal.length; i++) {
      byOrdinal[i] += other.byOrdinal[i];
    }
  }

  /** Most sums are small, so each takes as many bytes as it needs. */
  void writeTo(DataOutput out) throws IOException {
    for (long sum : byOrdinal) {
      Varint.write(sum, out);
    }
  }

  Sums<M> readFrom(DataInput in) throws IOException {
    for (int i = 0; i < byOrdinal.length; i++) {
      byOrdinal[i] = Varint.read(in);
    }
    return this;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Sums<?> other && Arrays.equals(byOrdinal, other.byOrdinal);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(byOrdinal);
  }

  @Override
  public String toString() {
    return Arrays.toString(byOrdinal);
  }
}
