// SPDX-License-Identifier: Apache-2.0
package io.grundton.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.delivery.ControlFile.Entry;
import io.grundton.delivery.Delivery.Control;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ControlFileTest {
  private static final String SUM = "a".repeat(64);
  private static final ControlFile ANNOUNCED =
      new ControlFile(Map.of("a.jsonl", new Entry(2, SUM), "more/b.jsonl", new Entry(0, null)));
  private static final Map<String, Long> CAME = Map.of("a.jsonl", 2L, "more/b.jsonl", 0L);

  @Test
  void agreesWithWhatItAnnouncesAndSumsOnlyWhatItSums() {
    assertThat(ANNOUNCED.records()).isEqualTo(2);
    assertThat(ANNOUNCED.compare(CAME, Map.of("a.jsonl", SUM))).isEqualTo(Control.AGREES);
    assertThat(ANNOUNCED.compare(CAME, Map.of("a.jsonl", SUM, "more/b.jsonl", "b")))
        .isEqualTo(Control.AGREES);
    assertThat(new ControlFile(Map.of()).compare(Map.of(), Map.of())).isEqualTo(Control.AGREES);
  }

  @Test
  void namesTheFirstDifference() {
    String other = "b".repeat(64);
    assertThat(ANNOUNCED.compare(Map.of("a.jsonl", 3L), Map.of("a.jsonl", other)))
        .as("a file that did not come")
        .isEqualTo(Control.FILES_DIFFER);
    assertThat(
            ANNOUNCED.compare(
                Map.of("a.jsonl", 2L, "more/b.jsonl", 0L, "c.jsonl", 0L), Map.of("a.jsonl", SUM)))
        .as("a file that it does not name")
        .isEqualTo(Control.FILES_DIFFER);
    assertThat(
            ANNOUNCED.compare(Map.of("a.jsonl", 1L, "more/b.jsonl", 1L), Map.of("a.jsonl", other)))
        .as("equal sums of records in other files")
        .isEqualTo(Control.RECORDS_DIFFER);
    assertThat(ANNOUNCED.compare(CAME, Map.of("a.jsonl", other))).isEqualTo(Control.SHA256_DIFFERS);
    assertThat(ANNOUNCED.compare(CAME, Map.of())).isEqualTo(Control.SHA256_DIFFERS);
  }

  @Test
  void refusesFewerRecordsThanNone() {
    assertThatThrownBy(() -> new Entry(-1, null))
        .hasMessage("records must be at least 0, but was -1");
  }
}
