// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import io.grundton.demo.Specials.Redelivery;
import io.grundton.demo.TranscriptWriter.Storage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fictional month of customer support, with faults planted on purpose: a landing folder as
 * vendors fill it, the roster, and the facts that an audit must find.
 *
 * <p>A conversation is delivered in the folder of its own business date in Berlin. About one in a
 * hundred comes one to three days late, some come twice, some come again corrected, and a few lines
 * are broken. Deliveries arrive, as their files say, before their agreed hour in the night after,
 * but for three that are late and one that comes with the next; the client's contact lists name
 * some conversations that never come.
 */
public final class DemoMonth {
  private static final int LONGEST_DELAY = 4;
  private static final int REDELIVERY_DAYS = 5;

  private final DemoPlan plan;
  private final Path landing;
  private final Schedule schedule;
  private final Specials specials;
  private final Composer composer;
  private final Tally tally;
  private final Paperwork paperwork;

  private DemoMonth(DemoPlan plan, Path landing, Path contacts) {
    this.plan = plan;
    this.landing = landing;
    schedule = new Schedule(plan);
    Punctuality punctuality = new Punctuality(plan);
    specials = new Specials(plan, schedule, punctuality);
    composer = new Composer(plan, schedule, specials);
    tally = new Tally(plan, punctuality);
    paperwork = new Paperwork(plan, schedule, punctuality, contacts);
  }

  /**
   * Writes {@code landing/<source>/<date>/*.jsonl} (some compressed), {@code
   * contacts/<source>-<date>.csv}, {@code roster.csv} and {@code planted.json}. The same plan gives
   * the same bytes.
   *
   * @param folder absent or empty; nothing is ever overwritten
   * @return what was planted, as in planted.json
   * @throws IOException if the folder holds anything, or cannot be written
   */
  public static PlantedFacts write(Path folder, DemoPlan plan) throws IOException {
    requireEmpty(folder);
    Path landing = Files.createDirectories(folder.resolve("landing"));
    Path contacts = Files.createDirectories(folder.resolve("contacts"));
    DemoMonth month = new DemoMonth(plan, landing, contacts);
    for (int day = 0; day < plan.days() + REDELIVERY_DAYS; day++) {
      for (Source source : Source.values()) {
        month.deliver(source, day);
      }
    }
    for (Source source : Source.values()) {
      if (!source.inHouse()) {
        month.paperwork.listContacts(source);
      }
    }
    Files.write(
        folder.resolve("roster.csv"),
        (Crew.HEADER + "\n" + String.join("\n", month.composer.crew().rosterRows()) + "\n")
            .getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.CREATE_NEW);
    PlantedFacts facts = month.tally.facts();
    PlantedFactsJson.write(facts, folder.resolve("planted.json"));
    return facts;
  }

  private static void requireEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    try (Stream<Path> content = Files.list(folder)) {
      if (content.findAny().isPresent()) {
        throw new IOException("folder must be absent or empty, but was not: " + folder);
      }
    }
  }

  private void deliver(Source source, int day) throws IOException {
    Path folder = landing.resolve(source.id()).resolve(plan.day(day).toString());
    if (day < plan.days() && !specials.isMissing(source, day)) {
      deliverOwn(source, day, folder);
    }
    deliverLater(source, day, folder);
    paperwork.complete(source, day, folder);
  }

  /** The day's own conversations, without those that come late, and its broken lines. */
  private void deliverOwn(Source source, int day, Path folder) throws IOException {
    int first = schedule.first(day, source);
    int end = schedule.end(day, source);
    List<BrokenLine> broken = specials.broken(source, day);
    if (first == end && broken.isEmpty()) {
      return;
    }
    Files.createDirectories(folder);
    Storage storage = source.compresses(day) ? Storage.GZIP : Storage.PLAIN;
    Path file = folder.resolve("conversations" + storage.ending());
    try (TranscriptWriter writer = TranscriptWriter.create(plan, file, storage)) {
      int middle = first + (end - first) / 2;
      for (int conversation = first; conversation < end; conversation++) {
        if (conversation == middle) {
          writeBroken(writer, broken, source, day);
        }
        if (specials.daysLate(conversation, day) == 0) {
          Draft draft = composer.compose(conversation);
          writer.write(draft);
          tally.conversation(draft, day);
        }
      }
      if (first == end) {
        writeBroken(writer, broken, source, day);
      }
    }
  }

  private void writeBroken(TranscriptWriter writer, List<BrokenLine> broken, Source source, int day)
      throws IOException {
    for (BrokenLine line : broken) {
      writer.writeBroken(line.bytes(plan.day(day).toString()));
      tally.rejected(source, line);
    }
  }

  /** What belongs to earlier days: late conversations and redeliveries. */
  private void deliverLater(Source source, int day, Path folder) throws IOException {
    try (LazyFile late = new LazyFile(folder, "late.jsonl")) {
      for (int own = Math.max(0, day - LONGEST_DELAY); own < Math.min(day, plan.days()); own++) {
        int end = schedule.end(own, source);
        for (int conversation = schedule.first(own, source); conversation < end; conversation++) {
          if (specials.daysLate(conversation, own) == day - own) {
            Draft draft = composer.compose(conversation);
            late.writer().write(draft);
            tally.conversation(draft, day);
          }
        }
      }
    }
    try (LazyFile again = new LazyFile(folder, "redelivered.jsonl")) {
      for (Redelivery redelivery : specials.redeliveries(source, day)) {
        Draft draft = composer.compose(redelivery.conversation(), redelivery.repeat());
        again.writer().write(draft);
        tally.redelivery(draft, redelivery.repeat(), day);
      }
    }
  }

  /** A file that exists only if something is written to it. */
  private final class LazyFile implements AutoCloseable {
    private final Path folder;
    private final String name;
    private @Nullable TranscriptWriter writer;

    LazyFile(Path folder, String name) {
      this.folder = folder;
      this.name = name;
    }

    TranscriptWriter writer() throws IOException {
      if (writer == null) {
        Files.createDirectories(folder);
        writer = TranscriptWriter.create(plan, folder.resolve(name), Storage.PLAIN);
      }
      return writer;
    }

    @Override
    public void close() throws IOException {
      if (writer != null) {
        writer.close();
      }
    }
  }
}
