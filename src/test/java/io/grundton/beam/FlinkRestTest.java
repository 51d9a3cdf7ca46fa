// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.grundton.storage.UnavailableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked of a Flink cluster, and what its answers mean. */
final class FlinkRestTest {
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private HttpServer server;
  private FlinkCluster cluster;

  @BeforeEach
  void answer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
          asked.add(request);
          String answer = answers.get(request);
          byte[] body = (answer == null ? "" : answer).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(
              answer == null ? 404 : 200, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    cluster = new FlinkCluster("127.0.0.1:" + server.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void theSlotsOfAllTaskManagersAreCounted() throws IOException {
    answers.put("GET /overview", "{\"taskmanagers\": 2, \"slots-total\": 4}");
    assertThat(cluster.slots()).isEqualTo(4);
  }

  @Test
  void aClusterThatCannotWorkYetMeansToTryLater() {
    assertThatThrownBy(cluster::slots)
        .isInstanceOf(UnavailableException.class)
        .hasMessageEndingWith("must accept GET /overview, but answered 404");
    answers.put("GET /overview", "{\"taskmanagers\": 0, \"slots-total\": 0}");
    assertThatThrownBy(cluster::slots)
        .isInstanceOf(UnavailableException.class)
        .hasMessageEndingWith("must have a task manager, but has none");
    answers.put("GET /overview", "<html>");
    assertThatThrownBy(cluster::slots)
        .isInstanceOf(UnavailableException.class)
        .hasMessageEndingWith("must be a Flink cluster, but its answer is not Flink's");
  }

  @Test
  void onlyJobsOfTheNameThatHaveNotEndedAreCancelled() throws IOException {
    answers.put(
        "GET /jobs/overview",
        """
        {"jobs": [{"jid": "a", "name": "grundton-1", "end-time": 17},
                  {"jid": "b", "name": "grundton-1", "end-time": -1},
                  {"jid": "c", "name": "grundton-2", "end-time": -1}]}""");
    answers.put("PATCH /jobs/b?mode=cancel", "{}");
    assertThat(cluster.cancel("grundton-1")).isTrue();
    assertThat(asked).containsExactly("GET /jobs/overview", "PATCH /jobs/b?mode=cancel");
  }

  @Test
  void aJobThatTheClusterDoesNotKnowYetIsNotCancelled() throws IOException {
    answers.put("GET /jobs/overview", "{\"jobs\": []}");
    assertThat(cluster.cancel("grundton-1")).isFalse();
  }
}
