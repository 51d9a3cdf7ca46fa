// SPDX-License-Identifier: Apache-2.0
package io.grundton.openlineage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.grundton.publish.Ending;
import io.grundton.publish.Manifest;
import io.grundton.publish.RunOutcome;
import io.grundton.release.Release;
import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineage.RunEvent.EventType;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events of one run, as JSON without line ends: first {@link #started}, then one of {@link
 * #ended}, {@link #failed} and {@link #aborted}. They hold no customer text.
 */
public final class RunEvents {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
          .registerModule(new SimpleModule().addSerializer(ZonedDateTime.class, new Times()));

  private final LineageRun run;
  private final OpenLineage words;
  private final Inputs inputs;
  private final Outputs outputs;

  /** The events of a run. */
  public RunEvents(LineageRun run) {
    this.run = run;
    this.words = new OpenLineage(URI.create("pkg:maven/io.grundton/grundton@" + Release.current()));
    this.inputs = new Inputs(words, run);
    this.outputs = new Outputs(words, run);
  }

  /** The run begins. */
  public String started(Instant at) {
    return event(EventType.START, at, null, inputs.named(), List.of());
  }

  /**
   * The run has told its outcome.
   *
   * @param manifests current ones of the dates that it published, or found unchanged
   */
  public String ended(Instant at, RunOutcome outcome, List<Manifest> manifests) {
    boolean published = outcome.ending() == Ending.PUBLISHED;
    String reason =
        outcome.ending().code()
            + String.join("", outcome.problems().stream().map(p -> "; " + p).toList());
    return event(
        published ? EventType.COMPLETE : EventType.FAIL,
        at,
        published ? null : reason,
        inputs.counted(manifests),
        outputs.of(manifests));
  }

  /**
   * The run broke off.
   *
   * @param message why, without customer text
   */
  public String failed(Instant at, String message) {
    return event(EventType.FAIL, at, message, inputs.named(), List.of());
  }

  /** A signal stopped the run. */
  public String aborted(Instant at) {
    return event(EventType.ABORT, at, null, inputs.named(), List.of());
  }

  private String event(
      EventType type,
      Instant at,
      @Nullable String error,
      List<OpenLineage.InputDataset> read,
      List<OpenLineage.OutputDataset> written) {
    OpenLineage.RunEvent event =
        words
            .newRunEventBuilder()
            .eventType(type)
            .eventTime(at.atZone(ZoneOffset.UTC))
            .run(words.newRun(NamedUuid.ofUrl(url()), facets(error)))
            .job(words.newJob("grundton", run.pipeline(), jobFacets()))
            .inputs(read)
            .outputs(written)
            .build();
    try {
      return MAPPER.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event must become JSON", e);
    }
  }

  private String url() {
    return DatasetName.of(run.out()).child("_runs/" + run.runId()).url();
  }

  private OpenLineage.RunFacets facets(@Nullable String error) {
    OpenLineage.RunFacetsBuilder facets =
        words
            .newRunFacetsBuilder()
            .nominalTime(
                words.newNominalTimeRunFacet(
                    run.first().atStartOfDay(run.zone()),
                    run.last().plusDays(1).atStartOfDay(run.zone())))
            .processing_engine(
                words.newProcessingEngineRunFacet(Release.current(), "Grundton", null))
            .tags(
                words.newTagsRunFacet(
                    List.of(words.newTagsRunFacetFields("run_id", run.runId(), "GRUNDTON"))));
    if (error != null) {
      facets.errorMessage(words.newErrorMessageRunFacet(error, "JAVA", null));
    }
    return facets.build();
  }

  private OpenLineage.JobFacets jobFacets() {
    return words
        .newJobFacetsBuilder()
        .jobType(words.newJobTypeJobFacet("BATCH", "GRUNDTON", "JOB"))
        .build();
  }

  private static final class Times extends JsonSerializer<ZonedDateTime> {
    @Override
    public void serialize(ZonedDateTime time, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
    }
  }
}
