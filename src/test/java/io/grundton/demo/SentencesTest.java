// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the sentences must keep so that the planted facts are the only ones of their kind. */
class SentencesTest {
  private static final Path ROOT = Path.of("src/main/resources/io/grundton/demo");
  static final Pattern DU =
      Pattern.compile(
          "\\b(du|dich|dir|dein\\w*|euch|euer\\w*|eure\\w*)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern SECRET =
      Pattern.compile("\\b(PIN|CVV|Passwort|password|Service-PIN)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern ASKING =
      Pattern.compile(
          "\\b(tell me|give me|send me|name your|what is your|nennen Sie|geben Sie mir|sagen Sie"
              + " mir|schicken Sie|wie lautet|verraten Sie)\\b",
          Pattern.CASE_INSENSITIVE);

  @Test
  void noFileHoldsTheSameLineTwice() {
    for (Path file : files()) {
      assertThat(lines(file)).as(file.toString()).doesNotHaveDuplicates().isNotEmpty();
    }
  }

  @Test
  void bothLanguagesHaveTheSameFiles() {
    Set<String> german = new TreeSet<>(names("de"));
    german.removeIf(name -> name.startsWith("informal/"));
    assertThat(german).isEqualTo(new TreeSet<>(names("en")));
  }

  @Test
  void onlyTheInformalFilesLetAnAgentSayDuAndEveryLineOfThemDoes() {
    for (Path file : files()) {
      boolean informal = file.toString().contains("informal");
      for (String line : lines(file)) {
        String agent = line.contains(" || ") ? line.substring(0, line.indexOf(" || ")) : line;
        assertThat(DU.matcher(informal ? agent : line).find()).as(line).isEqualTo(informal);
      }
    }
  }

  @Test
  void onlyTheSecretFilesAskForASecret() {
    for (Path file : files()) {
      boolean secret = file.endsWith("secret.txt");
      for (String line : lines(file)) {
        boolean asks = SECRET.matcher(line).find() && ASKING.matcher(line).find();
        assertThat(asks || secret).as(line).isEqualTo(secret);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyExplanationAnswersSomeMatterAndEveryMatterHasOne(Language language) {
    Phrasebook book = Phrasebook.of(language);
    for (Topic topic : Topic.values()) {
      TopicBook sentences = book.topic(topic);
      Set<Integer> used = new HashSet<>();
      List<TopicBook.Matter> matters = new ArrayList<>(sentences.matters());
      matters.addAll(sentences.complaints());
      for (TopicBook.Matter matter : matters) {
        assertThat(matter.answeredBy()).as(topic.code()).isNotEmpty();
        used.addAll(matter.answeredBy());
      }
      assertThat(matters).as(topic.code()).hasSizeGreaterThanOrEqualTo(25);
      assertThat(new TreeSet<>(used))
          .as(topic.code())
          .containsExactlyElementsOf(
              IntStream.range(0, sentences.explanations().size()).boxed().toList());
    }
  }

  private static List<Path> files() {
    try (Stream<Path> paths = Files.walk(ROOT)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(String language) {
    Path root = ROOT.resolve(language);
    return files().stream()
        .filter(file -> file.startsWith(root))
        .map(file -> root.relativize(file).toString())
        .toList();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
