// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import java.lang.reflect.Method;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.runners.PipelineRunnerRegistrar;

/** The runners and the options that the class path offers, and Beam's options made of them. */
final class EngineOptions {
  // The command has its own words for these.
  private static final SortedSet<String> OURS =
      new TreeSet<>(Set.of("runner", "parallelism", "targetParallelism"));

  private EngineOptions() {}

  /** A runner's name as a user writes it: {@code FlinkRunner} and {@code flink} are one. */
  static String nameOf(String runner) {
    String name = runner.toLowerCase(Locale.ROOT);
    return name.endsWith("runner") && !name.equals("runner")
        ? name.substring(0, name.length() - "runner".length())
        : name;
  }

  /** The runners on the class path; those for tests of Beam are none. */
  static SortedSet<String> runners() {
    SortedSet<String> names = new TreeSet<>();
    for (PipelineRunnerRegistrar registrar :
        ServiceLoader.load(
            PipelineRunnerRegistrar.class, PipelineRunnerRegistrar.class.getClassLoader())) {
      registrar.getPipelineRunners().forEach(runner -> names.add(nameOf(runner.getSimpleName())));
    }
    names.removeIf(name -> name.startsWith("test"));
    return names;
  }

  /** Every option that a user may set. */
  static SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    for (Class<? extends PipelineOptions> options : PipelineOptionsFactory.getRegisteredOptions()) {
      for (Method method : options.getMethods()) {
        if (method.getName().startsWith("set") && method.getParameterCount() == 1) {
          names.add(java.beans.Introspector.decapitalize(method.getName().substring(3)));
        }
      }
    }
    names.removeAll(OURS);
    return names;
  }

  /**
   * Beam's options.
   *
   * @param ours what the engine needs besides, where the user sets nothing else
   */
  static PipelineOptions make(Engine engine, SortedMap<String, String> ours) {
    SortedMap<String, String> all = new TreeMap<>(ours);
    all.putAll(engine.options());
    all.put("runner", engine.runner());
    return PipelineOptionsFactory.fromArgs(
            all.entrySet().stream()
                .map(option -> "--" + option.getKey() + "=" + option.getValue())
                .toArray(String[]::new))
        .create();
  }
}
