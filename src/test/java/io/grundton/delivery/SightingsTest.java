// SPDX-License-Identifier: Apache-2.0
package io.grundton.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.delivery.Sighting.Where;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SightingsTest {
  private static final long SEED = 20260302;

  @Test
  void isDeliveredFromTheDayBeforeToTheLastLateDay() {
    for (int folder = 1; folder <= 9; folder++) {
      Sightings sightings = new Sightings(2);
      sightings.add(listed("acme", 5, "one"));
      sightings.add(delivered("acme", folder, "one"));
      assertThat(sightings.undelivered().isEmpty())
          .as("folder %d", folder)
          .isEqualTo(folder >= 4 && folder <= 7);
    }
  }

  @Test
  void anEarlierFolderDoesNotHideALaterOne() {
    Sightings sightings = new Sightings(0);
    sightings.add(delivered("acme", 1, "one"));
    sightings.add(delivered("acme", 5, "one"));
    sightings.add(listed("acme", 5, "one"));
    sightings.add(listed("acme", 9, "one"));
    assertThat(sightings.undelivered()).containsExactly(listed("acme", 9, "one"));
  }

  @Test
  void anotherSourcesConversationOfTheSameNameIsAnother() {
    Sightings sightings = new Sightings(7);
    sightings.add(listed("acme", 5, "one"));
    sightings.add(delivered("basil", 5, "one"));
    assertThat(sightings.undelivered()).containsExactly(listed("acme", 5, "one"));
  }

  @Test
  void orderAndRepetitionDoNotMatter() {
    Random random = new Random(SEED);
    for (int round = 0; round < 200; round++) {
      List<Sighting> all = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        int day = 1 + random.nextInt(12);
        String id = "c" + random.nextInt(6);
        all.add(random.nextBoolean() ? listed("acme", day, id) : delivered("acme", day, id));
      }
      List<Sighting> once = undelivered(all);
      assertThat(once).doesNotHaveDuplicates();
      all.addAll(all.subList(0, 10));
      Collections.shuffle(all, random);
      assertThat(undelivered(all)).as("round %d", round).containsExactlyInAnyOrderElementsOf(once);
    }
  }

  private static List<Sighting> undelivered(List<Sighting> all) {
    Sightings sightings = new Sightings(2);
    all.forEach(sightings::add);
    return sightings.undelivered();
  }

  private static Sighting listed(String source, int day, String id) {
    return new Sighting(Where.LIST, source, LocalDate.of(2026, 3, day), id);
  }

  private static Sighting delivered(String source, int day, String id) {
    return new Sighting(Where.DELIVERY, source, LocalDate.of(2026, 3, day), id);
  }
}
