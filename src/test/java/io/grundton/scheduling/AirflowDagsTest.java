// SPDX-License-Identifier: Apache-2.0
package io.grundton.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The DAGs for Airflow and Cloud Composer. */
final class AirflowDagsTest {
  private static final String[] DAGS = {
    "deploy/airflow/grundton_nightly.py", "deploy/composer/grundton_nightly_dataflow.py"
  };

  /* Compiles without leaving anything behind. */
  private static final String COMPILE =
      "import ast, sys; [ast.parse(open(f, encoding='utf-8').read(), f) for f in sys.argv[1:]]";

  @Test
  void theyArePython() throws Exception {
    String python = Tools.onPath("python3").toString();
    assertThat(Shell.run(Map.of(), python, "-c", COMPILE, DAGS[0], DAGS[1]))
        .isEqualTo(new Shell(0, ""));
  }

  @Test
  void airflowLoadsAndRunsThem(@TempDir Path home) throws Exception {
    Path python = Tools.named("airflow.python", "scripts/airflow installs it and prints its path");
    Map<String, String> environment =
        Map.of(
            "AIRFLOW_HOME", home.toString(),
            "AIRFLOW__CORE__LOAD_EXAMPLES", "False",
            "PYTHONDONTWRITEBYTECODE", "1");
    Shell tests = Shell.run(environment, python.toString(), "src/test/python/dags_test.py");
    assertThat(tests.code()).as(tests.said()).isZero();
    assertThat(tests.said()).contains("\nOK\n");
  }

  @Test
  void theTemplateHasEveryParameterThatTheDagPasses() throws Exception {
    JsonNode template =
        new ObjectMapper().readTree(Path.of("deploy/dataflow/template-metadata.json").toFile());
    Matcher parameters =
        Pattern.compile("\"parameters\": \\{(.*?)\\}", Pattern.DOTALL)
            .matcher(Files.readString(Path.of(DAGS[1])));
    assertThat(parameters.find()).isTrue();
    List<String> passed =
        Pattern.compile("\"([A-Za-z]+)\":")
            .matcher(parameters.group(1))
            .results()
            .map(name -> name.group(1))
            .toList();
    assertThat(passed).containsExactly("pipeline", "out", "delivered", "asOf", "runId");
    assertThat(template.path("parameters").findValuesAsText("name")).containsAll(passed);
  }
}
