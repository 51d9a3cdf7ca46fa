// SPDX-License-Identifier: Apache-2.0
package io.grundton.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grundton.problem.Problem;
import io.grundton.problem.ProblemsException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ControlFileLimitTest {
  @Test
  void stopsAtTheTwentiethMistakeOfItsRows() {
    assertThat(told("file,records,sha256\n" + ",x,y\n".repeat(1000)))
        .hasSize(20)
        .startsWith("c.csv:2:1", "c.csv:2:2", "c.csv:2:4")
        .endsWith("c.csv:6:4", "c.csv:7:1");
  }

  @Test
  void stopsAtTheTwentiethMistakeOfItsHeader() {
    assertThat(told("x,".repeat(1000) + "file,records\n")).hasSize(20).endsWith("c.csv:1:39");
  }

  private static List<String> told(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return catchThrowableOfType(
            ProblemsException.class, () -> ControlFileReader.read("c.csv", bytes))
        .problems()
        .stream()
        .map(Problem::place)
        .map(Object::toString)
        .toList();
  }
}
