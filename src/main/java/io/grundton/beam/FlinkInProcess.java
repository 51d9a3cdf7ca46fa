// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.runtime.client.JobCancellationException;

/** The configuration of Flink's mini cluster in this process, in a folder of its own. */
final class FlinkInProcess implements AutoCloseable {
  /** The master's name that means this process. */
  static final String MASTER = "[local]";

  /*
   * Without these lines Flink opens its blob server on every network interface, and keeps a web
   * server that nobody asked for, and asks Hadoop who the user is, which fails where a container's
   * user has no name. Managed memory is where the shuffle sorts; what does not fit goes
   * to disk.
   */
  private static final List<String> CONF =
      List.of(
          "jobmanager.bind-host: 127.0.0.1",
          "jobmanager.rpc.address: 127.0.0.1",
          "taskmanager.bind-host: 127.0.0.1",
          "taskmanager.host: 127.0.0.1",
          "rest.bind-address: 127.0.0.1",
          "rest.address: 127.0.0.1",
          "rest.bind-port: 0",
          "taskmanager.memory.managed.size: 384m",
          "taskmanager.memory.network.min: 64m",
          "taskmanager.memory.network.max: 64m",
          "security.delegation.tokens.enabled: false",
          "restart-strategy.type: none");

  private final Path folder;

  private FlinkInProcess(Path folder) {
    this.folder = folder;
  }

  /** Writes the configuration. */
  static FlinkInProcess configured() throws IOException {
    Path folder = Files.createTempDirectory("grundton-flink");
    Path file = folder.resolve("flink-conf.yaml");
    // Also if a signal ends the process: the last named is deleted first.
    folder.toFile().deleteOnExit();
    file.toFile().deleteOnExit();
    Files.write(file, CONF);
    return new FlinkInProcess(folder);
  }

  /** The folder that holds the configuration. */
  Path folder() {
    return folder;
  }

  /** Deletes the folder. */
  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Whether a job failed because somebody cancelled it. */
  static boolean isCancellation(Throwable failure) {
    return Throwables.getCausalChain(failure).stream()
        .anyMatch(JobCancellationException.class::isInstance);
  }
}
