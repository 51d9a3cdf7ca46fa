// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.grundton.review.Dossiers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What the program's log says of those who may not. */
final class DeniedTest {
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger("io.grundton.console");

  @TempDir private Path folder;

  @BeforeEach
  void listen() {
    lines.start();
    logger.addAppender(lines);
  }

  @AfterEach
  void listenNoMore() {
    logger.detachAppender(lines);
  }

  @Test
  void whatIsDeniedIsLoggedWithoutWhatWasTyped() throws IOException, InterruptedException {
    try (Served served = Served.with(folder, false, Dossiers.dossier())) {
      Visitor susi = served.as("susi");
      susi.get("/conversations/" + Dossiers.KEY);
      susi.get("/conversations/x%0AERROR%20all%20is%20lost");
      susi.get("/accounts");
      susi.post("/logout", "form_token", "forged");
      new Visitor(served.address()).post("/login", "login", "my secret", "password", "guess");
      assertThat(messages())
          .containsSubsequence(
              "susi found nothing: GET /conversations/{key}",
              "susi may not GET /accounts",
              "a foreign form was refused: /logout",
              "a login was refused, from 127.0.0.1");
      assertThat(String.join("", messages()))
          .doesNotContain("secret", "guess", "\n", "lost", "forged");
    }
  }

  private List<String> messages() {
    synchronized (lines) {
      return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
  }
}
