// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Account;
import io.grundton.review.Dossier;
import io.grundton.review.QueueRank;
import io.grundton.review.Role;
import io.grundton.sql.AccountStore;
import io.grundton.sql.Database;
import io.grundton.sql.LogBook.Actor;
import io.grundton.sql.QueueImport;
import io.grundton.storage.DiskStorage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How long pages take while many review at once, none of whom ever thinks: the queue, a decision,
 * the next conversation, and again. Served and asked in this one process, over HTTP.
 */
final class ConsoleLoad {
  private static final int PER_TRANSACTION = 250;
  private static final Actor MADE = new Actor(1, "load", "program");
  private static final Pattern FIRST = Pattern.compile("href=\"([^\"]+)\" data-row");
  private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
  private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+/decisions[^\"]*)\"");
  private static final Pattern FINDING = Pattern.compile("name=\"finding\" value=\"([^\"]+)\"");
  private static final Pattern HIDDEN =
      Pattern.compile("name=\"(form_token|request)\" value=\"([^\"]+)\"");
  private static final List<String> QUEUES =
      List.of("/", "/?vendor=vendor-2", "/?rule=rule-41", "/?language=de", "/?channel=email");

  private final Map<String, List<Long>> tookMicros = new TreeMap<>();

  private ConsoleLoad() {}

  /** Arguments: the database's JDBC URL, conversations, reviewers, seconds. */
  public static void main(String[] arguments) throws Exception {
    int conversations = Integer.parseInt(arguments[1]);
    int reviewers = Integer.parseInt(arguments[2]);
    Duration time = Duration.ofSeconds(Long.parseLong(arguments[3]));
    try (Database database = Database.open(arguments[0])) {
      fill(database, conversations);
      String hash = new Passwords().hash(Visitor.PASSWORD);
      AccountStore accounts = new AccountStore(database);
      for (int i = 0; i < reviewers; i++) {
        accounts.add(MADE, new Account("r" + i, Role.REVIEWER, null, Locale.ENGLISH), hash);
      }
      ConsoleSettings settings = new ConsoleSettings(ConsoleSettings.LOOPBACK, 0, null, false);
      try (Console console =
          Console.start(
              settings, new DiskStorage(Path.of("target")), database, Clock.systemUTC())) {
        new ConsoleLoad().measure(console, reviewers, time);
      }
    }
  }

  private static void fill(Database database, int conversations) {
    QueueImport queue = new QueueImport(database);
    if (!queue.sequences().isEmpty()) {
      return;
    }
    QueueRank rank = new QueueRank();
    IntStream.range(0, conversations)
        .mapToObj(MadeQueue::dossier)
        .map(Dossier::call)
        .forEach(rank::add);
    long start = System.nanoTime();
    for (int from = 0; from < conversations; from += PER_TRANSACTION) {
      int to = Math.min(conversations, from + PER_TRANSACTION);
      queue.put(MADE, 1, rank, IntStream.range(from, to).mapToObj(MadeQueue::dossier).toList());
    }
    queue.finish(MADE, LocalDate.of(2026, 10, 1), 1, queue.reviewed(LocalDate.of(2026, 10, 1)));
    System.out.printf(
        Locale.ROOT,
        "%,d conversations imported in %.0f s%n",
        conversations,
        (System.nanoTime() - start) / 1e9);
  }

  private void measure(Console console, int reviewers, Duration time) throws Exception {
    List<Visitor> visitors = new ArrayList<>();
    for (int i = 0; i < reviewers; i++) {
      visitors.add(Visitor.as(console.address(), "r" + i));
    }
    // A minute to warm up would be more than most servers get; ten seconds are not counted.
    for (Duration phase : List.of(Duration.ofSeconds(10), time)) {
      tookMicros.clear();
      long end = System.nanoTime() + phase.toNanos();
      ExecutorService threads = Executors.newFixedThreadPool(reviewers);
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < reviewers; i++) {
        Visitor visitor = visitors.get(i);
        String queue = QUEUES.get(i % QUEUES.size());
        all.add(
            threads.submit(
                () -> {
                  review(visitor, queue, end);
                  return null;
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
      threads.shutdown();
    }
    tookMicros.forEach(ConsoleLoad::print);
  }

  private void review(Visitor visitor, String queue, long end)
      throws IOException, InterruptedException {
    String address = found(FIRST, timed("first page", () -> visitor.get(queue)));
    for (int round = 1; address != null && System.nanoTime() < end; round++) {
      String path = address;
      String page = timed("next conversation", () -> visitor.get(path));
      String action = found(ACTION, page);
      String finding = found(FINDING, page);
      if (action != null && finding != null) {
        timed("decision", () -> decide(visitor, page, action, finding));
      }
      String next = found(NEXT, page);
      address =
          next == null || round % 10 == 0
              ? found(FIRST, timed("first page", () -> visitor.get(queue)))
              : next;
    }
  }

  private static Visitor.Response decide(
      Visitor visitor, String page, String action, String finding)
      throws IOException, InterruptedException {
    Map<String, String> hidden = new TreeMap<>();
    Matcher field = HIDDEN.matcher(page);
    while (field.find()) {
      hidden.putIfAbsent(field.group(1), field.group(2));
    }
    return visitor.post(
        action,
        "form_token",
        hidden.getOrDefault("form_token", ""),
        "request",
        hidden.getOrDefault("request", ""),
        "scope",
        "finding",
        "finding",
        finding,
        "ruling",
        "confirm");
  }

  private interface Request {
    Visitor.Response send() throws IOException, InterruptedException;
  }

  private String timed(String kind, Request request) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Visitor.Response response = request.send();
    long micros = (System.nanoTime() - start) / 1_000;
    if (response.status() >= 400) {
      throw new IllegalStateException(kind + " was answered by " + response.status());
    }
    synchronized (tookMicros) {
      tookMicros.computeIfAbsent(kind, name -> new ArrayList<>()).add(micros);
    }
    return response.body();
  }

  private static @Nullable String found(Pattern pattern, String page) {
    Matcher matcher = pattern.matcher(page);
    return matcher.find() ? matcher.group(1).replace("&amp;", "&") : null;
  }

  private static void print(String kind, List<Long> micros) {
    Collections.sort(micros);
    System.out.printf(
        Locale.ROOT,
        "%-18s %,8d times, median %6.1f ms, 95 %% within %6.1f ms, slowest %6.1f ms%n",
        kind,
        micros.size(),
        micros.get(micros.size() / 2) / 1e3,
        micros.get(micros.size() * 95 / 100) / 1e3,
        micros.get(micros.size() - 1) / 1e3);
  }
}
