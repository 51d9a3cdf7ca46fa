// SPDX-License-Identifier: Apache-2.0
package io.grundton.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ModelsTest {
  private record Known(String hash, Map<String, Integer> label) implements Labeller {
    @Override
    public Map<String, Integer> label(String text) {
      return label;
    }

    @Override
    public @Nullable String language() {
      return null;
    }

    @Override
    public @Nullable Band band(String label) {
      return null;
    }
  }

  private static final Labeller A = new Known("aa".repeat(32), Map.of("rude", 1));
  private static final Labeller B = new Known("bb".repeat(32), Map.of());

  @Test
  void knowsLabellersByName() {
    Models models = Models.of(Map.of("a", A, "b", B));
    assertThat(models.named("a")).isSameAs(A);
    assertThat(models.named("c")).isNull();
    assertThat(Models.NONE.named("a")).isNull();
  }

  @Test
  void hashesThoseThatTakePart() {
    Models models = Models.of(Map.of("a", A, "b", B));
    String both = models.hash(List.of("b", "a", "c"));
    assertThat(both).matches("[0-9a-f]{64}").isEqualTo(models.hash(List.of("a", "b")));
    assertThat(models.hash(List.of("a"))).isNotEqualTo(both);
    assertThat(Models.of(Map.of("a", B)).hash(List.of("a")))
        .isNotEqualTo(models.hash(List.of("a")));
    assertThat(models.hash(List.of("c"))).isNull();
    assertThat(Models.NONE.hash(List.of("a"))).isNull();
  }

  @Test
  void addUpUnlessANameWouldMeanTwo() {
    Models both = Models.of(Map.of("a", A)).and(Models.of(Map.of("a", A, "b", B)));
    assertThat(both.hash(List.of("a", "b")))
        .isEqualTo(Models.of(Map.of("a", A, "b", B)).hash(List.of("a", "b")));
    Models other = Models.of(Map.of("a", B));
    assertThatThrownBy(() -> both.and(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a name must mean one classifier, but a means %s and %s"
                .formatted("aa".repeat(32), "bb".repeat(32)));
  }

  @Test
  void wantsProbabilitiesInBasisPoints() {
    assertThat(new Labelled("rude", 10_000).probabilityBp()).isEqualTo(10_000);
    assertThatThrownBy(() -> new Labelled("rude", 10_001))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a probability must be from 0 to 10000 basis points, but was 10001");
    assertThatThrownBy(() -> new Labelled("rude", -1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tellTheHashOfEachByName() {
    assertThat(Models.of(Map.of("b", B, "a", A)).hashes())
        .containsExactly(Map.entry("a", A.hash()), Map.entry("b", B.hash()));
  }
}
