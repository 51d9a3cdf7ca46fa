// SPDX-License-Identifier: Apache-2.0
package io.grundton.draft;

import io.grundton.policy.By;
import io.grundton.policy.Where;
import io.grundton.text.Stemmer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the two examples of a rule from its own phrases: turns in which the words are said, and
 * turns in which something else is.
 */
final class ExampleWriter {
  /** Lines that say little; the first is taken that the rule does not hear. */
  private static final List<String> SOMETHING_ELSE =
      List.of("Hm.", "Okay.", "Grey clouds today.", "Zwölf.", "Quartz.", "Lorem ipsum.");

  private final NamedLists lists;
  private final Stemmer stemmer;

  ExampleWriter(NamedLists lists, Stemmer stemmer) {
    this.lists = lists;
    this.stemmer = stemmer;
  }

  /**
   * Turns as examples write them.
   *
   * @param said in which the words are said
   * @param unsaid in which they are not
   */
  record Turns(List<String> said, List<String> unsaid) {}

  /**
   * The turns, or nothing where there are none: where whatever must be said before says the words
   * too.
   */
  Optional<Turns> turns(DraftSaying saying, List<DraftSaying> before) {
    Hearing hearing = new Hearing(saying, lists, stemmer);
    boolean timed = timed(saying) || before.stream().anyMatch(ExampleWriter::timed);
    List<String> said = new ArrayList<>();
    for (DraftSaying other : before) {
      Hearing itself = new Hearing(other, lists, stemmer);
      Optional<String> line =
          other.say().stream()
              .map(DraftPhrase::sample)
              .filter(sample -> itself.hears(sample) && !hearing.hears(sample))
              .findFirst();
      if (line.isEmpty()) {
        return Optional.empty();
      }
      said.add(turn(other.by(), timed, line.get()));
    }
    Optional<String> fits =
        saying.say().stream().map(DraftPhrase::sample).filter(hearing::hears).findFirst();
    Optional<String> other =
        SOMETHING_ELSE.stream().filter(line -> !hearing.hears(line)).findFirst();
    if (fits.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    List<String> unsaid = new ArrayList<>(said);
    said.add(turn(saying.by(), timed, fits.get()));
    unsaid.add(turn(saying.by(), timed, other.get()));
    return Optional.of(new Turns(said, unsaid));
  }

  private static boolean timed(DraftSaying saying) {
    return !saying.where().equals(Where.EVERYWHERE);
  }

  private static String turn(By by, boolean timed, String line) {
    String speaker =
        switch (by) {
          case AGENT, HUMAN_AGENT, ANY -> "A";
          case BOT -> "B";
          case CUSTOMER -> "C";
        };
    return speaker + (timed ? " 0:00: " : ": ") + line;
  }
}
