// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.audit.CompiledPack;
import io.grundton.audit.ExampleCheck;
import io.grundton.batch.RunPlan.SourceText;
import io.grundton.csv.RosterFile;
import io.grundton.delivery.Deadline;
import io.grundton.delivery.Delivery.Slot;
import io.grundton.job.PackChoice;
import io.grundton.job.Pipeline;
import io.grundton.label.Models;
import io.grundton.opennlp.Stemmers;
import io.grundton.policy.PolicyPack;
import io.grundton.privacy.AgentIds;
import io.grundton.privacy.CustomerKeys;
import io.grundton.problem.Place;
import io.grundton.problem.Problem;
import io.grundton.problem.Problems;
import io.grundton.problem.ProblemsException;
import io.grundton.publish.Partition;
import io.grundton.storage.Location;
import io.grundton.storage.Storage;
import io.grundton.storage.Storages;
import io.grundton.storage.UnavailableException;
import io.grundton.transcript.Roster;
import io.grundton.waiver.Waivers;
import io.grundton.yaml.PackReader;
import io.grundton.yaml.PipelineFile;
import io.grundton.yaml.WaiversFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a user asks for into a plan: reads and checks every file that people wrote, runs the
 * examples of the packs, and looks at what is published. All mistakes are told at once.
 */
public final class RunPlanner {
  private static final int MAX_KEY_BYTES = 1 << 20;

  private final RunRequest request;
  private final Problems problems = new Problems();
  private final Set<String> packsRead = new HashSet<>();
  private final List<PolicyPack> packs = new ArrayList<>();

  private RunPlanner(RunRequest request) {
    this.request = request;
  }

  /**
   * The plan for a request, and how large its deliveries are.
   *
   * @param plan the plan
   * @param pipeline its pipeline file, read
   * @param files how many delivery files there are
   * @param bytes their size
   */
  public record Planned(RunPlan plan, Pipeline pipeline, long files, long bytes) {}

  /**
   * Plans a run.
   *
   * @throws ProblemsException with every mistake in the pipeline file, the packs and the roster, or
   *     if the landing folder does not exist
   */
  public static Planned plan(RunRequest request) throws IOException {
    return new RunPlanner(request).plan();
  }

  private Planned plan() throws IOException {
    Pipeline pipeline = PipelineFile.read(request.pipeline());
    for (PackChoice choice : pipeline.packs()) {
      readPack(choice);
    }
    Models models = collecting(() -> Classifiers.of(pipeline));
    SourceText waivers = readWaivers(pipeline);
    Roster roster = readRoster(pipeline);
    String landing = required("landing", request.landing(), pipeline.landing());
    String out = required("out", request.out(), pipeline.out());
    AgentIds agentIds = agentIds(pipeline);
    CustomerKeys customerKeys = customerKeys(pipeline);
    problems.throwIfAny();
    Storage landed = Storages.at(landing);
    if (landed.folders("").isEmpty()) {
      problems.add(
          Place.ofFile(landing),
          "J301",
          "the landing folder must exist and hold a folder for each source, but does not");
      problems.throwIfAny();
    }
    Storage published = Storages.at(out);
    refuseUsedRunId(published, out);
    DateChoice choice = new DateChoice(request, pipeline);
    RunDates dates = choice.dates(landed, published, problems);
    problems.throwIfAny();
    long files = 0;
    long bytes = 0;
    Map<Partition, Long> bases = new HashMap<>();
    Set<Slot> there = new HashSet<>();
    for (LocalDate date : dates.deliveries()) {
      for (DeliveryFile file : Landing.on(landed, pipeline, date)) {
        files++;
        bytes += file.bytes();
        if (!pipeline.excludes(file.origin())) {
          there.add(new Slot(file.sourceId(), date));
        }
      }
      addBase(published, new Partition(Partition.DELIVERY_DATE, date), bases);
    }
    for (LocalDate date : dates.conversations()) {
      addBase(published, new Partition(Partition.CONVERSATION_DATE, date), bases);
    }
    SourceText pipelineText = text(request.pipeline());
    AsOf asOf = request.asOf();
    Deadline deadline =
        new Deadline(asOf == null ? null : asOf.in(pipeline.zone()), request.dates().last());
    DeliveryPlan deliveries =
        new DeliveryPlanner(pipeline, landing, published, deadline)
            .plan(dates.deliveries(), there, bases, request.parallelism());
    RunPlan plan =
        new RunPlan(
            request.runId(),
            Storages.absolute(landing),
            Storages.absolute(out),
            dates,
            pipelineText,
            packTexts(pipelineText),
            models == null ? new TreeMap<>() : models.hashes(),
            waivers,
            roster,
            agentIds,
            customerKeys,
            Shards.count(bytes, request.parallelism()),
            request.allowances(),
            request.rejectRateBp() == null ? pipeline.failOnRejectRateBp() : request.rejectRateBp(),
            pipeline.maxShrinkBp(),
            choice.closedUntil(),
            Forgotten.keys(published),
            deliveries,
            bases);
    return new Planned(plan, pipeline, files, bytes);
  }

