// SPDX-License-Identifier: Apache-2.0
package io.grundton.policy;

import io.grundton.phrase.Phrase;
import io.grundton.problem.Place;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A pack as its author wrote it: beside what it means, its lists and where each phrase stands. */
public final class Manuscript {
  private final PolicyPack pack;
  private final Map<String, List<Phrase>> lists;
  private final List<Written> phrases;
  private final IdentityHashMap<Phrase, Written> byPhrase = new IdentityHashMap<>();

  /** Tells where the characters of a phrase stand. */
  @FunctionalInterface
  public interface Places {
    /** The place of a character, by its char index in the phrase. */
    Place at(int offset);
  }

  /**
   * A phrase and where it stands.
   *
   * @param phrase the very object that the pack holds
   * @param places of its characters
   */
  public record Written(Phrase phrase, Places places) {
    /** Where the phrase begins. */
    public Place place() {
      return places.at(0);
    }
  }

  /**
   * A manuscript.
   *
   * @param pack what it means
   * @param lists the phrases of each named list, in the order of the file
   * @param phrases all that the file states, those of lists included
   */
  public Manuscript(PolicyPack pack, Map<String, List<Phrase>> lists, List<Written> phrases) {
    this.pack = pack;
    this.lists = new LinkedHashMap<>(lists);
    this.phrases = List.copyOf(phrases);
    phrases.forEach(written -> byPhrase.put(written.phrase(), written));
  }

  /** What it means. */
  public PolicyPack pack() {
    return pack;
  }

  /** The phrases of each named list, in the order of the file. */
  public Map<String, List<Phrase>> lists() {
    return lists;
  }

  /** What names in angle brackets stand for: lists, and the words of events. */
  public Map<String, List<Phrase>> names() {
    Map<String, List<Phrase>> names = new LinkedHashMap<>(lists);
    pack.events().forEach((name, event) -> names.putIfAbsent(name, event.saying().say()));
    return names;
  }

  /** All phrases that the file states, in the order in which they were read. */
  public List<Written> phrases() {
    return phrases;
  }

  /** Where a phrase stands; null for one that the file does not state, such as a built-in one. */
  public @Nullable Place placeOf(Phrase phrase) {
    Written written = byPhrase.get(phrase);
    return written == null ? null : written.place();
  }
}
