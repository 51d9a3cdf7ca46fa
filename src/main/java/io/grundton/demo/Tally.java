// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import io.grundton.demo.Draft.Trait;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what is written, while it is written. */
final class Tally {
  private final DemoPlan plan;
  private final Punctuality punctuality;
  private final Map<Source, SourceTally> sources = new EnumMap<>(Source.class);
  private final SortedMap<String, Long> rejectedByReason = new TreeMap<>();
  private final SortedMap<String, Long> secretByVendor = new TreeMap<>();
  private final SortedMap<LocalDate, Long> secretByDate = new TreeMap<>();
  private final List<String> secretIds = new ArrayList<>();
  private final long[] toneBefore = new long[4];
  private final long[] toneSince = new long[4];
  private long starOwned;
  private long unrosteredOwned;
  private long backOffice;
  private long moverBefore;
  private long moverSince;
  private int lastFolder;

  Tally(DemoPlan plan, Punctuality punctuality) {
    this.plan = plan;
    this.punctuality = punctuality;
    for (Source source : Source.values()) {
      sources.put(source, new SourceTally());
    }
  }

  /** A conversation in its first delivery, in the folder of a day. */
  void conversation(Draft draft, int folder) {
    of(draft.source).conversation(draft);
    if (folder > draft.day) {
      of(draft.source).late++;
    }
    lastFolder = Math.max(lastFolder, folder);
    if (draft.source == Source.KRANICH) {
      count(draft, draft.day < plan.toneDropDay() ? toneBefore : toneSince);
    }
    if (draft.has(Trait.ASKED_SECRET)) {
      secretByVendor.merge(draft.source.id(), 1L, Long::sum);
      secretByDate.merge(plan.day(draft.day), 1L, Long::sum);
      secretIds.add(TranscriptWriter.id(draft));
    }
    owner(draft);
  }

  void redelivery(Draft draft, Specials.Repeat repeat, int folder) {
    lastFolder = Math.max(lastFolder, folder);
    switch (repeat) {
      case IDENTICAL -> of(draft.source).duplicates++;
      case CORRECTED -> of(draft.source).revisions++;
    }
  }

  void rejected(Source source, BrokenLine line) {
    of(source).rejected++;
    rejectedByReason.merge(line.reason(), 1L, Long::sum);
  }

  PlantedFacts facts() {
    List<PlantedFacts.SourceFacts> facts = new ArrayList<>();
    for (Source source : Source.values()) {
      facts.add(of(source).facts(source));
    }
    facts.sort((a, b) -> a.source().compareTo(b.source()));
    Collections.sort(secretIds);
    SourceTally albatros = of(Source.ALBATROS);
    return new PlantedFacts(
        plan,
        deliveries(),
        facts,
        new PlantedFacts.ToneDrop(
            Source.KRANICH.id(), plan.day(plan.toneDropDay()), tone(toneBefore), tone(toneSince)),
        slowVendor(),
        new PlantedFacts.Informality(Source.ALBATROS.id(), albatros.german, albatros.informal),
        new PlantedFacts.AgentFact(Crew.STAR_ID, Source.INHOUSE.id(), starOwned),
        new PlantedFacts.CriticalPhrase(secretIds.size(), secretByVendor, secretByDate, secretIds),
        new PlantedFacts.Move(
            Crew.MOVER_ID,
            Crew.MOVES_FROM.id(),
            Crew.MOVES_TO.id(),
            plan.day(plan.moveDay()),
            moverBefore,
            moverSince),
        new PlantedFacts.AgentFact(Crew.UNROSTERED_ID, Source.ALBATROS.id(), unrosteredOwned),
        new PlantedFacts.QueueFact(Crew.BACK_OFFICE_QUEUE, Source.INHOUSE.id(), backOffice),
        arrivals());
  }

  private SourceTally of(Source source) {
    SourceTally tally = sources.get(source);
    if (tally == null) {
      throw new IllegalStateException("no tally for " + source.id());
    }
    return tally;
  }

  private static void count(Draft draft, long[] tone) {
    tone[0]++;
    tone[1] += draft.has(Trait.REFUSED) ? 1 : 0;
    tone[2] += draft.has(Trait.COMPLAINT) ? 1 : 0;
    tone[3] += draft.has(Trait.ACKNOWLEDGED) ? 1 : 0;
  }

  private static PlantedFacts.Tone tone(long[] counts) {
    return new PlantedFacts.Tone(counts[0], counts[1], counts[2], counts[3]);
  }

  /** The last human who took part owns the conversation. */
  private void owner(Draft draft) {
    if (Crew.BACK_OFFICE_QUEUE.equals(draft.queue)) {
      backOffice++;
      return;
    }
    String owner = draft.agentId;
    for (int turn = 0; turn < draft.turns; turn++) {
      if (draft.speakers[turn] == Speaker.AGENT) {
        owner = draft.agentIds[turn];
      }
    }
    if (Crew.STAR_ID.equals(owner)) {
      starOwned++;
    } else if (Crew.UNROSTERED_ID.equals(owner)) {
      unrosteredOwned++;
    } else if (Crew.MOVER_ID.equals(owner) && draft.day < plan.moveDay()) {
      moverBefore++;
    } else if (Crew.MOVER_ID.equals(owner)) {
      moverSince++;
    }
  }

  private PlantedFacts.Arrivals arrivals() {
    SortedMap<String, Long> lateMinutes = new TreeMap<>();
    for (Punctuality.Late late : punctuality.late()) {
      lateMinutes.put(delivery(late.source(), late.day()), (long) late.minutes());
    }
    List<String> missing = new ArrayList<>();
    List<String> disagreeing = new ArrayList<>();
    for (int day = 0; day < plan.days(); day++) {
      for (Source source : Source.values()) {
        if (punctuality.isMissing(source, day)) {
          missing.add(delivery(source, day));
        }
        if (punctuality.disagrees(source, day)) {
          disagreeing.add(delivery(source, day));
        }
      }
    }
    List<String> undelivered =
        punctuality.lost().stream()
            .map(lost -> TranscriptWriter.id(lost.source(), lost.conversation()))
            .sorted()
            .toList();
    return new PlantedFacts.Arrivals(lateMinutes, missing, disagreeing, undelivered);
  }

  private String delivery(Source source, int day) {
    return source.id() + "/" + plan.day(day);
  }

  private PlantedFacts.Deliveries deliveries() {
    long conversations = 0;
    long duplicates = 0;
    long revisions = 0;
    long late = 0;
    long rejected = 0;
    for (SourceTally tally : sources.values()) {
      conversations += tally.conversations;
      duplicates += tally.duplicates;
      revisions += tally.revisions;
      late += tally.late;
      rejected += tally.rejected;
    }
    return new PlantedFacts.Deliveries(
        conversations,
        conversations + duplicates + revisions + rejected,
        duplicates,
        revisions,
        late,
        rejected,
        rejectedByReason,
        plan.firstDay(),
        plan.day(lastFolder));
  }

  private PlantedFacts.SlowVendor slowVendor() {
    long slowestOther = 0;
    for (Source source : Source.values()) {
      if (source != Source.REIHER) {
        slowestOther = Math.max(slowestOther, of(source).medianSeconds());
      }
    }
    return new PlantedFacts.SlowVendor(
        Source.REIHER.id(), of(Source.REIHER).medianSeconds(), slowestOther);
  }
}
