// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.json.GenericJson;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.dataflow.model.ContainerSpec;
import com.google.api.services.dataflow.model.ParameterMetadata;
import com.google.api.services.dataflow.model.TemplateMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.OptionSpec;

/** The template's files fit the command line and Google's own model of them. */
final class FlexTemplateTest {
  private static final Path METADATA = Path.of("deploy/dataflow/template-metadata.json");
  private static final Path SPEC = Path.of("deploy/dataflow/template-spec.json");

  /** Options of a run that a template has no use for. */
  private static final Map<String, String> NOT_OFFERED =
      Map.of(
          "--runner", "the launcher names it",
          "--parallelism", "Dataflow decides it",
          "--dryRun", "there would be no job to start",
          "--metricsFile", "nobody waits for the end",
          "--openlineage", "nobody waits for the end",
          "--logFormat", "Google wraps each line of the launcher itself",
          "--help", "no run",
          "--version", "no run");

  /** As the reference of projects.locations.flexTemplates names them. */
  private static final Set<String> TYPES =
      Set.of("TEXT", "GCS_READ_FILE", "GCS_READ_FOLDER", "GCS_WRITE_FOLDER", "BOOLEAN", "NUMBER");

  @TempDir private Path folder;

  private static TemplateMetadata metadata() throws IOException {
    return GsonFactory.getDefaultInstance()
        .fromString(Files.readString(METADATA), TemplateMetadata.class);
  }

  @Test
  void offersEveryOptionOfARunAndNothingElse() throws IOException {
    Set<String> offered = new TreeSet<>();
    metadata().getParameters().forEach(parameter -> offered.add("--" + parameter.getName()));
    Set<String> expected = new TreeSet<>(TemplateMain.parameters().keySet());
    expected.removeAll(NOT_OFFERED.keySet());
    assertThat(offered)
        .as("a new option of a run: list it in %s and in %s, or in NOT_OFFERED", METADATA, SPEC)
        .isEqualTo(expected);
    assertThat(TemplateMain.parameters()).containsKeys(NOT_OFFERED.keySet().toArray(String[]::new));
  }

  @Test
  void saysOfEachParameterWhatTheOptionIs() throws IOException {
    for (ParameterMetadata parameter : metadata().getParameters()) {
      OptionSpec option =
          Objects.requireNonNull(TemplateMain.parameters().get("--" + parameter.getName()));
      String name = parameter.getName();
      assertThat(parameter.getLabel()).as(name).isNotBlank();
      assertThat(parameter.getHelpText()).as(name).isNotBlank();
      assertThat(parameter.getParamType()).as(name).isIn(TYPES);
      assertThat(parameter.getIsOptional()).as(name).isEqualTo(!option.required());
      assertThat(parameter.getParamType().equals("BOOLEAN"))
          .as(name)
          .isEqualTo(option.arity().max() == 0);
      assertThat(parameter.getRegexes()).as(name).hasSize(1);
    }
  }

  @Test
  void acceptsWhatTheOptionAccepts() throws IOException {
    Map<String, String> values = new TreeMap<>();
    values.put("pipeline", "gs://acme-audit/house/pipeline.yaml");
    values.put("landing", "gs://acme-landing");
    values.put("roster", "gs://acme-audit/roster.csv");
    values.put("out", "gs://acme-audit/tables");
    values.put("delivered", "2026-03-02");
    values.put("date", "2026-03-02");
    values.put("from", "2026-03-02");
    values.put("to", "2026-03-02");
    values.put("asOf", "2026-03-03T06:00:00+01:00");
    values.put("runId", "scheduled__2026-03-02.1");
    values.put("failOnRejectRate", "7.5");
    values.put("allowEmpty", "true");
    values.put("allowShrink", "false");
    values.put("reopen", "true");
    for (ParameterMetadata parameter : metadata().getParameters()) {
      assertThat(values.get(parameter.getName()))
          .as(parameter.getName())
          .isNotNull()
          .matches(Pattern.compile(parameter.getRegexes().get(0)));
    }
  }

  @Test
  void hasOnlyFieldsThatGoogleKnows() throws IOException {
    ContainerSpec spec =
        GsonFactory.getDefaultInstance().fromString(Files.readString(SPEC), ContainerSpec.class);
    assertThat(unknown(metadata(), "metadata")).isEmpty();
    assertThat(unknown(spec, "spec")).isEmpty();
    assertThat(spec.getSdkInfo().getLanguage()).isEqualTo("JAVA");
    assertThat(spec.getMetadata()).isEqualTo(metadata());
  }

