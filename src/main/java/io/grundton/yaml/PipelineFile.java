// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.job.Exclusion;
import io.grundton.job.GlobView;
import io.grundton.job.PackChoice;
import io.grundton.job.Pipeline;
import io.grundton.job.Retention;
import io.grundton.job.ReviewSettings;
import io.grundton.job.When;
import io.grundton.privacy.AgentIds;
import io.grundton.problem.Problems;
import io.grundton.problem.Suggestion;
import io.grundton.storage.Location;
import io.grundton.transcript.Channel;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the file that describes a job. */
public final class PipelineFile {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]*");

  /** A century. */
  private static final int MAX_RETENTION_DAYS = 36_525;

  private static final Shape<Integer> BASIS_POINTS = Shape.integer(0, 10_000);
  private static final Shape<Integer> DAYS =
      Shape.integer(Pipeline.MAX_LATE_DAYS + 2, MAX_RETENTION_DAYS);
  private static final Shape<GlobView> GLOB_VIEW = Shape.oneOf(globViews());
  private static final Shape<Set<String>> TEXTS = Shape.distinct(Shape.oneOrMore(Shape.text()));

  private final Shape<String> path;
  private final Shape<String> folder;

  private PipelineFile(Location file) {
    this.path = PathShape.ofFile(file);
    this.folder = PathShape.ofFolder(file);
  }

  /**
   * The pipeline that a file describes. Relative paths in it start at the file's folder; what has a
   * scheme, such as {@code gs://}, stays as written.
   *
   * @throws io.grundton.problem.ProblemsException with every mistake in the file
   */
  public static Pipeline read(Location file) {
    Problems problems = new Problems();
    return pipeline(file, YamlFile.read(file, FileKind.PIPELINE, problems), problems);
  }

  /** The pipeline that a file described whose text is at hand; see {@link #read(Location)}. */
  public static Pipeline read(Location file, String text) {
    Problems problems = new Problems();
    return pipeline(file, YamlFile.read(file.name(), text, FileKind.PIPELINE, problems), problems);
  }

  private static Pipeline pipeline(Location file, Optional<YamlFile> yaml, Problems problems) {
    Pipeline pipeline =
        yaml.map(read -> new PipelineFile(file).pipeline(read.mapping())).orElse(null);
    problems.throwIfAny();
    if (pipeline == null) {
      throw new IllegalStateException("a file that cannot be read must be a problem: " + file);
    }
    return pipeline;
  }

  private @Nullable Pipeline pipeline(YamlMapping root) {
    AgentNaming agentIds =
        root.optional("agent_ids", Shape.mapping(this::agentIds), AgentNaming.AS_DELIVERED);
    String name =
        root.required(
            "pipeline",
            Shape.text(
                NAME, "lower-case letters, digits, '.', '_' or '-', the first a letter or digit"),
            "");
    Pipeline pipeline =
        new Pipeline(
            name,
            root.required("time_zone", PipelineFile::zone, ZoneOffset.UTC),
            root.optional(
                "late_days", Shape.integer(0, Pipeline.MAX_LATE_DAYS), Pipeline.DEFAULT_LATE_DAYS),
            root.optional(
                "in_house_vendors", Shape.distinct(Shape.listOf(Shape.text(), 0)), Set.of()),
            root.optional("roster", path),
            root.optional("landing", folder),
            root.optional("out", folder),
            agentIds.policy(),
            agentIds.keyFile(),
            root.optional("customer_key_file", path),
            root.required("packs", Shape.listOf(Shape.mapping(this::pack), 1), List.of()),
            root.optional("models", Shape.mapping(this::models), Map.of()),
            root.optional("waivers", path),
            root.optional(
                "exclude", Shape.listOf(Shape.mapping(PipelineFile::exclusion), 0), List.of()),
            root.optional("deliveries", AgreementReader::read, List.of()),
            root.optional(
                "review",
                Shape.mapping(review -> review(review, name)),
                new ReviewSettings(ReviewSettings.DEFAULT_SAMPLE_BP, name, null)),
            root.optional(
                "fail_on_reject_rate_bp", BASIS_POINTS, Pipeline.DEFAULT_FAIL_ON_REJECT_RATE_BP),
            root.optional("max_shrink_bp", BASIS_POINTS, Pipeline.DEFAULT_MAX_SHRINK_BP),
            root.optional("closed_until", Shape.date()),
            root.optional("retention", Shape.mapping(PipelineFile::retention), Retention.FOREVER),
            root.optional("glob_view", GLOB_VIEW, GlobView.ON));
    root.close();
    return pipeline;
  }

  private Map<String, String> models(YamlMapping mapping) {
    Map<String, String> models = new LinkedHashMap<>();
    for (YamlMapping.Entry entry : mapping.entries()) {
      String name = Vocabulary.NAME.read(entry.key());
      String file = path.read(entry.value());
      if (name != null && file != null) {
        models.put(name, file);
      }
    }
    return models;
  }

  private static @Nullable ZoneId zone(YamlNode node) {
    String id = Shape.text().read(node);
    if (id == null || ZoneId.getAvailableZoneIds().contains(id)) {
      return id == null ? null : ZoneId.of(id);
    }
    node.mustBe(
        Mistake.ILLEGAL_VALUE,
        "an IANA time zone such as Europe/Berlin"
            + Suggestion.hint(id, new TreeSet<>(ZoneId.getAvailableZoneIds())));
    return null;
  }

  private record AgentNaming(AgentIds.Mode policy, @Nullable String keyFile) {
    static final AgentNaming AS_DELIVERED = new AgentNaming(AgentIds.Mode.PLAIN, null);
  }

  private AgentNaming agentIds(YamlMapping mapping) {
    AgentIds.Mode policy =
        mapping.required(
            "publish",
            Shape.oneOf(AgentIds.Mode.values(), AgentIds.Mode::code),
            AgentIds.Mode.PLAIN);
    String keyFile = mapping.optional("key_file", path);
    boolean keyed = policy == AgentIds.Mode.KEYED_HASH;
    if (keyed != mapping.has("key_file")) {
      mapping.report(
          Mistake.KEYS_DO_NOT_FIT,
          "agent_ids must have a key_file if and only if publish is keyed_hash, but publish is "
              + policy.code());
    }
    if (keyed != (keyFile != null)) {
      return AgentNaming.AS_DELIVERED;
    }
    return new AgentNaming(policy, keyFile);
  }

  private PackChoice pack(YamlMapping mapping) {
    return new PackChoice(
        mapping.required("pack", path, ""),
        mapping.optional("version", Shape.text()),
        mapping.required("from", Shape.date(), LocalDate.EPOCH),
        mapping.optional("when", Shape.mapping(PipelineFile::when), When.ANY));
  }

  private static When when(YamlMapping mapping) {
    return new When(
        mapping.optional("language", Shape.distinct(Shape.oneOrMore(Facts.LANGUAGE)), Set.of()),
        mapping.optional(
            "channel",
            Shape.distinct(Shape.oneOrMore(Shape.oneOf(Channel.values(), Channel::code))),
            Set.of()),
        mapping.optional("queue", TEXTS, Set.of()),
        mapping.optional("vendor", TEXTS, Set.of()));
  }

  private static Map<String, GlobView> globViews() {
    Map<String, GlobView> words = new LinkedHashMap<>();
    words.put("on", GlobView.ON);
    words.put("off", GlobView.OFF);
    return words;
  }

  private static Exclusion exclusion(YamlMapping mapping) {
    String source = mapping.optional("source", Shape.text());
    String glob = mapping.optional("file", Shape.text());
    if (mapping.has("source") == mapping.has("file")) {
      mapping.report(
          Mistake.KEYS_DO_NOT_FIT, mapping.name() + " must have either 'source' or 'file'");
    }
    return source != null
        ? new Exclusion.Source(source)
        : new Exclusion.Files(glob == null ? "" : glob);
  }

  private static Retention retention(YamlMapping mapping) {
    return new Retention(
        mapping.optional("turn", DAYS),
        mapping.optional("finding", DAYS),
        mapping.optional("review_queue", DAYS),
        mapping.optional("rest", DAYS));
  }

  private static ReviewSettings review(YamlMapping mapping, String pipelineName) {
    return new ReviewSettings(
        mapping.optional("sample_bp", BASIS_POINTS, ReviewSettings.DEFAULT_SAMPLE_BP),
        mapping.optional("salt", Shape.text(), pipelineName),
        mapping.optional("score_below_bp", BASIS_POINTS));
  }
}
