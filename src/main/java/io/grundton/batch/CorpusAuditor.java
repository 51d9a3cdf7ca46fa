// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.audit.Auditor;
import io.grundton.audit.CompiledPack;
import io.grundton.csv.RosterFile;
import io.grundton.flag.Flagger;
import io.grundton.job.PackChoice;
import io.grundton.job.Pipeline;
import io.grundton.job.ReviewSettings;
import io.grundton.label.Models;
import io.grundton.opennlp.LanguageModel;
import io.grundton.opennlp.ShippedModels;
import io.grundton.opennlp.Stemmers;
import io.grundton.policy.PolicyPack;
import io.grundton.problem.Problem;
import io.grundton.problem.ProblemsException;
import io.grundton.storage.Location;
import io.grundton.transcript.Roster;
import io.grundton.waiver.Waivers;
import io.grundton.yaml.PackReader;
import io.grundton.yaml.PipelineFile;
import io.grundton.yaml.WaiversFile;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Audits a corpus outside of a run: against one pack, or as a pipeline file says. */
public final class CorpusAuditor {
  private static final ReviewSettings NOBODY_REVIEWS = new ReviewSettings(0, "", null);
  private static final Roster NO_ROSTER = Roster.of(List.of(), Set.of());

  private final Auditor.PackChooser packs;
  private final Roster roster;
  private final Flagger flagger;
  private final Models models;
  private final Waivers waivers;
  private final ZoneId zone;
  private final int lateDays;

  private CorpusAuditor(
      Auditor.PackChooser packs,
      Roster roster,
      Flagger flagger,
      Models models,
      Waivers waivers,
      ZoneId zone,
      int lateDays) {
    this.packs = packs;
    this.roster = roster;
    this.flagger = flagger;
    this.models = models;
    this.waivers = waivers;
    this.zone = zone;
    this.lateDays = lateDays;
  }

  /**
   * Against one pack and with the shipped classifiers, whatever the conversation; dates are those
   * of UTC.
   *
   * @param roster null where every conversation is its source's
   */
  public static CorpusAuditor ofPack(PolicyPack pack, @Nullable Location roster) {
    Models models = Models.of(ShippedModels.all());
    CompiledPack compiled = new CompiledPack(pack, Stemmers.of(pack.language()), models);
    return new CorpusAuditor(
        (conversation, date, vendor) -> Optional.of(compiled),
        roster == null ? NO_ROSTER : RosterFile.read(roster, ZoneOffset.UTC, Set.of()),
        new Flagger(NOBODY_REVIEWS),
        models,
        Waivers.NONE,
        ZoneOffset.UTC,
        Pipeline.MAX_LATE_DAYS);
  }

  /**
   * As a pipeline file says.
   *
   * @param roster used instead of the one that the pipeline file names, null for that one
   * @throws ProblemsException with every mistake in the pipeline file, its packs, classifiers and
   *     the roster
   */
  public static CorpusAuditor ofPipeline(Location file, @Nullable Location roster) {
    Pipeline pipeline = PipelineFile.read(file);
    List<Problem> problems = new ArrayList<>();
    Models models = collecting(() -> Classifiers.of(pipeline), problems).orElse(Models.NONE);
    Map<String, CompiledPack> compiled = new HashMap<>();
    for (PackChoice choice : pipeline.packs()) {
      collecting(() -> PackReader.read(new Location(choice.packPath())), problems)
          .ifPresent(
              pack ->
                  compiled.put(
                      choice.packPath(),
                      new CompiledPack(pack, Stemmers.of(pack.language()), models)));
    }
    Location path =
        roster == null && pipeline.roster() != null ? new Location(pipeline.roster()) : roster;
    Roster known =
        path == null
            ? NO_ROSTER
            : collecting(
                    () -> RosterFile.read(path, pipeline.zone(), pipeline.inHouseVendors()),
                    problems)
                .orElse(NO_ROSTER);
    String waived = pipeline.waivers();
    Waivers waivers =
        waived == null
            ? Waivers.NONE
            : collecting(() -> WaiversFile.read(new Location(waived)), problems)
                .orElse(Waivers.NONE);
    if (!problems.isEmpty()) {
      throw new ProblemsException(problems.stream().distinct().toList());
    }
    return new CorpusAuditor(
        (conversation, date, vendor) ->
            pipeline
                .packFor(
                    date,
                    conversation.language(),
                    conversation.channel(),
                    conversation.queue(),
                    vendor)
                .map(choice -> compiled.get(choice.packPath())),
        known,
        new Flagger(pipeline.review()),
        models,
        waivers,
        pipeline.zone(),
        pipeline.lateDays());
  }

  private static <T> Optional<T> collecting(Supplier<T> read, List<Problem> problems) {
    try {
      return Optional.of(read.get());
    } catch (ProblemsException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }

  /** A new auditor, for one thread. */
  public Auditor auditor() {
    return new Auditor(packs, roster, flagger, waivers, models, LanguageModel.shipped());
  }

  /** The corpus below a folder that exists, with the dates that this auditor knows. */
  public Corpus corpus(Path folder) {
    return new Corpus(folder, zone, lateDays);
  }
}
