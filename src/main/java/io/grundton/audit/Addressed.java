// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.address.Address;
import io.grundton.address.AddressFinder;
import io.grundton.address.AddressForm;
import io.grundton.phrase.Phrase;
import io.grundton.phrase.PhraseParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words that address somebody: a form of address and where it was heard.
 *
 * @param address which form, never the plural
 * @param heard its place; its pattern names the form
 */
record Addressed(Address address, Occurrence heard) {
  /** Every word that can be a form of address, as phrases. */
  static List<Phrase> phrases() {
    PhraseParser parser = new PhraseParser(Map.of());
    return AddressFinder.words().stream().sorted().map(parser::parse).toList();
  }

  /**
   * Those of the words heard that address somebody in the singular, in order.
   *
   * @param heard occurrences of {@link #phrases()}, after exceptions and guards, in order
   * @param forms name of the set of forms
   */
  static List<Addressed> among(List<Occurrence> heard, String forms, Scene scene) {
    AddressFinder finder = new AddressFinder();
    List<Addressed> addressed = new ArrayList<>();
    Map<Integer, Address> inTurn = new HashMap<>();
    int turn = -1;
    for (Occurrence word : heard) {
      if (word.turn() != turn) {
        turn = word.turn();
        inTurn.clear();
        for (AddressForm form : finder.find(scene.turn(turn).text())) {
          inTurn.put(form.start(), form.address());
        }
      }
      Address address = inTurn.get(word.start());
      if (address != null && address != Address.PLURAL) {
        addressed.add(new Addressed(address, named(word, forms, address)));
      }
    }
    return addressed;
  }

  /* What is in doubt is in doubt because it may be formal. */
  private static Occurrence named(Occurrence word, String forms, Address address) {
    Address named = address == Address.UNSURE ? Address.FORMAL : address;
    return word.renamed(forms + ":" + named.name().toLowerCase(Locale.ROOT));
  }

  boolean isSure() {
    return address != Address.UNSURE;
  }
}
