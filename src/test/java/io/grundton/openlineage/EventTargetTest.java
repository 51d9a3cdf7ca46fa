// SPDX-License-Identifier: Apache-2.0
package io.grundton.openlineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EventTargetTest {
  @Test
  void aFileGetsALineForEachEvent(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("lineage/events.jsonl");
    EventTarget target = EventTarget.of(file.toString(), null);
    target.send("{\"a\":1}");
    target.send("{\"b\":2}");
    assertThat(Files.readString(file)).isEqualTo("{\"a\":1}\n{\"b\":2}\n");
  }

  @Test
  void aServerGetsARequestForEachEvent() throws IOException {
    List<String> requests = new CopyOnWriteArrayList<>();
    HttpServer server = server(201, requests);
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/api/v1/lineage";
      EventTarget.of(address, null).send("{\"a\":\"ä\"}");
      EventTarget.of(address, "secret").send("{}");
    } finally {
      server.stop(0);
    }
    assertThat(requests)
        .containsExactly(
            "POST /api/v1/lineage application/json null {\"a\":\"ä\"}",
            "POST /api/v1/lineage application/json Bearer secret {}");
  }

  @Test
  void aServerThatRefusesAnEventIsAFailure() throws IOException {
    HttpServer server = server(503, new CopyOnWriteArrayList<>());
    try {
      EventTarget target =
          EventTarget.of("http://127.0.0.1:" + server.getAddress().getPort() + "/", null);
      assertThatThrownBy(() -> target.send("{}"))
          .isInstanceOf(IOException.class)
          .hasMessage("127.0.0.1 must answer 2xx, but answered 503");
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gs://bucket/events.jsonl", "https:///path", "kafka://host"})
  void othersAreRefused(String where) {
    assertThatThrownBy(() -> EventTarget.of(where, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("but not to '" + where + "'");
  }

  @Test
  void aTokenIsStrippedAndABlankOneIsNone() {
    EventTarget plain = EventTarget.of("http://host/", null);
    assertThat(EventTarget.of("http://host/", " secret\r\n"))
        .isEqualTo(EventTarget.of("http://host/", "secret"));
    assertThat(EventTarget.of("http://host/", "\n")).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"se\ncret", "se cret", "se\u00e4cret", "se\u007fcret"})
  void aTokenThatCannotStandInARequestIsRefusedAndNotRepeated(String token) {
    assertThatThrownBy(() -> EventTarget.of("http://host/", token))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the token must be printable ASCII without spaces, but its character 3 of %d is not",
            token.length());
  }

  private static HttpServer server(int answer, List<String> requests) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          requests.add(
              String.join(
                  " ",
                  exchange.getRequestMethod(),
                  exchange.getRequestURI().toString(),
                  exchange.getRequestHeaders().getFirst("Content-Type"),
                  String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                  body));
          exchange.sendResponseHeaders(answer, -1);
          exchange.close();
        });
    server.start();
    return server;
  }
}
