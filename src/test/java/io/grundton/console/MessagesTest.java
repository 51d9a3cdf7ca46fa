// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.review.Dossier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class MessagesTest {
  private static final Path FOLDER = Path.of("src/main/resources/io/grundton/console");

  @Test
  void bothLanguagesSayTheSame() throws IOException {
    Properties english = texts("en");
    Properties german = texts("de");
    assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(arguments(german.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(english.getProperty(key)));
    }
  }

  @Test
  void everyTextThatPagesAskForIsThere() throws IOException {
    Set<String> asked = new TreeSet<>();
    Pattern use = Pattern.compile("\\bt\\(\"([a-z_.-]+)\"|text\\(\"([a-z_.-]+)\"");
    for (Path folder :
        List.of(Path.of("src/main/jte"), Path.of("src/main/java/io/grundton/console"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Matcher matcher = use.matcher(Files.readString(file));
          while (matcher.find()) {
            asked.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
          }
        }
      }
    }
    asked.removeIf(key -> key.endsWith("."));
    assertThat(texts("en").stringPropertyNames()).containsAll(asked);
  }

  @Test
  void numbersAndTimesAreWrittenAsTheLanguageWritesThem() {
    Messages english = Messages.of(List.of(Locale.US));
    Messages german = Messages.of(List.of(Locale.FRENCH, Locale.GERMANY));
    assertThat(english.percent(8_750)).isEqualTo("87.5%");
    assertThat(german.percent(10_000)).isEqualTo("100\u00a0%");
    assertThat(german.number(12_345)).isEqualTo("12.345");
    assertThat(german.date(LocalDate.of(2026, 3, 2))).isEqualTo("02.03.2026");
    assertThat(english.date(LocalDate.of(2026, 3, 2))).isEqualTo("Mar 2, 2026");
    assertThat(german.time(1_772_445_600_000L)).isEqualTo("02.03.2026, 10:00 UTC");
    assertThat(english.duration(59_999)).isEqualTo("59 s");
    assertThat(english.duration(61_000)).isEqualTo("1 min 1 s");
    assertThat(english.duration(7_260_000)).isEqualTo("2 h 1 min");
    assertThat(english.offset(61_000)).isEqualTo("1:01");
    assertThat(english.offset(3_661_000)).isEqualTo("1:01:01");
    assertThat(english.code("reason", "brand-new")).isEqualTo("brand-new");
    assertThat(Messages.of(List.of()).language()).isEqualTo("en");
  }

  @Test
  void whatIsMissingOrLateIsSaidWithItsTime() {
    Messages english = Messages.of(List.of(Locale.ENGLISH));
    assertThat(english.absence(window(null, null))).isEqualTo("not found in turns 1 to 2");
    assertThat(english.absence(window(60_000L, null)))
        .isEqualTo("not found in turns 1 to 2 within 1 min 0 s");
    assertThat(english.absence(window(60_000L, 109_000L)))
        .isEqualTo("1 min 49 s in turns 1 to 2, 1 min 0 s allowed");
    assertThat(Messages.of(List.of(Locale.GERMAN)).absence(window(60_000L, 109_000L)))
        .isEqualTo("1 min 49 s in den Beiträgen 1 bis 2, erlaubt 1 min 0 s");
  }

  private static Dossier.SearchedWindow window(@Nullable Long limitMs, @Nullable Long waitedMs) {
    return new Dossier.SearchedWindow(1, 2, limitMs, waitedMs, null, null);
  }

  @Test
  void charactersThatWouldNotShowAreShown() {
    assertThat(Visible.of("a\u0000b\u202Ec\u200Bd")).isEqualTo("a[U+0000]b[U+202E]c[U+200B]d");
    assertThat(Visible.of("line\nbreak\tand \uD83D\uDC68\u200D\uD83D\uDC69"))
        .isEqualTo("line\nbreak\tand \uD83D\uDC68\u200D\uD83D\uDC69");
    assertThat(Visible.of("\uD800")).isEqualTo("[U+D800]");
  }

  private static List<String> arguments(String text) {
    return Pattern.compile("\\{[0-9]\\}")
        .matcher(text)
        .results()
        .map(found -> found.group())
        .sorted()
        .toList();
  }

  private static Properties texts(String language) throws IOException {
    Properties texts = new Properties();
    try (var in = Files.newBufferedReader(FOLDER.resolve("messages_" + language + ".properties"))) {
      texts.load(in);
    }
    return texts;
  }
}
