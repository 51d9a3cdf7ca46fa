// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.console.Visitor;
import io.grundton.review.Act;
import io.grundton.review.Dossiers;
import io.grundton.review.Proceedings;
import io.grundton.sql.Database;
import io.grundton.sql.ReviewStore;
import io.grundton.sql.TestDatabase;
import io.grundton.sql.TestImport;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A console that is killed by {@code kill -9} while several people decide, and started anew. {@code
 * -Dkill.rounds=12} says how many times.
 */
@ParameterizedClass
@EnumSource
final class KilledConsoleTest {
  private static final int SIGKILLED = 137;
  private static final int REVIEWERS = 4;
  private static final int MOST_ANSWERED = 60;
  private static final long SEED = 20_260_302;
  private static final String ANOTHER = "90000000" + "b".repeat(24);
  private static final List<String> KEYS = List.of(Dossiers.KEY, ANOTHER);

  private final Path tables;
  private final String url;
  private final List<Reviewer> reviewers = new ArrayList<>();

  KilledConsoleTest(TestDatabase kind, @TempDir Path folder) throws IOException {
    tables = folder.resolve("tables");
    Files.createDirectories(tables.resolve("_manifest/conversation_date=" + Dossiers.DATE));
    url = kind.fresh(folder);
    try (Database database = Database.open(url)) {
      TestImport.publish(
          database,
          1,
          1,
          Dossiers.dossier(),
          Dossiers.dossier(ANOTHER, "north", "It is your own fault."));
    }
    for (int i = 0; i < REVIEWERS; i++) {
      String login = "r" + i;
      assertThat(here("review", "user", "add", login, "--role", "reviewer", "--db", url)).isZero();
      reviewers.add(new Reviewer(login));
    }
  }

  @Test
  void losesNothingThatItAcknowledgedAndCountsNothingTwice()
      throws IOException, InterruptedException, ExecutionException {
    int rounds = Integer.getInteger("kill.rounds", 2);
    Random random = new Random(SEED);
    int again = 0;
    int savedBefore = 0;
    for (int round = 1; round < rounds; round++) {
      decideUntilItIsKilled(1 + random.nextInt(MOST_ANSWERED));
      List<String> saved = saved();
      for (Reviewer reviewer : reviewers) {
        assertThat(saved).containsAll(reviewer.answered);
        again += reviewer.unanswered == null ? 0 : 1;
        savedBefore += saved.contains(String.valueOf(reviewer.unanswered)) ? 1 : 0;
      }
    }
    decideUntilItIsKilled(REVIEWERS * 2);
    List<String> saved = saved();
    reviewers.forEach(reviewer -> saved.remove(String.valueOf(reviewer.unanswered)));
    assertThat(saved)
        .containsExactlyInAnyOrderElementsOf(
            reviewers.stream().flatMap(reviewer -> reviewer.answered.stream()).toList());
    assertThat(here("review", "verify", "--db", url)).isZero();
    System.out.printf(
        "killed %d times: %d acts, %d sent again, of which %d had been saved unacknowledged%n",
        rounds, saved.size(), again, savedBefore);
  }

  /* The console dies at some answer, while the others wait for theirs. */
  private void decideUntilItIsKilled(int answers)
      throws IOException, InterruptedException, ExecutionException {
    Process console =
        Grundton.process(
                List.of(), "review", "--tables", tables.toString(), "--db", url, "--port", "0")
            .start();
    ExecutorService threads = Executors.newFixedThreadPool(REVIEWERS);
    try {
      URI address = address(console);
      for (Reviewer reviewer : reviewers) {
        reviewer.logIn(address);
      }
      AtomicInteger left = new AtomicInteger(answers);
      List<Future<?>> deciding = new ArrayList<>();
      for (Reviewer reviewer : reviewers) {
        deciding.add(
            threads.submit(
                () -> {
                  while (reviewer.decides()) {
                    if (left.decrementAndGet() == 0) {
                      console.destroyForcibly();
                    }
                  }
                  return null;
                }));
      }
      for (Future<?> one : deciding) {
        one.get();
      }
    } finally {
      console.destroyForcibly();
      threads.shutdownNow();
    }
    assertThat(console.waitFor()).isEqualTo(SIGKILLED);
  }

  private static URI address(Process console) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(console.getInputStream(), UTF_8));
    List<String> before = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("The review console is at ")) {
        Thread rest = new Thread(() -> lines.lines().forEach(ignored -> {}), "console-log");
        rest.setDaemon(true);
        rest.start();
        return URI.create(line.substring(line.lastIndexOf(' ') + 1));
      }
      before.add(line);
    }
    throw new IOException("the console must be served, but said " + before);
  }

  private List<String> saved() throws IOException {
    List<String> saved = new ArrayList<>();
    try (Database database = Database.open(url)) {
      for (String key : KEYS) {
        for (Proceedings.Entry entry : new ReviewStore(database).proceedings(key).entries()) {
          saved.add(
              entry.act() instanceof Act.Note note
                  ? note.text()
                  : String.valueOf(((Act.Decision) entry.act()).reason()));
        }
      }
    }
    return saved;
  }

  private static int here(String... args) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream((Visitor.PASSWORD + "\n").getBytes(UTF_8)));
    try {
      PrintWriter printed = new PrintWriter(new StringWriter());
      return Main.execute(args, printed, printed);
    } finally {
      System.setIn(before);
    }
  }

  /** Somebody who says one thing after the other, and again what was not acknowledged. */
  private static final class Reviewer {
    private final String login;
    private final List<String> answered = new ArrayList<>();
    private @Nullable String unanswered;
    private @Nullable Visitor visitor;
    private String formToken = "";

    Reviewer(String login) {
      this.login = login;
    }

    void logIn(URI address) throws IOException, InterruptedException {
      visitor = Visitor.as(address, login);
      formToken = visitor.formToken();
    }

    /** Says the next thing; false where no answer came. */
    boolean decides() throws InterruptedException {
      int number = answered.size();
      String key = KEYS.get(number % KEYS.size());
      String page = "/conversations/" + key;
      String text = login + " says " + number;
      unanswered = text;
      List<String> fields =
          new ArrayList<>(List.of("form_token", formToken, "request", "n" + number + ".form"));
      boolean note = number % 3 == 0;
      fields.addAll(
          note
              ? List.of("kind", "comment", "text", text)
              : List.of("scope", "finding", "finding", key.substring(0, 8) + "-rude"));
      if (!note) {
        fields.addAll(List.of("ruling", "override", "reason", text));
      }
      try {
        Visitor.Response response =
            Objects.requireNonNull(visitor)
                .post(page + (note ? "/notes" : "/decisions"), fields.toArray(String[]::new));
        assertThat(response.location()).startsWith(page + "?said=");
      } catch (IOException e) {
        return false;
      }
      unanswered = null;
      answered.add(text);
      return true;
    }
  }
}
