// SPDX-License-Identifier: Apache-2.0
package io.grundton.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class FlawTest {
  @Test
  void theManualNamesEveryKind() throws IOException {
    String manual = Files.readString(Path.of("docs/policy/tools.md"));
    List<String> told =
        Pattern.compile("(?m)^\\| (L[0-9]{3} \\| [a-z]+) \\|")
            .matcher(manual)
            .results()
            .map((MatchResult row) -> row.group(1))
            .toList();
    assertThat(told)
        .isEqualTo(
            Arrays.stream(Flaw.Kind.values())
                .map(kind -> kind.code() + " | " + kind.level().code())
                .toList());
  }
}
