// SPDX-License-Identifier: Apache-2.0
package io.grundton.course;

import io.grundton.label.Labeller;
import io.grundton.transcript.Turn;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the customer's mood from the words of the customer. */
final class MoodReader {
  private static final List<String> LABELS =
      List.of(Mood.DISSATISFIED.code(), Mood.SATISFIED.code(), Mood.NEUTRAL.code());
  private static final int CLOSING_RUNS = 2;

  private final Ear ear;
  private final Sentences sentences;

  MoodReader(Labeller labeller, Sentences sentences) {
    this.ear = new Ear(labeller);
    this.sentences = sentences;
  }

  /** In the opening. */
  @Nullable MoodSign start(Floor floor) {
    return read(List.of(floor.opening()));
  }

  /** In the customer's last runs; what was said last counts first. */
  @Nullable MoodSign end(Floor floor) {
    return read(floor.closing(CLOSING_RUNS));
  }

  /*
   * The strongest feeling that holds in the first run that has one; where none holds, a feeling
   * that may hold leaves the mood open, and only then neutral words count.
   */
  private @Nullable MoodSign read(List<List<Turn>> runs) {
    MoodSign open = null;
    MoodSign neutral = null;
    MoodSign maybeNeutral = null;
    for (List<Turn> run : runs) {
      MoodSign felt = null;
      for (Turn turn : run) {
        for (Sentences.Spoken spoken : sentences.of(turn)) {
          Ear.Said said = ear.hear(spoken.text(), LABELS);
          if (said == null) {
            continue;
          }
          Mood mood = Mood.valueOf(said.label().toUpperCase(Locale.ROOT));
          MoodSign sign =
              new MoodSign(said.holds() ? mood : null, spoken.sentence(), said.probabilityBp());
          if (mood != Mood.NEUTRAL) {
            felt = said.holds() ? stronger(felt, sign) : felt;
            open = said.holds() ? open : stronger(open, sign);
          } else {
            neutral = said.holds() ? stronger(neutral, sign) : neutral;
            maybeNeutral = said.holds() ? maybeNeutral : stronger(maybeNeutral, sign);
          }
        }
      }
      if (felt != null) {
        return felt;
      }
    }
    return open != null ? open : neutral != null ? neutral : maybeNeutral;
  }

  private static MoodSign stronger(@Nullable MoodSign sign, MoodSign other) {
    return sign == null || other.probabilityBp() > sign.probabilityBp() ? other : sign;
  }
}
