// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import io.grundton.problem.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.jspecify.annotations.Nullable;

/**
 * What runs the pipeline: a runner of Beam's that is on the class path, and Beam's options for it.
 *
 * @param runner its name in lower case, without the word runner, such as {@code flink}
 * @param options what a user sets, by name, such as {@code flinkMaster}
 */
public record Engine(String runner, Map<String, String> options) {
  /** Flink's mini cluster in this process, on loopback: the default. */
  public static final Engine FLINK = new Engine("flink", Map.of());

  /** Beam's direct runner, which checks the pipeline more than it runs it: for tests. */
  public static final Engine DIRECT = new Engine("direct", Map.of());

  private static final Pattern OPTION = Pattern.compile("--([A-Za-z]\\w*)=(.*)", Pattern.DOTALL);

  /** Copies the options. */
  public Engine {
    options = Map.copyOf(options);
  }

  /**
   * The engine that a command line names.
   *
   * @param runner a runner's name in any case
   * @param written Beam's options, each as {@code --key=value}
   * @param others options that the command has besides, for hints
   * @throws IllegalArgumentException with a line for each mistake
   */
  public static Engine read(String runner, List<String> written, Collection<String> others) {
    List<String> mistakes = new ArrayList<>();
    String name = EngineOptions.nameOf(runner);
    if (!EngineOptions.runners().contains(name)) {
      mistakes.add(
          "--runner must be one of %s, which are on the class path, but was '%s'%s"
              .formatted(
                  EngineOptions.runners(), runner, Suggestion.hint(name, EngineOptions.runners())));
    }
    SortedMap<String, String> options = new TreeMap<>();
    for (String argument : written) {
      Matcher option = OPTION.matcher(argument);
      String key = option.matches() ? option.group(1) : argument;
      if (!EngineOptions.names().contains(key)) {
        List<String> legal = new ArrayList<>(others);
        EngineOptions.names().forEach(legalName -> legal.add("--" + legalName));
        mistakes.add(
            "an option must be one of this command's or, as --key=value, one of an engine's on the"
                + " class path, but was '%s'%s"
                    .formatted(
                        option.matches() ? "--" + key : argument,
                        Suggestion.hint(option.matches() ? "--" + key : argument, legal)));
      } else if (options.put(key, option.group(2)) != null) {
        mistakes.add("--" + key + " must be given once, but was given twice");
      }
    }
    Engine engine = new Engine(name, options);
    if (mistakes.isEmpty()) {
      engine.check(mistakes);
    }
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", mistakes));
    }
    return engine;
  }

  /* Beam reads the values: one at a time, so that a mistake has a name. */
  private void check(List<String> mistakes) {
    options.forEach(
        (key, value) -> {
          try {
            PipelineOptionsFactory.fromArgs("--" + key + "=" + value).create();
          } catch (IllegalArgumentException e) {
            mistakes.add(
                "--%s must have a value that Beam accepts, but was '%s': %s"
                    .formatted(key, value, e.getMessage()));
          }
        });
  }

  /** Where a Flink cluster answers, as host and port; null if the engine is another. */
  @Nullable String flinkCluster() {
    String master = options.getOrDefault("flinkMaster", FlinkInProcess.MASTER);
    return !runner.equals(FLINK.runner) || master.startsWith("[") ? null : master;
  }

  /** Whether all work is done by this process. */
  public boolean isInProcess() {
    return runner.equals(DIRECT.runner) || (runner.equals(FLINK.runner) && flinkCluster() == null);
  }

  /** Whether Dataflow's runner writes the job down as a template, for Google to start. */
  public boolean makesTemplate() {
    return runner.equals("dataflow") && options.containsKey("templateLocation");
  }

  /**
   * How many tasks may work at once, where a user does not say: one for each core of this machine
   * or for each slot of the Flink cluster.
   *
   * @throws IOException if the cluster does not answer
   */
  public int defaultParallelism() throws IOException {
    String cluster = flinkCluster();
    return cluster == null
        ? Runtime.getRuntime().availableProcessors()
        : new FlinkCluster(cluster).slots();
  }

  /** The name and what was set besides, for a person. */
  @Override
  public String toString() {
    return runner
        + options.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(option -> " --" + option.getKey() + "=" + option.getValue())
            .collect(Collectors.joining());
  }
}
