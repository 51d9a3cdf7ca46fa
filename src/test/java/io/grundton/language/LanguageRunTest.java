// SPDX-License-Identifier: Apache-2.0
package io.grundton.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.transcript.Speaker;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LanguageRunTest {
  @Test
  void hasATurn() {
    assertThatThrownBy(() -> new LanguageRun(Speaker.AGENT, List.of(), "de"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a run must have a turn, but has none");
  }

  @Test
  void languagesAreInTheOrderInWhichTheyAreHeard() {
    LanguagesHeard heard =
        new LanguagesHeard(
            null,
            List.of(
                new LanguageRun(Speaker.AGENT, List.of(1, 4), "nl"),
                new LanguageRun(Speaker.CUSTOMER, List.of(2), null),
                new LanguageRun(Speaker.CUSTOMER, List.of(3), "de"),
                new LanguageRun(Speaker.AGENT, List.of(5), "nl")));
    assertThat(heard.all()).containsExactly("nl", "de");
    assertThat(heard.byTurn(6)).containsExactly("nl", null, "de", "nl", "nl", null);
  }

  @Test
  void sourcesHaveTheirCodes() {
    assertThat(LanguageSource.values())
        .extracting(LanguageSource::code)
        .containsExactly("delivered", "detected", "unknown");
  }
}
