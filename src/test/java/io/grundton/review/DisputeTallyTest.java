// SPDX-License-Identifier: Apache-2.0
package io.grundton.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.review.DisputeTally.Part;
import io.grundton.statistics.Interval;
import io.grundton.statistics.Share;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class DisputeTallyTest {
  @Test
  void whatIsContestedAndWhatIsNotAreCountedApart() {
    List<Part> parts =
        List.of(
            part("north", "rude", DisputeTally.visible(100, DisputeState.NONE, null)),
            part("north", "rude", DisputeTally.visible(18, DisputeState.NONE, Ruling.CONFIRM)),
            part("north", "rude", DisputeTally.visible(1, DisputeState.NONE, Ruling.OVERRIDE)),
            part(
                "north", "name", DisputeTally.visible(1, DisputeState.NONE, Ruling.NOT_APPLICABLE)),
            part("north", "name", DisputeTally.visible(2, DisputeState.NONE, Ruling.UNSURE)),
            part("north", "rude", DisputeTally.visible(3, DisputeState.OPEN, Ruling.CONFIRM)),
            part("north", "rude", DisputeTally.visible(4, DisputeState.UPHELD, Ruling.CONFIRM)),
            part(
                "north", "rude", DisputeTally.visible(2, DisputeState.OVERTURNED, Ruling.OVERRIDE)),
            part("north", "rude", DisputeTally.visible(1, DisputeState.WITHDRAWN, Ruling.OVERRIDE)),
            part("south", "rude", DisputeTally.visible(7, DisputeState.NONE, null)),
            part("north", "rude", DisputeTally.superseded(5)),
            part("north", "rude", DisputeTally.ruledAfter(9_000)),
            part("north", "rude", DisputeTally.ruledAfter(1_000)));
    DisputeTally north = new DisputeTally(132, 3, 4, 2, 1, 18, 2, 5, List.of(9_000L, 1_000L));
    assertThat(DisputeTally.by(Part::vendorId, parts))
        .isEqualTo(
            Map.of("north", north, "south", new DisputeTally(7, 0, 0, 0, 0, 0, 0, 0, List.of())));
    assertThat(DisputeTally.by(Part::ruleId, parts).keySet()).containsExactly("name", "rude");
    assertThat(north.contested()).isEqualTo(new Share(10, 132));
    assertThat(north.upheldOfRuled()).isEqualTo(new Share(4, 6));
    assertThat(north.confirmedOfReviewed()).isEqualTo(new Share(18, 20));
    assertThat(north.medianRuledAfterMs()).isEqualTo(5_000);
  }

  @Test
  void theMedianIsInTheMiddle() {
    assertThat(ruled().medianRuledAfterMs()).isNull();
    assertThat(ruled(7).medianRuledAfterMs()).isEqualTo(7);
    assertThat(ruled(900, 1, 5).medianRuledAfterMs()).isEqualTo(5);
    assertThat(ruled(4, 1).medianRuledAfterMs()).isEqualTo(2);
  }

  @Test
  void ofFewNoRateIsTold() {
    assertThat(new Share(4, 4).rateBp()).isNull();
    assertThat(new Share(0, 0).rateBp()).isNull();
    assertThat(new Share(4, 5).rateBp()).isEqualTo(8_000);
    assertThat(new Share(4, 20).interval()).isEqualTo(new Interval(807, 4_160));
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Share(6, 5))
        .hasMessage("a share must be a part of a whole, but was 6 of 5");
  }

  private static DisputeTally ruled(long... afterMs) {
    return new DisputeTally(0, 0, 0, 0, 0, 0, 0, 0, LongStream.of(afterMs).boxed().toList());
  }

  private static Part part(String vendor, String rule, DisputeTally tally) {
    return new Part(vendor, rule, tally);
  }
}
