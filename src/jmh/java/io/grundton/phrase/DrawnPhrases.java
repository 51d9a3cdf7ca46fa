// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import io.grundton.phrase.DrawnPhrase.Piece;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Draws phrases from turns: two to five words that stand beside each other in a turn drawn at
 * random, so that what is often said is drawn early; the same words once.
 *
 * <p>The mix {@link Mix#PLAIN} leaves them as they are. The mix {@link Mix#PACK} is closer to what
 * packs hold: of a hundred phrases, 20 have a gap of up to three words in the place of a word that
 * is not at an end, 15 have a wildcard in the place of the last two letters of a word of at least
 * six, 15 have a choice of two words in the place of one, and 50 are plain; a phrase without such a
 * word stays plain.
 */
final class DrawnPhrases {
  private static final long SEED = 20261101;

  private final Random random = new Random(SEED);
  private final List<String> turns;
  private final Mix mix;

  private DrawnPhrases(List<String> turns, Mix mix) {
    this.turns = turns;
    this.mix = mix;
  }

  /** So many different phrases; fewer of them are the beginning of more. */
  static List<DrawnPhrase> draw(List<String> turns, Mix mix, int count) {
    DrawnPhrases drawn = new DrawnPhrases(turns, mix);
    Set<List<String>> seen = new HashSet<>();
    List<DrawnPhrase> phrases = new ArrayList<>();
    while (phrases.size() < count) {
      List<String> words = drawn.words();
      if (words.size() >= 2 && seen.add(words)) {
        phrases.add(new DrawnPhrase(drawn.pieces(words)));
      }
    }
    return phrases;
  }

  /* Only words between spaces and without marks: what every engine takes for a word. */
  private List<String> words() {
    String turn = turns.get(random.nextInt(turns.size()));
    String[] all = turn.toLowerCase(Locale.ROOT).split(" ", -1);
    int from = random.nextInt(all.length);
    int most = 2 + random.nextInt(4);
    List<String> words = new ArrayList<>();
    for (int i = from; i < all.length && words.size() < most; i++) {
      if (!all[i].matches("[a-z]+")) {
        break;
      }
      words.add(all[i]);
    }
    return words;
  }

  private List<Piece> pieces(List<String> words) {
    List<Piece> pieces = new ArrayList<>();
    words.forEach(word -> pieces.add(new Piece.Word(word)));
    int draw = mix == Mix.PLAIN ? 100 : random.nextInt(100);
    int place = random.nextInt(words.size());
    String word = words.get(place);
    if (draw < 20 && words.size() > 2) {
      pieces.set(1 + random.nextInt(words.size() - 2), new Piece.Gap(3));
    } else if (draw >= 20 && draw < 35 && word.length() >= 6) {
      pieces.set(place, new Piece.Prefix(word.substring(0, word.length() - 2)));
    } else if (draw >= 35 && draw < 50) {
      List<String> other = words();
      if (!other.isEmpty() && !other.get(0).equals(word)) {
        pieces.set(place, new Piece.Either(word, other.get(0)));
      }
    }
    return pieces;
  }
}
