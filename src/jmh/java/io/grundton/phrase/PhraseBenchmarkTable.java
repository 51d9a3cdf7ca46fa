// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs {@link PhraseBenchmark} and prints turns a second for each engine, and what follows from
 * them. The best iteration of each counts: what else the machine does can only slow one down.
 */
final class PhraseBenchmarkTable {
  private static final List<Integer> PHRASES = List.of(100, 1_000, 10_000);
  private static final int COMPARED_TURNS = 300;

  private final Path landing;
  private final Map<Case, Double> best = new LinkedHashMap<>();

  /** What is measured on its own. */
  private record Case(Mix mix, Engine engine, int phrases) {}

  private PhraseBenchmarkTable(Path landing) {
    this.landing = landing;
  }

  /** Of the landing zone in the first argument. */
  public static void main(String[] args) throws IOException, RunnerException {
    PhraseBenchmarkTable table = new PhraseBenchmarkTable(Path.of(args[0]));
    table.measure();
    table.print();
  }

  private void measure() throws RunnerException {
    for (Mix mix : Mix.values()) {
      for (int phrases : PHRASES) {
        for (Engine engine : Engine.values()) {
          if (engine.can(mix)) {
            Case measured = new Case(mix, engine, phrases);
            best.put(measured, measure(measured));
          }
        }
      }
    }
  }

  /** The best iteration's turns a second, 0 if the engine cannot hold so many phrases. */
  private double measure(Case measured) throws RunnerException {
    System.err.printf("%s%n", measured);
    double most = 0;
    for (RunResult result :
        new Runner(
                new OptionsBuilder()
                    .include(PhraseBenchmark.class.getSimpleName())
                    .param("landing", landing.toString())
                    .param("mix", measured.mix().name())
                    .param("engine", measured.engine().name())
                    .param("phrases", String.valueOf(measured.phrases()))
                    .forks(1)
                    .warmupIterations(3)
                    .warmupTime(TimeValue.milliseconds(800))
                    .measurementIterations(5)
                    .measurementTime(TimeValue.milliseconds(400))
                    .jvmArgs("-Xmx1g", "-XX:+UseSerialGC")
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run()) {
      for (IterationResult iteration :
          result.getBenchmarkResults().iterator().next().getIterationResults()) {
        most = Math.max(most, iteration.getPrimaryResult().getScore());
      }
    }
    return most;
  }

  private void print() throws IOException {
    List<String> turns = AgentTurns.in(landing);
    print("%,d agent turns; turns a second:%n", turns.size());
    for (Mix mix : Mix.values()) {
      print("%n%-16s%12s%12s%12s%16s%n", mix, "100", "1,000", "10,000", "hits per turn");
      for (Engine engine : Engine.values()) {
        if (engine.can(mix)) {
          print("%-16s", engine);
          for (int phrases : PHRASES) {
            double rate = rate(mix, engine, phrases);
            print("%12s", rate == 0 ? "fails" : "%,.0f".formatted(rate));
          }
          print("%16.2f%n", hitsPerTurn(turns, mix, engine));
        }
      }
    }
    print("%n");
    for (Mix mix : Mix.values()) {
      for (Engine engine : Engine.values()) {
        if (engine.can(mix)) {
          compare(mix, engine);
        }
      }
    }
  }

  private void compare(Mix mix, Engine engine) {
    if (rate(mix, engine, 10_000) == 0) {
      print("%s, %s: fails at 10,000 phrases%n", mix, engine);
    } else {
      print(
          "%s, %s: a turn costs %.1f times as much at 10,000 phrases as at 100%n",
          mix, engine, rate(mix, engine, 100) / rate(mix, engine, 10_000));
    }
    if (engine != Engine.GRUNDTON) {
      print(
          "%s, %s: GRUNDTON is %.2f times as fast at 1,000 phrases%n",
          mix, engine, rate(mix, Engine.GRUNDTON, 1_000) / rate(mix, engine, 1_000));
    }
  }

  private double rate(Mix mix, Engine engine, int phrases) {
    return best.getOrDefault(new Case(mix, engine, phrases), 0.0);
  }

  /** Hits at 1,000 phrases: to see that the engines look for the same. */
  private static double hitsPerTurn(List<String> turns, Mix mix, Engine engine) {
    Engine.Search search = engine.build(DrawnPhrases.draw(turns, mix, 1_000));
    int hits = 0;
    for (String turn : turns.subList(0, Math.min(COMPARED_TURNS, turns.size()))) {
      hits += search.hits(turn);
    }
    return hits / (double) Math.min(COMPARED_TURNS, turns.size());
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
