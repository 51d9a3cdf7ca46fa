// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import io.grundton.phrase.Phrase;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of a pack's lists a phrase uses, directly or through other lists. */
final class ListUses {
  private static final Pattern NAMED = Pattern.compile("<([^<>]*)>");

  private final Map<String, List<Phrase>> lists;

  ListUses(Map<String, List<Phrase>> lists) {
    this.lists = lists;
  }

  /** The names of the lists that a phrase uses, as written. */
  Set<String> of(String phrase) {
    Set<String> used = new LinkedHashSet<>();
    add(phrase, used);
    return used;
  }

  private void add(String phrase, Set<String> used) {
    Matcher named = NAMED.matcher(phrase);
    while (named.find()) {
      String name = named.group(1).strip();
      List<Phrase> list = lists.get(name);
      if (list != null && used.add(name)) {
        list.forEach(item -> add(item.source(), used));
      }
    }
  }
}