  /* What a run left is never changed, so its name is used up. */
  private void refuseUsedRunId(Storage published, String out) throws IOException {
    if (published.read("_runs/" + request.runId() + "/outcome.json").isPresent()) {
      problems.add(
          Place.ofFile(out),
          "J308",
          "the run id must be a new one, but a run '%s' has ended here".formatted(request.runId()));
    }
  }

  private static void addBase(Storage out, Partition partition, Map<Partition, Long> bases)
      throws IOException {
    long current = Manifests.currentSequence(out, partition);
    if (current > 0) {
      bases.put(partition, current);
    }
  }

  private void readPack(PackChoice choice) {
    if (!packsRead.add(choice.packPath())) {
      return;
    }
    Location location = new Location(choice.packPath());
    PolicyPack pack = collecting(() -> PackReader.read(location));
    if (pack == null) {
      return;
    }
    packs.add(pack);
    if (choice.version() != null && !choice.version().equals(pack.version())) {
      problems.add(
          Place.ofFile(choice.packPath()),
          "J302",
          "the pack must have version '%s', as the pipeline file says, but has '%s'"
              .formatted(choice.version(), pack.version()));
    }
    ExampleCheck.run(new CompiledPack(pack, Stemmers.of(pack.language())), problems);
  }

  /* Workers have another working directory, so they know every file by its absolute name. */
  private static Map<String, SourceText> packTexts(SourceText pipeline) throws IOException {
    Map<String, SourceText> texts = new TreeMap<>();
    Pipeline anywhere = PipelineFile.read(new Location(pipeline.name()), pipeline.text());
    for (PackChoice choice : anywhere.packs()) {
      PackReader.texts(new Location(choice.packPath()))
          .forEach((name, text) -> texts.put(name, new SourceText(name, text)));
    }
    return texts;
  }

  /* Rules are looked up only if all packs could be read, or every other waiver would be wrong. */
  private @Nullable SourceText readWaivers(Pipeline pipeline) throws IOException {
    if (pipeline.waivers() == null) {
      return null;
    }
    Location file = new Location(pipeline.waivers());
    Waivers waivers = collecting(() -> WaiversFile.read(file));
    if (waivers == null) {
      return null;
    }
    if (packs.size() == packsRead.size()) {
      waivers.check(packs, problems);
    }
    return text(file);
  }

  private Roster readRoster(Pipeline pipeline) {
    Location named = request.roster();
    if (named == null && pipeline.roster() != null) {
      named = new Location(pipeline.roster());
    }
    if (named == null) {
      problems.add(
          Place.ofFile(request.pipeline().name()),
          "J303",
          "a roster must be named, in the pipeline file or by --roster");
      return Roster.of(List.of(), pipeline.inHouseVendors());
    }
    Location file = named;
    Roster roster =
        collecting(() -> RosterFile.read(file, pipeline.zone(), pipeline.inHouseVendors()));
    return roster == null ? Roster.of(List.of(), pipeline.inHouseVendors()) : roster;
  }

  private String required(String what, @Nullable String asked, @Nullable String written) {
    String value = asked == null ? written : asked;
    if (value == null) {
      problems.add(
          Place.ofFile(request.pipeline().name()),
          "J304",
          "%s must be named, in the pipeline file or by --%s".formatted(what, what));
      return "";
    }
    try {
      Storages.at(value);
    } catch (IllegalArgumentException e) {
      problems.add(Place.ofFile(value), "J310", String.valueOf(e.getMessage()));
    }
    return value;
  }

  private AgentIds agentIds(Pipeline pipeline) throws IOException {
    return switch (pipeline.agentIds()) {
      case PLAIN -> AgentIds.plain();
      case VENDOR_ONLY -> AgentIds.vendorOnly();
      case KEYED_HASH -> {
        byte[] secret = secret(pipeline.agentKeyFile());
        yield secret == null ? AgentIds.vendorOnly() : AgentIds.keyedHash(secret);
      }
    };
  }

  private CustomerKeys customerKeys(Pipeline pipeline) throws IOException {
    if (pipeline.customerKeyFile() == null) {
      return CustomerKeys.none();
    }
    byte[] secret = secret(pipeline.customerKeyFile());
    return secret == null ? CustomerKeys.none() : CustomerKeys.salted(secret);
  }

  private byte @Nullable [] secret(@Nullable String file) throws IOException {
    if (file == null) {
      return null;
    }
    byte[] secret;
    try (InputStream in = new Location(file).open()) {
      secret = in.readNBytes(MAX_KEY_BYTES);
    } catch (UnavailableException e) {
      throw e;
    } catch (IOException e) {
      problems.add(Place.ofFile(file), "J305", "the key file must be readable, but is not");
      return null;
    }
    if (secret.length < 16) {
      problems.add(
          Place.ofFile(file),
          "J306",
          "a key must have at least 16 bytes, but has " + secret.length);
      return null;
    }
    return secret;
  }

  private <T> @Nullable T collecting(Supplier<T> read) {
    try {
      return read.get();
    } catch (ProblemsException e) {
      for (Problem problem : e.problems()) {
        problems.add(problem.place(), problem.code(), problem.message());
      }
      return null;
    }
  }

  private static SourceText text(Location file) throws IOException {
    try (InputStream in = file.open()) {
      return new SourceText(
          file.absolute().name(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
