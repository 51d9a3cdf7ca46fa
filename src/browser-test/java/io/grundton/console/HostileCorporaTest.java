// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Script injections of public lists, which are not part of the project: {@code -Dcorpora=FOLDER}.
 */
@EnabledIfSystemProperty(named = "corpora", matches = ".+")
@ExtendWith(Chromium.class)
final class HostileCorporaTest {
  /** As many as fill more than one page of the queue. */
  private static final int PLAIN = 60;

  @TempDir private Path folder;

  @Test
  void noneOfThemDoesAnythingAndAllAreShown(Browser browser) throws IOException {
    List<String> texts = texts();
    assertThat(texts).hasSizeGreaterThan(900);
    List<String> plain = IntStream.range(0, PLAIN).mapToObj(i -> "plain " + i).toList();
    assertThat(anatomy("hostile", browser, texts)).isEqualTo(anatomy("plain", browser, plain));
  }

  private Set<String> anatomy(String name, Browser browser, List<String> texts) throws IOException {
    Path own = Files.createDirectory(folder.resolve(name));
    try (HostilePages pages = new HostilePages(own, browser, texts)) {
      pages.talks();
      pages.decisions();
      pages.addresses();
      pages.queue();
      return pages.anatomy();
    }
  }

  private static List<String> texts() throws IOException {
    Set<String> texts = new TreeSet<>();
    Path lists = Path.of(System.getProperty("corpora"), "hostile", "xss");
    try (Stream<Path> files = Files.list(lists)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (file.toString().endsWith(".txt") && !file.endsWith("SOURCE.txt")) {
          Files.readAllLines(file).stream().filter(line -> !line.isBlank()).forEach(texts::add);
        }
      }
    }
    return List.copyOf(texts);
  }
}
