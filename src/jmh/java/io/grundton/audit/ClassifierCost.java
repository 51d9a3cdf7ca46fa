// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.course.CourseReader;
import io.grundton.json.Parsed;
import io.grundton.json.ReadLimits;
import io.grundton.json.RecordStream;
import io.grundton.json.TranscriptReader;
import io.grundton.label.Labeller;
import io.grundton.label.Models;
import io.grundton.language.LanguageFinder;
import io.grundton.opennlp.LanguageModel;
import io.grundton.opennlp.ModelFile;
import io.grundton.opennlp.ShippedModels;
import io.grundton.opennlp.Stemmers;
import io.grundton.policy.PolicyPack;
import io.grundton.storage.Location;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Origin;
import io.grundton.yaml.PackReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What classifiers cost beside parsing and phrase matching, on one thread. Every round starts with
 * empty memories; the first rounds only warm up.
 */
public final class ClassifierCost {
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final int WARM_UP = 4;
  private static final int ROUNDS = 5;
  private static final Origin ORIGIN = new Origin("bench", LocalDate.of(2999, 1, 1), "bench", 0);

  private final List<byte[]> files = new ArrayList<>();
  private final Map<String, CompiledPack> packs = new HashMap<>();

  private ClassifierCost(Path landing) throws IOException {
    try (Stream<Path> all = Files.walk(landing)) {
      for (Path file : all.filter(one -> one.toString().contains(".jsonl")).sorted().toList()) {
        files.add(Files.readAllBytes(file));
      }
    }
    for (String language : List.of("en", "de")) {
      PolicyPack pack =
          PackReader.read(
              Location.of(Path.of("pipelines/house/packs/house-" + language + ".yaml")));
      packs.put(language, new CompiledPack(pack, Stemmers.of(language)));
    }
  }

  /** Prints nanoseconds a conversation, and ratios; the argument is a landing folder. */
  public static void main(String[] args) throws IOException {
    ClassifierCost cost = new ClassifierCost(Path.of(args[0]));
    Round best = null;
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      Round now = cost.round();
      if (round >= WARM_UP && (best == null || now.ratio() < best.ratio())) {
        best = now;
      }
      System.out.println(now);
    }
    System.out.println("best: " + best);
  }

  private record Round(
      long conversations,
      long parse,
      long match,
      long language,
      long packs,
      long course,
      long asked,
      long remembered) {
    double ratio() {
      return (double) (language + packs + course) / (parse + match);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d conversations, microseconds each: parse %.1f, match %.1f, language %.1f, labels of"
              + " packs %.1f, course %.1f; classifiers / (parse + match) = %.2f; %d questions, %.1f %%"
              + " remembered",
          conversations,
          each(parse),
          each(match),
          each(language),
          each(packs),
          each(course),
          ratio(),
          asked,
          100.0 * remembered / Math.max(1, asked));
    }

    private double each(long nanos) {
      return nanos / 1e3 / conversations;
    }
  }

  private Round round() throws IOException {
    Map<String, Labeller> fresh = new HashMap<>();
    for (String name : ShippedModels.NAMES) {
      try (InputStream in = ShippedModels.class.getResourceAsStream(name + ".model")) {
        fresh.put(name, ModelFile.read(in));
      }
    }
    Models models = Models.of(fresh);
    long start = CLOCK.getCurrentThreadCpuTime();
    List<Conversation> conversations = new ArrayList<>();
    TranscriptReader reader = new TranscriptReader(ReadLimits.DEFAULT);
    for (byte[] file : files) {
      try (RecordStream records =
          RecordStream.ofFile(new ByteArrayInputStream(file), ReadLimits.DEFAULT)) {
        while (records.next()) {
          if (reader.read(records, ORIGIN) instanceof Parsed.Accepted accepted) {
            conversations.add(accepted.delivered().conversation());
          }
        }
      }
    }
    long parsed = CLOCK.getCurrentThreadCpuTime();
    Map<String, Listener> listeners = new HashMap<>();
    packs.forEach((language, pack) -> listeners.put(language, pack.listener()));
    for (Conversation conversation : conversations) {
      Listener listener = listeners.get(conversation.language());
      if (listener != null) {
        listener.hear(conversation);
      }
    }
    long matched = CLOCK.getCurrentThreadCpuTime();
    LanguageFinder finder = new LanguageFinder(LanguageModel.shipped());
    for (Conversation conversation : conversations) {
      finder.in(conversation);
    }
    long heard = CLOCK.getCurrentThreadCpuTime();
    for (Conversation conversation : conversations) {
      CompiledPack pack = packs.get(conversation.language());
      if (pack != null) {
        pack.labels().ask(models, conversation);
      }
    }
    long labelled = CLOCK.getCurrentThreadCpuTime();
    CourseReader courses = new CourseReader(models);
    for (Conversation conversation : conversations) {
      courses.read(conversation, conversation.language());
    }
    long read = CLOCK.getCurrentThreadCpuTime();
    Memories memories = new Memories(fresh);
    Models counting = memories.models();
    CourseReader again = new CourseReader(counting);
    for (Conversation conversation : conversations) {
      CompiledPack pack = packs.get(conversation.language());
      if (pack != null) {
        pack.labels().ask(counting, conversation);
      }
      again.read(conversation, conversation.language());
    }
    return new Round(
        conversations.size(),
        parsed - start,
        matched - parsed,
        heard - matched,
        labelled - heard,
        read - labelled,
        memories.asked(),
        memories.remembered());
  }
}
