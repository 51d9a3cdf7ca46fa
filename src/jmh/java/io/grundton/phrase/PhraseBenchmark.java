// SPDX-License-Identifier: Apache-2.0
package io.grundton.phrase;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How many turns a second an engine searches for all phrases at once. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class PhraseBenchmark {
  /** The landing zone that turns and phrases come from. */
  @Param("")
  public String landing = "";

  @Param public Mix mix = Mix.PLAIN;

  @Param({"100", "1000", "10000"})
  public int phrases;

  @Param public Engine engine = Engine.GRUNDTON;

  private List<String> turns = List.of();
  private Engine.Search search = turn -> 0;
  private int next;

  /** Reads the turns and compiles the phrases. */
  @Setup
  public void prepare() throws IOException {
    turns = AgentTurns.in(Path.of(landing));
    search = engine.build(DrawnPhrases.draw(turns, mix, phrases));
  }

  /** One turn after the other. */
  @Benchmark
  public int turn() {
    String turn = turns.get(next);
    next = next + 1 == turns.size() ? 0 : next + 1;
    return search.hits(turn);
  }
}
