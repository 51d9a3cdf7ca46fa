// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grundton.job.Exclusion;
import io.grundton.job.GlobView;
import io.grundton.job.PackChoice;
import io.grundton.job.Pipeline;
import io.grundton.job.Retention;
import io.grundton.job.ReviewSettings;
import io.grundton.job.When;
import io.grundton.privacy.AgentIds;
import io.grundton.problem.Problem;
import io.grundton.problem.ProblemsException;
import io.grundton.storage.Location;
import io.grundton.transcript.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PipelineFileTest {
  private final Path folder;

  PipelineFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void readsEveryKey() throws IOException {
    Pipeline pipeline =
        PipelineFile.read(
            Location.of(
                file(
                    """
                pipeline: harbour
                time_zone: Europe/Berlin
                late_days: 10
                in_house_vendors: [harbour, dock]
                roster: roster.csv
                landing: gs://harbour/landing
                out: /data/out
                agent_ids: {publish: keyed_hash, key_file: ../secret/agents.key}
                customer_key_file: customers.key
                packs:
                  - {pack: packs/voice-de.yaml, version: 2.1.0, from: 2025-01-01, when: {language: de}}
                  - pack: packs/any.yaml
                    from: 2025-06-01
                    when:
                      language: [en, fr]
                      channel: [chat, voice]
                      queue: billing
                      vendor: [acme, umbra]
                exclude:
                  - source: acme-test
                  - file: acme/*/pilot-*.jsonl
                models: {agent-en: models/agent.model, own: /data/own.model}
                waivers: waivers.yaml
                review: {sample_bp: 300, salt: spring, score_below_bp: 6000}
                fail_on_reject_rate_bp: 100
                max_shrink_bp: 10
                closed_until: 2025-12-31
                retention: {turn: 90, finding: 400, review_queue: 100, rest: 1100}
                glob_view: off
                """)));
    assertThat(pipeline)
        .isEqualTo(
            new Pipeline(
                "harbour",
                ZoneId.of("Europe/Berlin"),
                10,
                Set.of("harbour", "dock"),
                folder + "/roster.csv",
                "gs://harbour/landing",
                "/data/out",
                AgentIds.Mode.KEYED_HASH,
                folder + "/../secret/agents.key",
                folder + "/customers.key",
                List.of(
                    new PackChoice(
                        folder + "/packs/voice-de.yaml",
                        "2.1.0",
                        LocalDate.of(2025, 1, 1),
                        new When(Set.of("de"), Set.of(), Set.of(), Set.of())),
                    new PackChoice(
                        folder + "/packs/any.yaml",
                        null,
                        LocalDate.of(2025, 6, 1),
                        new When(
                            Set.of("en", "fr"),
                            Set.of(Channel.CHAT, Channel.VOICE),
                            Set.of("billing"),
                            Set.of("acme", "umbra")))),
                Map.of("agent-en", folder + "/models/agent.model", "own", "/data/own.model"),
                folder + "/waivers.yaml",
                List.of(
                    new Exclusion.Source("acme-test"), new Exclusion.Files("acme/*/pilot-*.jsonl")),
                List.of(),
                new ReviewSettings(300, "spring", 6000),
                100,
                10,
                LocalDate.of(2025, 12, 31),
                new Retention(90, 400, 100, 1100),
                GlobView.OFF));
  }

  @Test
  void hasDefaultsForAllButNameZoneAndPacks() throws IOException {
    Pipeline pipeline =
        PipelineFile.read(
            Location.of(
                file(
                    """
                pipeline: harbour
                time_zone: UTC
                packs: [{pack: p.yaml, from: 2025-01-01}]
                """)));
    assertThat(pipeline)
        .isEqualTo(
            new Pipeline(
                "harbour",
                ZoneId.of("UTC"),
                7,
                Set.of(),
                null,
                null,
                null,
                AgentIds.Mode.PLAIN,
                null,
                null,
                List.of(
                    new PackChoice(folder + "/p.yaml", null, LocalDate.of(2025, 1, 1), When.ANY)),
                Map.of(),
                null,
                List.of(),
                List.of(),
                new ReviewSettings(200, "harbour", null),
                500,
                500,
                null,
                Retention.FOREVER,
                GlobView.ON));
  }

  @Test
  void hidesAgentsWithoutAKey() throws IOException {
    Path file =
        file(
            """
            pipeline: harbour
            time_zone: UTC
            agent_ids: {publish: vendor_only}
            packs: [{pack: p.yaml, from: 2025-01-01}]
            """);
    assertThat(PipelineFile.read(Location.of(file)))
        .extracting(Pipeline::agentIds, Pipeline::agentKeyFile)
        .containsExactly(AgentIds.Mode.VENDOR_ONLY, null);
  }

  @Test
  void tellsAllMistakesAtOnce() throws IOException {
    assertThat(
            problems(
                """
                pipeline: The Harbour
                time_zone: Europe/Berln
                late_days: 61
                in_house_vendors: [harbour, 5, harbour]
                rooster: roster.csv
                landing:
                agent_ids: {publish: keyed}
                closed_until: soon
                max_shrink_bp: 10001
                packs:
                  - {version: 2.1, from: yesterday, when: {language: DE, chanel: chat}}
                  - pack: [p.yaml]
                    from: 2025-01-01
                    when: {channel: [chat, fax], queue: [], vendor: [a, a]}
                  - p.yaml
                exclude:
                  - {source: a, file: b}
                  - {}
                  - source: 5
                review: {sample_bp: 10001, salt: "", score_below_bp: .nan}
                fail_on_reject_rate_bp: 5%
                """))
        .containsExactly(
            "J108 1:11 pipeline must be lower-case letters, digits, '.', '_' or '-', the first a"
                + " letter or digit, but was 'The Harbour'",
            "J108 2:12 time_zone must be an IANA time zone such as Europe/Berlin (did you mean"
                + " 'Europe/Berlin'?), but was 'Europe/Berln'",
            "J108 3:12 late_days must be an integer from 0 to 60, but was 61",
            "J109 4:19 in_house_vendors must name each once, but repeats one",
            "J107 4:29 an item of in_house_vendors must be a text (in quotation marks if it looks"
                + " like this), but was 5",
            "J105 5:1 the keys of the file must be among [agent_ids, pipeline, time_zone,"
                + " late_days, in_house_vendors, roster, landing, out, customer_key_file, packs, models, waivers,"
                + " exclude, deliveries, review, fail_on_reject_rate_bp, max_shrink_bp, closed_until, retention, glob_view], but one"
                + " was 'rooster' (did you mean 'roster'?)",
            "J107 6:9 landing must be a text, but was empty",
            "J108 7:22 publish must be one of [plain, keyed_hash, vendor_only], but was 'keyed'",
            "J108 8:15 closed_until must be a date such as 2026-11-22, but was 'soon'",
            "J108 9:16 max_shrink_bp must be an integer from 0 to 10000, but was 10001",
            "J106 11:5 an item of packs must have the key 'pack', but has not",
            "J107 11:15 version must be a text (in quotation marks if it looks like this), but was"
                + " 2.1",
            "J108 11:26 from must be a date such as 2026-11-22, but was 'yesterday'",
            "J108 11:54 language must be a lower-case language tag such as de, but was 'DE'",
            "J105 11:58 the keys of when must be among [language, channel, queue, vendor], but one"
                + " was 'chanel' (did you mean 'channel'?)",
            "J107 12:11 pack must be a text, but was a list",
            "J108 14:28 an item of channel must be one of [chat, email, voice, messaging, social],"
                + " but was 'fax'",
            "J108 14:41 queue must be a list of at least 1, but was an empty list",
            "J109 14:53 vendor must name each once, but repeats one",
            "J107 15:5 an item of packs must be a mapping (key: value), but was 'p.yaml'",
            "J110 17:5 an item of exclude must have either 'source' or 'file'",
            "J110 18:5 an item of exclude must have either 'source' or 'file'",
            "J107 19:13 source must be a text (in quotation marks if it looks like this), but was"
                + " 5",
            "J108 20:21 sample_bp must be an integer from 0 to 10000, but was 10001",
            "J108 20:34 salt must be a text that says something, but was ''",
            "J107 20:54 score_below_bp must be an integer from 0 to 10000, but was .nan",
            "J107 21:25 fail_on_reject_rate_bp must be an integer from 0 to 10000, but was '5%'");
  }

  @Test
  void wantsAKeyFileForAKeyedHashAndOnlyThen() throws IOException {
    String rest = "pipeline: p\ntime_zone: UTC\npacks: [{pack: p.yaml, from: 2025-01-01}]\n";
    assertThat(problems(rest + "agent_ids: {publish: keyed_hash}\n"))
        .containsExactly(
            "J110 4:12 agent_ids must have a key_file if and only if publish is keyed_hash, but"
                + " publish is keyed_hash");
    assertThat(problems(rest + "agent_ids: {publish: plain, key_file: k}\n"))
        .containsExactly(
            "J110 4:12 agent_ids must have a key_file if and only if publish is keyed_hash, but"
                + " publish is plain");
    assertThat(problems(rest + "agent_ids: {publish: keyed_hash, key_file: 5}\n")).hasSize(1);
  }

  @Test
  void tellsWhatAnEmptyMappingLacks() throws IOException {
    assertThat(problems("{}\n"))
        .containsExactly(
            "J106 1:1 the file must have the key 'packs', but has not",
            "J106 1:1 the file must have the key 'pipeline', but has not",
            "J106 1:1 the file must have the key 'time_zone', but has not");
  }

  @Test
  void tellsWhichLocationsNoStorageHas() throws IOException {
    String text =
        """
        pipeline: p
        time_zone: UTC
        packs: [{pack: gs://bucket, from: 2026-01-01}]
        landing: gs://bucket
        out: s3://bucket/out
        """;
    assertThat(problems(text))
        .containsExactly(
            "J108 3:16 pack must be a path or a location such as gs://bucket/name, but was"
                + " 'gs://bucket'",
            "J108 5:6 out must be a path or a location such as gs://bucket/name, but was"
                + " 's3://bucket/out'");
  }

  @Test
  void tellsThatAFileIsAbsent() {
    Path absent = folder.resolve("absent.yaml");
    assertThatThrownBy(() -> PipelineFile.read(Location.of(absent)))
        .isInstanceOf(ProblemsException.class)
        .hasMessage("J101 " + absent + " the file does not exist");
  }

  private List<String> problems(String text) throws IOException {
    Path file = file(text);
    return catchThrowableOfType(ProblemsException.class, () -> PipelineFile.read(Location.of(file)))
        .problems()
        .stream()
        .map(Problem::toString)
        .map(line -> line.replace(file + ":", ""))
        .toList();
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("pipeline.yaml"), text);
  }
}
