// SPDX-License-Identifier: Apache-2.0
package io.grundton.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.grundton.language.WordWeights;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.MaxentModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class LanguageModelTest {
  private static final WordWeights WEIGHTS = LanguageModel.shipped();

  /** Of the languages that the model knows twice, those whose weights are not used. */
  private static final List<String> TWINS = List.of("est", "lav", "fas");

  private static final Map<String, Integer> PLACES = new HashMap<>();
  private static LanguageDetectorModel original;

  @BeforeAll
  static void readTheOriginal() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(LanguageModel.class.getResourceAsStream("/langdetect-183.bin"))) {
      original = new LanguageDetectorModel(in);
    }
    for (String tag : WEIGHTS.languages()) {
      PLACES.put(tag, PLACES.size());
    }
  }

  @Test
  void namesLanguagesByTheirPrimaryTags() {
    assertThat(WEIGHTS.languages())
        .hasSize(100)
        .doesNotHaveDuplicates()
        .contains("en", "de", "nl", "fr", "es", "it", "pl", "he", "id", "zh", "et", "lv", "fa")
        .contains("nds", "gsw", "ceb")
        .allSatisfy(tag -> assertThat(tag).matches("[a-z]{2,3}"));
  }

  @Test
  void weighsWordsAsOpenNlpDoes() throws IOException {
    MaxentModel model = original.getMaxentModel();
    List<String> words = words();
    words.addAll(List.of("a", "geht's", "ß", "привет", "好的", "हिन्दी", "qqq", "x".repeat(40)));
    for (String word : words) {
      double[] probabilities = model.eval(threes(word));
      int[] weights = WEIGHTS.of(word);
      double english = Math.log(probabilities[model.getIndex("eng")]);
      for (int i = 0; i < model.getNumOutcomes(); i++) {
        Integer place = PLACES.get(tag(model.getOutcome(i)));
        if (place != null && !TWINS.contains(model.getOutcome(i))) {
          assertThat((weights[place] - weights[place("en")]) / 10_000.0)
              .as("%s in %s", word, model.getOutcome(i))
              .isEqualTo(
                  Math.log(probabilities[i]) - english, within(0.0001 * (word.length() + 1)));
        }
      }
    }
  }

  @Test
  void agreesWithOpenNlpWhereATextIsAsLongAsThoseItWasTrainedOn() throws IOException {
    LanguageDetectorME detector = new LanguageDetectorME(original);
    Map<String, Integer> agreed = new TreeMap<>();
    Random random = new Random(31);
    for (String language : List.of("de", "en")) {
      List<String> lines = lines(language);
      for (int i = 0; i < 200; i++) {
        StringBuilder text = new StringBuilder();
        while (text.length() < 400) {
          text.append(lines.get(random.nextInt(lines.size()))).append(' ');
        }
        if (tag(detector.predictLanguage(text).getLang()).equals(language)
            && likeliest(text.toString()).equals(language)) {
          agreed.merge(language, 1, Integer::sum);
        }
      }
    }
    assertThat(agreed).isEqualTo(Map.of("de", 200, "en", 200));
  }

  private static String likeliest(String text) {
    long[] sums = new long[WEIGHTS.languages().size()];
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}']+", -1)) {
      if (!word.isEmpty() && word.length() <= 40) {
        int[] weights = WEIGHTS.of(word);
        Arrays.setAll(sums, i -> sums[i] + weights[i]);
      }
    }
    int best = 0;
    for (int i = 1; i < sums.length; i++) {
      best = sums[i] > sums[best] ? i : best;
    }
    return WEIGHTS.languages().get(best);
  }

  private static int place(String tag) {
    return Objects.requireNonNull(PLACES.get(tag));
  }

  /** Of those that are asked for here, the rest by Java's own list. */
  private static String tag(String iso639) {
    for (String tag : Locale.getISOLanguages()) {
      if (new Locale(tag).getISO3Language().equals(iso639)) {
        return new Locale(tag).getLanguage();
      }
    }
    return iso639;
  }

  private static String[] threes(String word) {
    String padded = " " + word + " ";
    String[] threes = new String[word.length()];
    Arrays.setAll(threes, i -> padded.substring(i, i + 3));
    return threes;
  }

  private static List<String> words() throws IOException {
    List<String> words = new ArrayList<>();
    Random random = new Random(32);
    for (String language : List.of("de", "en")) {
      for (String line : lines(language)) {
        if (random.nextInt(30) == 0) {
          for (String word : line.toLowerCase(Locale.ROOT).split("[^\\p{L}']+", -1)) {
            if (!word.isEmpty() && word.length() <= 40) {
              words.add(word);
            }
          }
        }
      }
    }
    return words;
  }

  private static List<String> lines(String language) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String file : List.of("agent", "customer")) {
      for (String line : Files.readAllLines(Path.of("training", language, file + ".tsv"))) {
        lines.add(line.substring(line.indexOf('\t') + 1));
      }
    }
    return lines;
  }
}
