// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grundton.storage.UnavailableException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.runners.flink.FlinkRunner;
import org.apache.beam.sdk.PipelineResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Which engines a command line can name, and what their last word means. */
final class EngineTest {
  private static Engine read(String runner, String... options) {
    return Engine.read(runner, List.of(options), Set.of("--pipeline", "--allow-empty"));
  }

  @Test
  void aRunnerIsNamedInAnyCaseWithOrWithoutTheWord() {
    assertThat(read("flink")).isEqualTo(Engine.FLINK);
    assertThat(read("FlinkRunner")).isEqualTo(Engine.FLINK);
    assertThat(read("DIRECT")).isEqualTo(Engine.DIRECT);
  }

  @Test
  void whatIsOnTheClassPathMayBeNamed() {
    assertThat(EngineOptions.runners()).contains("direct", "flink").doesNotContain("testflink");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("flik"))
        .withMessage(
            "--runner must be one of %s, which are on the class path, but was 'flik'"
                    .formatted(EngineOptions.runners())
                + " (did you mean 'flink'?)");
  }

  @Test
  void optionsAreBeamsAndReachBeam() {
    Engine engine = read("flink", "--flinkMaster=localhost:8081", "--tempLocation=/a=b");
    assertThat(engine)
        .isEqualTo(
            new Engine("flink", Map.of("flinkMaster", "localhost:8081", "tempLocation", "/a=b")))
        .hasToString("flink --flinkMaster=localhost:8081 --tempLocation=/a=b");
    FlinkPipelineOptions options =
        EngineOptions.make(engine, new TreeMap<>(Map.of("flinkMaster", "x", "parallelism", "3")))
            .as(FlinkPipelineOptions.class);
    assertThat(options.getFlinkMaster()).isEqualTo("localhost:8081");
    assertThat(options.getParallelism()).isEqualTo(3);
    assertThat(options.getTempLocation()).isEqualTo("/a=b");
    assertThat(options.getRunner()).isEqualTo(FlinkRunner.class);
  }

  @Test
  void allMistakesAreToldAtOnceWithTheNearestName() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                read(
                    "flink",
                    "--flinkMster=a:1",
                    "--alow-empty",
                    "x",
                    "--runner=b",
                    "--jobName=a",
                    "--jobName=b"))
        .withMessage(
            """
            an option must be one of this command's or, as --key=value, one of an engine's on the \
            class path, but was '--flinkMster' (did you mean '--flinkMaster'?)
            an option must be one of this command's or, as --key=value, one of an engine's on the \
            class path, but was '--alow-empty' (did you mean '--allow-empty'?)
            an option must be one of this command's or, as --key=value, one of an engine's on the \
            class path, but was 'x'
            an option must be one of this command's or, as --key=value, one of an engine's on the \
            class path, but was '--runner'
            --jobName must be given once, but was given twice""");
  }

  @Test
  void aValueThatBeamCannotReadIsAMistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("flink", "--maxBundleSize=many", "--objectReuse=perhaps"))
        .withMessageContaining(
            "--maxBundleSize must have a value that Beam accepts, but was 'many'")
        .withMessageContaining("--objectReuse must have a value that Beam accepts");
  }

  @Test
  void aMasterMakesAClusterOfIt() {
    assertThat(Engine.FLINK.isInProcess()).isTrue();
    assertThat(Engine.FLINK.flinkCluster()).isNull();
    assertThat(Engine.DIRECT.isInProcess()).isTrue();
    assertThat(read("flink", "--flinkMaster=[local]").isInProcess()).isTrue();
    assertThat(read("flink", "--flinkMaster=a:1").isInProcess()).isFalse();
    assertThat(read("flink", "--flinkMaster=a:1").flinkCluster()).isEqualTo("a:1");
    assertThat(new Engine("spark", Map.of()).isInProcess()).isFalse();
  }

  @Test
  void aClusterThatIsNotThereMeansToTryLater() {
    // Port 1 is reserved, and nobody listens.
    assertThatThrownBy(() -> read("flink", "--flinkMaster=127.0.0.1:1").defaultParallelism())
        .isInstanceOf(UnavailableException.class)
        .hasMessage("the Flink cluster at http://127.0.0.1:1 must answer, but does not");
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"DONE", "CANCELLED", "STOPPED"})
  void everyStateThatIsNoGoodEndIsAFailure(PipelineResult.State state) {
    assertThatIllegalStateException()
        .isThrownBy(() -> PipelineRun.requireDone(state, "grundton-1"))
        .withMessage("the job grundton-1 must end with DONE, but did with " + state);
  }

  @Test
  void aJobThatSomebodyStoppedMayRunAgain() {
    PipelineRun.requireDone(PipelineResult.State.DONE, "grundton-1");
    assertThatThrownBy(() -> PipelineRun.requireDone(PipelineResult.State.CANCELLED, "grundton-1"))
        .isInstanceOf(CancelledException.class)
        .hasMessage("the job grundton-1 was cancelled on its engine; run it again");
  }
}
