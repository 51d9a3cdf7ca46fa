// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.audit.Auditor;
import io.grundton.audit.CompiledPack;
import io.grundton.flag.Flagger;
import io.grundton.job.PackChoice;
import io.grundton.job.Pipeline;
import io.grundton.label.Models;
import io.grundton.opennlp.LanguageModel;
import io.grundton.opennlp.Stemmers;
import io.grundton.parquet.TableFiles;
import io.grundton.policy.PolicyPack;
import io.grundton.storage.Location;
import io.grundton.storage.Storage;
import io.grundton.storage.Storages;
import io.grundton.waiver.Waivers;
import io.grundton.yaml.PackReader;
import io.grundton.yaml.PipelineFile;
import io.grundton.yaml.WaiversFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A run's files read and compiled, once in every process that works on it. Immutable, for any
 * number of threads.
 */
public final class Workbench {
  private static final Map<String, Workbench> BY_RUN = new ConcurrentHashMap<>();

  private final RunPlan plan;
  private final Pipeline pipeline;
  private final Map<String, CompiledPack> packs = new HashMap<>();
  private final Models models;
  private final Waivers waivers;
  private final Storage landing;
  private final Storage out;

  private Workbench(RunPlan plan) {
    this.plan = plan;
    this.pipeline = PipelineFile.read(new Location(plan.pipeline().name()), plan.pipeline().text());
    this.models = Classifiers.of(pipeline, plan.models());
    Map<String, String> texts = new HashMap<>();
    plan.packs().forEach((name, source) -> texts.put(name, source.text()));
    for (PackChoice choice : pipeline.packs()) {
      packs.computeIfAbsent(
          choice.packPath(),
          path -> {
            PolicyPack pack = PackReader.read(new Location(path), texts);
            return new CompiledPack(pack, Stemmers.of(pack.language()), models);
          });
    }
    RunPlan.SourceText waived = plan.waivers();
    this.waivers =
        waived == null
            ? Waivers.NONE
            : WaiversFile.read(new Location(waived.name()), waived.text());
    this.landing = Storages.at(plan.landing());
    this.out = Storages.at(plan.out());
  }

  /** The workbench of a run in this process. */
  public static Workbench of(RunPlan plan) {
    return of(plan.runId(), () -> plan);
  }

  /** The same, of a plan that is only asked for if the process has no workbench of the run yet. */
  public static Workbench of(String runId, Supplier<RunPlan> plan) {
    return BY_RUN.computeIfAbsent(runId, id -> new Workbench(plan.get()));
  }

  /** Forgets a run that has ended. */
  public static void clear(RunPlan plan) {
    BY_RUN.remove(plan.runId());
  }

  /** A new auditor, for one thread. */
  public Auditor auditor() {
    Auditor.PackChooser chooser =
        (conversation, date, vendorId) -> {
          Optional<PackChoice> choice =
              pipeline.packFor(
                  date,
                  conversation.language(),
                  conversation.channel(),
                  conversation.queue(),
                  vendorId);
          return choice.map(this::compiled);
        };
    return new Auditor(
        chooser,
        plan.roster(),
        new Flagger(pipeline.review()),
        waivers,
        models,
        LanguageModel.shipped());
  }

  private CompiledPack compiled(PackChoice choice) {
    CompiledPack pack = packs.get(choice.packPath());
    if (pack == null) {
      throw new IllegalStateException("the plan must hold the pack " + choice.packPath());
    }
    return pack;
  }

  /**
   * New files for one worker to write.
   *
   * @param prefix differs between all workers and attempts of a run
   */
  TableFiles tableFiles(String prefix) {
    return new TableFiles(out, plan.runId(), prefix);
  }

  /** What the run is. */
  public RunPlan plan() {
    return plan;
  }

  /** The pipeline file. */
  public Pipeline pipeline() {
    return pipeline;
  }

  /** Every pack of the pipeline file, by path as written there. */
  public Map<String, CompiledPack> packs() {
    return packs;
  }

  /** The classifiers at hand. */
  Models models() {
    return models;
  }

  /** The exceptions from rules. */
  public Waivers waivers() {
    return waivers;
  }

  /** Where deliveries are. */
  public Storage landing() {
    return landing;
  }

  /** Where tables go. */
  public Storage out() {
    return out;
  }
}