  /* What a model has no field for is kept beside its fields. */
  private static List<String> unknown(GenericJson json, String path) {
    List<String> unknown = new ArrayList<>();
    json.getUnknownKeys().keySet().forEach(key -> unknown.add(path + "." + key));
    for (Map.Entry<String, Object> field : json.entrySet()) {
      Collection<?> values =
          field.getValue() instanceof Collection<?> many ? many : List.of(field.getValue());
      for (Object value : values) {
        if (value instanceof GenericJson below) {
          unknown.addAll(unknown(below, path + "." + field.getKey()));
        }
      }
    }
    return unknown;
  }

  @Test
  void readsWhatTheLauncherPasses() {
    assertThat(
            TemplateMain.commandLine(
                List.of(
                    "--runner=DataflowRunner",
                    "--templateLocation=gs://acme-staging/job",
                    "--pipeline=gs://acme-audit/pipeline.yaml",
                    "--runId=a=b",
                    "--failOnRejectRate=7.5",
                    "--allowEmpty=true",
                    "--allowShrink=false",
                    "--reopen=yes",
                    "--labels={\"team\":\"cx\"}",
                    "stray")))
        .containsExactly(
            "run",
            "--runner=DataflowRunner",
            "--templateLocation=gs://acme-staging/job",
            "--pipeline=gs://acme-audit/pipeline.yaml",
            "--run-id=a=b",
            "--fail-on-reject-rate=7.5",
            "--allow-empty",
            "--reopen=yes",
            "--labels={\"team\":\"cx\"}",
            "stray");
  }

  @Test
  void writesTheTemplateAndLeavesTheRunToDataflow() throws IOException {
    Path program = Files.writeString(folder.resolve("program.jar"), "no program");
    Answer answer =
        launch(
            "--pipeline=pipelines/house/pipeline.yaml",
            "--out=" + folder.resolve("out"),
            "--delivered=2026-03-02",
            "--runId=night_2026-03-02.1",
            "--allowEmpty=false",
            "--filesToStage=" + program,
            "--stagingLocation=" + folder.resolve("staging"),
            "--gcpTempLocation=" + folder.resolve("temp"),
            "--templateLocation=" + folder.resolve("job.json"));
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.out())
        .isEqualTo(
            "Run night_2026-03-02.1 is written as a template and not started here. Its end will be"
                + " in %s/_runs/night_2026-03-02.1/outcome.json%n"
                    .formatted(folder.resolve("out")));
    assertThat(Files.readString(folder.resolve("job.json")))
        .contains("\"name\":\"grundton-night-2026-03-02-1\"");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void endsWithTheMistakesOfAUser() throws IOException {
    assertThat(
            launch(
                    "--pipeline=pipelines/house/pipeline.yaml",
                    "--delivered=2026-03-02",
                    "--reopen=yes")
                .code())
        .isEqualTo(ExitCode.USAGE);
    Answer answer =
        launch(
            "--pipeline=pipelines/house/pipeline.yaml",
            "--delivered=2026-03-02",
            "--metricsFile=m.prom",
            "--templateLocation=" + folder.resolve("job.json"));
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.err()).contains("--metrics-file must not be given with --templateLocation");
    Answer told =
        launch(
            "--pipeline=pipelines/house/pipeline.yaml",
            "--delivered=2026-03-02",
            "--openlineage=events.jsonl",
            "--templateLocation=" + folder.resolve("job.json"));
    assertThat(told.code()).isEqualTo(ExitCode.USAGE);
    assertThat(told.err()).contains("--openlineage must not be given with --templateLocation");
  }

  private static Answer launch(String... parameters) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "--runner=DataflowRunner",
                "--project=acme-audit",
                "--region=europe-west3",
                "--pathValidatorClass="
                    + "org.apache.beam.sdk.extensions.gcp.storage.NoopPathValidator",
                "--credentialFactoryClass="
                    + "org.apache.beam.sdk.extensions.gcp.auth.NoopCredentialFactory"));
    args.addAll(List.of(parameters));
    return Answer.to(TemplateMain.commandLine(args));
  }
}
