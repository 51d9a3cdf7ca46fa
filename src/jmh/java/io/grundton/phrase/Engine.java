// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import io.grundton.phrase.DrawnPhrase.Piece;
import io.grundton.text.Stemmer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Something that finds many phrases in a text. */
public enum Engine {
  /** The matcher of this project: words, folding, spans in the original text. */
  GRUNDTON {
    @Override
    Search build(List<DrawnPhrase> phrases) {
      PhraseParser parser = new PhraseParser(Map.of());
      PhraseIndex.Builder builder = new PhraseIndex.Builder();
      phrases.forEach(phrase -> builder.add(parser.parse(source(phrase))));
      PhraseMatcher matcher = builder.build(Stemmer.NONE).matcher();
      return turn -> matcher.find(turn, Set.of()).size();
    }
  },
  /** Aho and Corasick over chars of the lower-cased text; no bounds of words; plain words only. */
  CHAR_TRIE {
    @Override
    Search build(List<DrawnPhrase> phrases) {
      Map<String, Integer> strings = new TreeMap<>();
      phrases.forEach(phrase -> strings.put(source(phrase), strings.size()));
      AhoCorasickDoubleArrayTrie<Integer> trie = new AhoCorasickDoubleArrayTrie<>();
      trie.build(strings);
      return turn -> trie.parseText(turn.toLowerCase(Locale.ROOT)).size();
    }

    @Override
    boolean can(Mix mix) {
      return mix == Mix.PLAIN;
    }
  },
  /** Lucene Monitor with the positions of the hits. */
  LUCENE_MONITOR {
    @Override
    Search build(List<DrawnPhrase> phrases) {
      return new LuceneMonitor(phrases);
    }
  },
  /** One alternation in {@code java.util.regex}, on the lower-cased text. */
  JAVA_REGEX {
    @Override
    boolean can(Mix mix) {
      return mix == Mix.PLAIN;
    }

    @Override
    Search build(List<DrawnPhrase> phrases) {
      Pattern pattern = Pattern.compile(alternation(phrases));
      return turn -> {
        Matcher matcher = pattern.matcher(turn.toLowerCase(Locale.ROOT));
        int found = 0;
        while (matcher.find()) {
          found++;
        }
        return found;
      };
    }
  },
  /** The same in RE2/J, whose stack overflows with some thousands of alternatives. */
  RE2J {
    @Override
    boolean can(Mix mix) {
      return mix == Mix.PLAIN;
    }

    @Override
    Search build(List<DrawnPhrase> phrases) {
      com.google.re2j.Pattern pattern = com.google.re2j.Pattern.compile(alternation(phrases));
      return turn -> {
        com.google.re2j.Matcher matcher = pattern.matcher(turn.toLowerCase(Locale.ROOT));
        int found = 0;
        while (matcher.find()) {
          found++;
        }
        return found;
      };
    }
  };

  /** Looks for phrases in a text. */
  @FunctionalInterface
  interface Search {
    /** How many hits there are. */
    int hits(String turn);
  }

  /** Makes ready to look for phrases. */
  abstract Search build(List<DrawnPhrase> phrases);

  /** Whether it is measured on such phrases. */
  boolean can(Mix mix) {
    return true;
  }

  private static String source(DrawnPhrase phrase) {
    return phrase.pieces().stream().map(Engine::source).collect(Collectors.joining(" "));
  }

  private static String source(Piece piece) {
    if (piece instanceof Piece.Word word) {
      return word.word();
    }
    if (piece instanceof Piece.Prefix prefix) {
      return prefix.letters() + "*";
    }
    if (piece instanceof Piece.Either either) {
      return "(" + either.first() + "|" + either.second() + ")";
    }
    return ".." + ((Piece.Gap) piece).most();
  }

  private static String alternation(List<DrawnPhrase> phrases) {
    return phrases.stream().map(Engine::source).collect(Collectors.joining("|", "\\b(?:", ")\\b"));
  }
}
