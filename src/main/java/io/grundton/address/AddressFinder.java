// SPDX-License-Identifier: Apache-2.0
package io.grundton.address;

import io.grundton.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of German texts in which somebody is addressed, one text after the other. Linear
 * in the length of a text. For one thread.
 *
 * <p>A capital <i>Sie, Ihnen, Ihr-</i> inside a sentence is formal, <i>du</i> and its forms are
 * informal, <i>euch, eure</i> and <i>ihr habt</i> plural. At the start of a sentence, where any
 * word is capital, <i>Sie</i> and <i>Ihr-</i> are formal if the text speaks of nobody whom they
 * could mean, if it says <i>du</i> nowhere and, for <i>Sie</i>, if a verb in the plural follows
 * that people have and things have not. In a text without any capitalised word nothing is formal.
 * Words that are spoken of (<i>per Du</i>, <i>die Sie-Form</i>) and names (<i>Frau Du Pont</i>)
 * address nobody.
 */
public final class AddressFinder {
  private final Tokenizer tokenizer = new Tokenizer();

  /** Every word that can be a form of address, folded. */
  public static Set<String> words() {
    Set<String> all = new HashSet<>(AddressWords.FORMAL);
    all.addAll(AddressWords.INFORMAL);
    all.addAll(AddressWords.PLURAL);
    return Set.copyOf(all);
  }

  /** The forms of address in a text, in its order. */
  public List<AddressForm> find(String text) {
    AddressText turn = new AddressText(text, tokenizer);
    boolean informal = false;
    for (int i = 0; i < turn.count(); i++) {
      informal |= isInformal(turn, i);
    }
    List<AddressForm> forms = new ArrayList<>();
    for (int i = 0; i < turn.count(); i++) {
      Address address = address(turn, i, informal);
      if (address != null) {
        forms.add(new AddressForm(address, turn.start(i), turn.end(i)));
      }
    }
    return forms;
  }

  private static @Nullable Address address(AddressText turn, int i, boolean informal) {
    String word = turn.word(i);
    if (AddressWords.FORMAL.contains(word)) {
      return word.equals("ihr") && isOfSeveral(turn, i)
          ? Address.PLURAL
          : formal(turn, i, informal);
    }
    if (AddressWords.PLURAL.contains(word)) {
      return Address.PLURAL;
    }
    return isInformal(turn, i) ? Address.INFORMAL : null;
  }

  /* "ihr habt", "ihr Lieben", "ihr seht", or in one text with "euch". */
  private static boolean isOfSeveral(AddressText turn, int i) {
    String next = turn.isNextTo(i) ? turn.word(i + 1) : "";
    return turn.hasSecondPlural(i)
        || turn.hasPlural()
        || AddressWords.OF_SEVERAL.contains(next)
        || (next.endsWith("t")
            && turn.isCased()
            && turn.isSmall(i + 1)
            && !AddressWords.NO_VERBS.contains(next));
  }

  private static @Nullable Address formal(AddressText turn, int i, boolean informal) {
    boolean sie = turn.word(i).equals("sie");
    if (sie && (AddressWords.SPOKEN_OF.contains(turn.word(i - 1)) || turn.isHyphenated(i))) {
      return null;
    }
    boolean ofOne = sie && turn.isNextTo(i) && isVerbOfOne(turn.word(i + 1));
    if (!turn.isCased()) {
      return ofOne ? null : Address.UNSURE;
    }
    if (turn.isSmall(i)) {
      return null;
    }
    if (turn.isCapitals(i)) {
      return Address.UNSURE;
    }
    if (!turn.isInitial(i)) {
      return Address.FORMAL;
    }
    if (ofOne) {
      return null;
    }
    boolean othersMeant = informal || turn.hasThirdPerson() || turn.isAfterPerson(i);
    boolean ofPeople =
        !sie || (turn.isNextTo(i) && AddressWords.OF_PEOPLE.contains(turn.word(i + 1)));
    return ofPeople && !othersMeant ? Address.FORMAL : Address.UNSURE;
  }

  private static boolean isVerbOfOne(String word) {
    return AddressWords.OF_ONE.contains(word)
        || ((word.endsWith("t") || word.endsWith("te")) && !AddressWords.NO_VERBS.contains(word));
  }

  private static boolean isInformal(AddressText turn, int i) {
    String word = turn.word(i);
    return AddressWords.INFORMAL.contains(word)
        && !turn.isHyphenated(i)
        && !(word.equals("du") && (isSpokenOf(turn, i) || isName(turn, i)));
  }

  /* "das Du" is the word itself, ", das Du bestellt hast" is not. */
  private static boolean isSpokenOf(AddressText turn, int i) {
    return turn.isNextTo(i - 1)
        && (AddressWords.SPOKEN_OF.contains(turn.word(i - 1))
            || (turn.isTitle(i) && turn.word(i - 1).equals("das") && turn.isNextTo(i - 2)));
  }

  private static boolean isName(AddressText turn, int i) {
    if (!turn.isNextTo(i)) {
      return false;
    }
    if (AddressWords.AFTER_FOREIGN_DU.contains(turn.word(i + 1))
        || AddressWords.EXCLAIMED.contains(turn.word(i + 1) + " " + turn.word(i + 2))) {
      return true;
    }
    boolean between = turn.isNextTo(i - 1) && turn.isTitle(i - 1) && turn.isTitle(i + 1);
    return between
        && (AddressWords.TITLES.contains(turn.word(i - 1))
            || (!turn.isInitial(i - 1) && !turn.word(i - 1).endsWith("t")));
  }
}
