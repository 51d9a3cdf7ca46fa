// SPDX-License-Identifier: Apache-2.0
package io.grundton.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ReleaseTest {
  @Test
  void isTheVersionOfTheBuild() throws IOException {
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains(
            "<artifactId>grundton</artifactId>\n  <version>" + Release.current() + "</version>");
  }
}
