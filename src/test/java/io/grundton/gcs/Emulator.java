// SPDX-License-Identifier: Apache-2.0
package io.grundton.gcs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.cloud.storage.BucketInfo;
import com.google.cloud.storage.Storage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * fake-gcs-server on a free port of the loopback interface, started and ended by its test. Where
 * its program is says {@code -Dgcs.emulator=PATH}; without it the test is skipped, or fails under
 * {@code -Drequire.emulators=true}.
 */
public final class Emulator implements AutoCloseable {
  private static final int ATTEMPTS = 5;

  private final Process process;
  private final String endpoint;

  private Emulator(Process process, String endpoint) {
    this.process = process;
    this.endpoint = endpoint;
  }

  /** A server without buckets, or an aborted test. */
  public static Emulator start() throws IOException {
    Path program =
        Optional.ofNullable(System.getProperty("gcs.emulator"))
            .map(Path::of)
            .orElseGet(Emulator::absent);
    for (int i = 0; i < ATTEMPTS; i++) {
      int port = freePort();
      Process process =
          new ProcessBuilder(
                  program.toString(),
                  "-backend=memory",
                  "-scheme=http",
                  "-host=127.0.0.1",
                  "-port=" + port,
                  "-public-host=127.0.0.1:" + port)
              .redirectErrorStream(true)
              .start();
      if (saysThatItListens(process)) {
        return new Emulator(process, "http://127.0.0.1:" + port);
      }
      process.destroyForcibly();
    }
    throw new IllegalStateException(program + " must listen on a free port, but does not");
  }

  private static Path absent() {
    String why =
        "needs fake-gcs-server: scripts/gcs-emulator builds it, -Dgcs.emulator=PATH names it";
    if (Boolean.getBoolean("require.emulators")) {
      throw new AssertionError(why);
    }
    Assumptions.abort(why);
    throw new IllegalStateException(why);
  }

  /* Another process may take the port between this and the server's start. */
  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean saysThatItListens(Process process) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.contains("server started at")) {
        Thread rest = new Thread(() -> lines.lines().forEach(ignored -> {}), "emulator-log");
        rest.setDaemon(true);
        rest.start();
        return true;
      }
    }
    return false;
  }

  /** Where it listens. */
  public String endpoint() {
    return endpoint;
  }

  /** How the client reaches it, with little patience. */
  GcsSettings settings() {
    return settings(endpoint);
  }

  static GcsSettings settings(String endpoint) {
    return new GcsSettings(endpoint, Duration.ofSeconds(3));
  }

  /** Google's client of it. */
  public Storage client() {
    return GcsClients.of(settings());
  }

  /** Makes a bucket and returns its location. */
  public String bucket(String name) {
    client().create(BucketInfo.of(name));
    return "gs://" + name;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
