// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Names the tests in a browser. {@code -Dchromium=PATH} compiles and runs them; without it they are
 * skipped, or fail under {@code -Drequire.emulators=true}.
 */
final class ChromiumTest {
  private static final Path TESTS = Path.of("src/browser-test/java");

  static List<String> tests() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files
          .map(file -> TESTS.relativize(file).toString())
          .filter(file -> file.endsWith("Test.java"))
          .map(file -> file.replace(".java", "").replace('/', '.'))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("tests")
  void isThereForEachTestInABrowser(String test) throws ClassNotFoundException {
    String chromium = System.getProperty("chromium");
    if (chromium == null) {
      String why = test + " needs Chromium: -Dchromium=PATH names it";
      if (Boolean.getBoolean("require.emulators")) {
        throw new AssertionError(why);
      }
      Assumptions.abort(why);
    }
    assertThat(Path.of(chromium)).isExecutable();
    assertThat(Class.forName(test)).hasPackage("io.grundton.console");
  }
}
