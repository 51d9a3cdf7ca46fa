// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.phrase.Phrase;
import io.grundton.phrase.PhraseException;
import io.grundton.phrase.PhraseParser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the named lists of a pack. A list may use others, wherever they stand; each is parsed after
 * those that it uses.
 */
final class ListReader {
  private static final int MAX_DEPTH = 20;
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Pattern USED = Pattern.compile("<([^<>]*)>");

  private final Map<String, YamlMapping.Entry> written = new LinkedHashMap<>();
  private final Map<String, List<Phrase>> lists = new LinkedHashMap<>();
  private final Deque<String> underway = new ArrayDeque<>();
  private final Set<String> done = new HashSet<>();
  private final PhraseShape phrase = PhraseShape.inLists(lists);

  private ListReader(YamlMapping mapping) {
    for (YamlMapping.Entry entry : mapping.entries()) {
      String name = entry.key().text();
      if (!NAME.matcher(name).matches()) {
        entry.key().mustBe(Mistake.ILLEGAL_VALUE, "lower-case letters, digits and '_'");
      } else if (isBuiltIn(name)) {
        entry.key().mustBe(Mistake.DUPLICATE_VALUE, "another name than those built in");
      }
      written.put(name, entry);
      lists.put(name, List.of());
    }
  }

  /** The lists by name, those included of which nothing could be read. */
  static Map<String, List<Phrase>> read(YamlMapping mapping) {
    ListReader reader = new ListReader(mapping);
    reader.written.keySet().forEach(reader::parse);
    return reader.lists;
  }

  private void parse(String name) {
    YamlMapping.Entry entry = written.get(name);
    if (entry == null || done.contains(name)) {
      return;
    }
    if (underway.contains(name) || underway.size() == MAX_DEPTH) {
      entry
          .key()
          .report(
              Mistake.LIST,
              "the list '%s' must neither contain itself nor lists more than %d deep"
                  .formatted(name, MAX_DEPTH));
      return;
    }
    underway.push(name);
    List<Phrase> phrases = new ArrayList<>();
    for (YamlNode item : items(entry.value())) {
      if (item instanceof YamlScalar scalar) {
        Matcher used = USED.matcher(scalar.text());
        while (used.find()) {
          parse(used.group(1).strip());
        }
      }
      Phrase parsed = phrase.read(item);
      if (parsed != null) {
        phrases.add(parsed);
      }
    }
    lists.put(name, List.copyOf(phrases));
    underway.pop();
    done.add(name);
  }

  private static List<YamlNode> items(YamlNode value) {
    if (!(value instanceof YamlList list)) {
      return List.of(value);
    }
    if (list.items().isEmpty()) {
      list.mustBe(Mistake.ILLEGAL_VALUE, "a list of at least 1");
    }
    return list.items();
  }

  private static boolean isBuiltIn(String name) {
    try {
      new PhraseParser(Map.of()).parse("<" + name + ">");
      return true;
    } catch (PhraseException e) {
      return false;
    }
  }
}
