// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import io.grundton.text.Stemmer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All token tests of an index, numbered, and which of them a token passes. */
final class TokenTests {
  private static final int[] NONE = {};

  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> cased = new HashMap<>();
  private final Map<String, int[]> stems = new HashMap<>();
  private final List<Affix> affixes = new ArrayList<>();
  private final Map<Shape, Integer> shapes = new EnumMap<>(Shape.class);
  private final Stemmer stemmer;
  private final int count;

  /** The choices that a test is a member of, by its number. */
  private final Map<Integer, int[]> choices = new HashMap<>();

  private int customerName = -1;

  TokenTests(List<TokenTest> tests, Stemmer stemmer) {
    this.stemmer = stemmer;
    this.count = tests.size();
    Map<TokenTest, Integer> ids = new LinkedHashMap<>();
    tests.forEach(test -> ids.put(test, ids.size()));
    for (TokenTest test : tests) {
      for (TokenTest member : test.members()) {
        int id = ids.computeIfAbsent(member, m -> ids.size());
        choices.merge(id, new int[] {ids.get(test)}, TokenTests::join);
      }
    }
    ids.forEach(this::file);
  }

  private void file(TokenTest test, int id) {
    switch (test.kind()) {
      case WORD -> words.put(test.text(), id);
      case CASED -> cased.put(test.text(), id);
      case STEM -> stems.merge(stemmer.stem(test.text()), new int[] {id}, TokenTests::join);
      case PREFIX, SUFFIX, INFIX -> affixes.add(new Affix(test.kind(), test.text(), id));
      case SHAPE -> shapes.put(Shape.valueOf(test.text().toUpperCase(Locale.ROOT)), id);
      case CUSTOMER_NAME -> customerName = id;
      case ANY -> {}
    }
  }

  /** The number of the customer-name test, -1 if no phrase asks for a name. */
  int customerName() {
    return customerName;
  }

  /** The numbers of the tests that a token passes; those that only its text decides. */
  int[] passedBy(String written, String folded) {
    int[] passed = NONE;
    for (int test : simpleTestsPassedBy(written, folded)) {
      if (test < count) {
        passed = join(passed, new int[] {test});
      }
      passed = join(passed, choices.getOrDefault(test, NONE));
    }
    return Arrays.stream(passed).distinct().toArray();
  }

  private int[] simpleTestsPassedBy(String written, String folded) {
    int[] passed = NONE;
    Integer word = words.get(folded);
    if (word != null) {
      passed = join(passed, new int[] {word});
    }
    Integer asWritten = cased.isEmpty() ? null : cased.get(composed(written));
    if (asWritten != null) {
      passed = join(passed, new int[] {asWritten});
    }
    if (!stems.isEmpty()) {
      passed = join(passed, stems.getOrDefault(stemmer.stem(folded), NONE));
    }
    for (Affix affix : affixes) {
      if (affix.test(folded)) {
        passed = join(passed, new int[] {affix.id()});
      }
    }
    for (Map.Entry<Shape, Integer> shape : shapes.entrySet()) {
      if (shape.getKey().test(folded)) {
        passed = join(passed, new int[] {shape.getValue()});
      }
    }
    return passed;
  }

  /** A token as written, but for the way in which its accents are encoded. */
  static String composed(String written) {
    return Normalizer.normalize(written, Normalizer.Form.NFC);
  }

  private static int[] join(int[] a, int[] b) {
    if (b.length == 0) {
      return a;
    }
    int[] joined = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, joined, a.length, b.length);
    return joined;
  }

  private record Affix(TokenTest.Kind kind, String text, int id) {
    boolean test(String folded) {
      return switch (kind) {
        case PREFIX -> folded.startsWith(text);
        case SUFFIX -> folded.endsWith(text);
        default -> folded.contains(text);
      };
    }
  }
}
