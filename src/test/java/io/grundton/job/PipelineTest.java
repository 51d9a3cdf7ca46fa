// SPDX-License-Identifier: Apache-2.0
package io.grundton.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.privacy.AgentIds;
import io.grundton.transcript.Channel;
import io.grundton.transcript.Origin;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PipelineTest {
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

  @Test
  void takesThePackInForceSinceTheLatestDate() {
    PackChoice old = choice("old", JANUARY, When.ANY);
    PackChoice current = choice("current", JUNE, When.ANY);
    for (Pipeline pipeline : List.of(pipeline(old, current), pipeline(current, old))) {
      assertThat(packFor(pipeline, JANUARY.minusDays(1))).isNull();
      assertThat(packFor(pipeline, JANUARY)).isEqualTo(old);
      assertThat(packFor(pipeline, JUNE.minusDays(1))).isEqualTo(old);
      assertThat(packFor(pipeline, JUNE)).isEqualTo(current);
    }
  }

  @Test
  void takesTheFirstInTheFileOfThoseInForceSinceTheSameDate() {
    PackChoice first = choice("first", JANUARY, When.ANY);
    PackChoice second = choice("second", JANUARY, When.ANY);
    assertThat(packFor(pipeline(first, second), JUNE)).isEqualTo(first);
    assertThat(packFor(pipeline(second, first), JUNE)).isEqualTo(second);
  }

  @Test
  void passesOverALaterPackThatDoesNotFit() {
    PackChoice any = choice("any", JANUARY, When.ANY);
    PackChoice voice =
        choice("voice", JUNE, new When(Set.of(), Set.of(Channel.VOICE), Set.of(), Set.of()));
    assertThat(packFor(pipeline(any, voice), JUNE)).isEqualTo(any);
  }

  @Test
  void fitsWhereEveryConditionHolds() {
    When when = new When(Set.of("de", "en"), Set.of(Channel.CHAT), Set.of("q1"), Set.of("acme"));
    Pipeline pipeline = pipeline(choice("p", JANUARY, when));
    assertThat(pipeline.packFor(JUNE, "de", Channel.CHAT, "q1", "acme")).isPresent();
    assertThat(pipeline.packFor(JUNE, "fr", Channel.CHAT, "q1", "acme")).isEmpty();
    assertThat(pipeline.packFor(JUNE, "de", Channel.VOICE, "q1", "acme")).isEmpty();
    assertThat(pipeline.packFor(JUNE, "de", Channel.CHAT, "q2", "acme")).isEmpty();
    assertThat(pipeline.packFor(JUNE, "de", Channel.CHAT, "q1", "umbra")).isEmpty();
  }

  @Test
  void doesNotFitAnUnknownLanguageOrQueueIfOneIsNamed() {
    When language = new When(Set.of("de"), Set.of(), Set.of(), Set.of());
    When queue = new When(Set.of(), Set.of(), Set.of("q1"), Set.of());
    assertThat(packFor(pipeline(choice("p", JANUARY, language)), JUNE)).isNull();
    assertThat(packFor(pipeline(choice("p", JANUARY, queue)), JUNE)).isNull();
  }

  @Test
  void leavesOutSourcesAndFilesByName() {
    Pipeline pipeline =
        new Pipeline(
            "p",
            ZoneId.of("UTC"),
            7,
            Set.of(),
            null,
            null,
            null,
            AgentIds.Mode.PLAIN,
            null,
            null,
            List.of(),
            Map.of(),
            null,
            List.of(new Exclusion.Source("acme-test"), new Exclusion.Files("acme/*/pilot-*")),
            List.of(),
            new ReviewSettings(200, "p", null),
            500,
            500,
            null,
            Retention.FOREVER,
            GlobView.ON);
    assertThat(pipeline.excludes(origin("acme-test", "acme-test/2026-06-01/a.jsonl"))).isTrue();
    assertThat(pipeline.excludes(origin("acme", "acme/2026-06-01/pilot-1.jsonl"))).isTrue();
    assertThat(pipeline.excludes(origin("acme", "acme/2026-06-01/a.jsonl"))).isFalse();
  }

  @Test
  void rejectsWhatNoFileMaySay() {
    assertThatThrownBy(() -> new ReviewSettings(10_001, "s", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sampleBp must be from 0 to 10000, but was 10001");
    assertThatThrownBy(() -> new ReviewSettings(0, "s", -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("scoreBelowBp must be from 0 to 10000, but was -1");
    assertThatThrownBy(() -> pipeline(61, AgentIds.Mode.PLAIN, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lateDays must be from 0 to 60, but was 61");
    assertThatThrownBy(() -> pipeline(7, AgentIds.Mode.PLAIN, "key"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "agentKeyFile must be there if and only if agentIds is keyed_hash, but agentIds was"
                + " plain");
  }

  private static @Nullable PackChoice packFor(Pipeline pipeline, LocalDate date) {
    return pipeline.packFor(date, null, Channel.CHAT, null, "acme").orElse(null);
  }

  private static PackChoice choice(String path, LocalDate from, When when) {
    return new PackChoice(path, null, from, when);
  }

  private static Origin origin(String source, String file) {
    return new Origin(source, LocalDate.of(2026, 6, 1), file, 0);
  }

  private static Pipeline pipeline(PackChoice... packs) {
    return pipeline(7, AgentIds.Mode.PLAIN, null, packs);
  }

  private static Pipeline pipeline(
      int lateDays, AgentIds.Mode agentIds, @Nullable String keyFile, PackChoice... packs) {
    return new Pipeline(
        "p",
        ZoneId.of("UTC"),
        lateDays,
        Set.of(),
        null,
        null,
        null,
        agentIds,
        keyFile,
        null,
        List.of(packs),
        Map.of(),
        null,
        List.of(),
        List.of(),
        new ReviewSettings(200, "p", null),
        500,
        500,
        null,
        Retention.FOREVER,
        GlobView.ON);
  }
}
