// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A Flink cluster that {@code scripts/flink-cluster} starts: a job manager and two task managers on
 * free ports of loopback, whose language, time zone, encoding and working directory are not this
 * process's.
 */
final class OwnCluster implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Path folder;
  private final int restPort;
  private final int rpcPort;

  private OwnCluster(Path folder, int restPort, int rpcPort) {
    this.folder = folder;
    this.restPort = restPort;
    this.rpcPort = rpcPort;
  }

  /** Starts it and waits until it has its task managers. */
  static OwnCluster start(Path folder) throws IOException, InterruptedException {
    int restPort;
    int rpcPort;
    try (ServerSocket rest = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerSocket rpc = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      restPort = rest.getLocalPort();
      rpcPort = rpc.getLocalPort();
    }
    Files.createDirectories(folder);
    OwnCluster cluster = new OwnCluster(folder, restPort, rpcPort);
    try {
      cluster.script(
          "start",
          folder.toString(),
          "2",
          "-Drest.port=" + restPort,
          "-Djobmanager.rpc.port=" + rpcPort,
          "-Drestart-strategy.fixed-delay.delay=1 s");
      await("two task managers", () -> cluster.overview().path("taskmanagers").asInt() == 2);
      return cluster;
    } catch (IOException | InterruptedException | RuntimeException | Error e) {
      cluster.close();
      throw e;
    }
  }

  private void script(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(Path.of("scripts/flink-cluster").toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("script.log").toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder
        .environment()
        .put(
            "JAVA_TOOL_OPTIONS",
            "-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Tokyo"
                + " -Dfile.encoding=ISO-8859-1 -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
    Process process = builder.start();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException(
          "scripts/flink-cluster must end well, but did not: "
              + Files.readString(folder.resolve("script.log")));
    }
  }

  /** The option that leads a run to it. */
  String master() {
    return "--flinkMaster=127.0.0.1:" + restPort;
  }

  /** Kills a task manager as {@code kill -9} does. */
  void kill(String taskManager) throws IOException {
    Path file = folder.resolve(taskManager + ".pid");
    process(file).ifPresent(ProcessHandle::destroyForcibly);
    Files.delete(file);
  }

  /** Starts one more task manager. */
  void add() throws IOException, InterruptedException {
    script("add", folder.toString(), "-Djobmanager.rpc.port=" + rpcPort);
  }

  /** The job of a run. */
  JsonNode job(String runId) {
    for (JsonNode job : get("/jobs/overview").path("jobs")) {
      if (job.path("name").asText().equals("grundton-" + runId)) {
        return job;
      }
    }
    throw new IllegalStateException("the cluster must know the job of run " + runId);
  }

  /** How often a failure made the job of a run start anew. */
  int restarts(String runId) {
    return get("/jobs/" + job(runId).path("jid").asText() + "/exceptions")
        .path("exceptionHistory")
        .path("entries")
        .size();
  }

  /** How many task managers there are, and what jobs. */
  JsonNode overview() {
    return get("/overview");
  }

  private JsonNode get(String path) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + restPort + path))
              .timeout(PATIENCE)
              .build();
      return new ObjectMapper().readTree(HTTP.send(request, BodyHandlers.ofString()).body());
    } catch (ConnectException e) {
      return new ObjectMapper().createObjectNode();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Looks again and again until it is so. */
  static void await(String what, BooleanSupplier isSo) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(what + " must be there within " + PATIENCE);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  private static java.util.Optional<ProcessHandle> process(Path file) throws IOException {
    return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()));
  }

  /** Ends every process that was started. */
  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          (Iterable<Path>) files.filter(f -> f.toString().endsWith(".pid"))::iterator) {
        process(file).ifPresent(ProcessHandle::destroyForcibly);
        Files.delete(file);
      }
    }
  }
}
