// SPDX-License-Identifier: Apache-2.0
package io.grundton.gcs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.primitives.Bytes;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a client and an {@link Emulator} and breaks some requests. It answers what has
 * arrived of an upload, as Google does: the emulator takes that question for the end of the upload.
 */
public final class FaultyProxy implements AutoCloseable {
  /** Headers that belong to one connection, or that the client must not set. */
  private static final Set<String> OWN =
      Set.of(
          "connection", "content-length", "host", "transfer-encoding", "date", "expect", "upgrade");

  private static final int HEAD_BYTES = 2_048;
  private static final Pattern NAME = Pattern.compile("\"name\": ?\"([^\"]*)\"");

  private final String target;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<Rule> rules = new CopyOnWriteArrayList<>();
  private final List<String> broken = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Long> arrived = new ConcurrentHashMap<>();
  private final Map<String, byte[]> finished = new ConcurrentHashMap<>();

  /** Requests to break, as many of them as said. */
  private static final class Rule {
    private final Predicate<String> which;
    private final Fault fault;
    private int left;

    Rule(Predicate<String> which, Fault fault, int times) {
      this.which = which;
      this.fault = fault;
      this.left = times;
    }

    synchronized boolean takes(String request) {
      if (left > 0 && which.test(request)) {
        left--;
        return true;
      }
      return false;
    }
  }

  private static final class Answer {
    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    Answer(int status, Map<String, List<String>> headers, byte[] body) {
      this.status = status;
      this.headers = headers;
      this.body = body;
    }
  }

  private volatile Consumer<String> before = request -> {};
  private volatile Consumer<String> after = request -> {};

  /** A proxy on a free port of the loopback interface. */
  public FaultyProxy(Emulator emulator) throws IOException {
    this.target = emulator.endpoint();
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Where it listens. */
  public String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /**
   * Breaks requests.
   *
   * @param which tested on the method, the address below the host and the name of a new object
   * @param times how many of them
   */
  public void breaks(Predicate<String> which, Fault fault, int times) {
    rules.add(new Rule(which, fault, times));
  }

  /** Calls back before a request is passed on, in the thread that serves it. */
  public void before(Consumer<String> action) {
    before = action;
  }

  /** Calls back when a request was carried out, before its answer is. */
  public void after(Consumer<String> action) {
    after = action;
  }

  /** What was broken, in order. */
  public List<String> broken() {
    return List.copyOf(broken);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] head = exchange.getRequestBody().readNBytes(HEAD_BYTES);
      String request =
          exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + named(head);
      for (Rule rule : rules) {
        if (rule.takes(request)) {
          broken.add(rule.fault + " " + request);
          breakIt(exchange, rule.fault, head);
          return;
        }
      }
      before.accept(request);
      Answer answer = pass(exchange, head);
      after.accept(request);
      send(exchange, answer, answer.body.length);
    }
  }

  private void breakIt(HttpExchange exchange, Fault fault, byte[] head) throws IOException {
    switch (fault) {
      case TOO_MANY_REQUESTS -> refuse(exchange, 429);
      case UNAVAILABLE -> {
        exchange.getResponseHeaders().set("Retry-After", "1");
        refuse(exchange, 503);
      }
      case FORBIDDEN -> refuse(exchange, 403);
      case PRECONDITION_FAILED -> {
        pass(exchange, head);
        refuse(exchange, 412);
      }
      case DROPPED_REQUEST -> exchange.getRequestBody().readNBytes(HEAD_BYTES);
      case LOST_RESPONSE -> pass(exchange, head);
      case CUT_RESPONSE -> {
        Answer answer = pass(exchange, head);
        send(exchange, answer, answer.body.length / 2);
      }
    }
  }

  private static void refuse(HttpExchange exchange, int status) throws IOException {
    exchange.getRequestBody().readAllBytes();
    byte[] body =
        "{\"error\": {\"code\": %d, \"message\": \"injected\", \"errors\": [{\"reason\": \"injected\"}]}}"
            .formatted(status)
            .getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  /* The address of a creation does not name the object; what stands first in its body does. */
  private static String named(byte[] head) {
    Matcher name = NAME.matcher(new String(head, UTF_8));
    return name.find() ? name.group(1) : "";
  }

  private Answer pass(HttpExchange exchange, byte[] head) throws IOException {
    byte[] body = Bytes.concat(head, exchange.getRequestBody().readAllBytes());
    String upload = upload(exchange.getRequestURI());
    String range = exchange.getRequestHeaders().getFirst("Content-Range");
    if (upload != null && range != null && range.startsWith("bytes */")) {
      return soFar(upload);
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()))
            .method(
                exchange.getRequestMethod(),
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    HttpResponse<byte[]> response;
    try {
      response = client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      throw new IOException("the proxy was stopped", e);
    }
    if (upload != null && range != null && response.statusCode() < 400) {
      String[] span = range.substring("bytes ".length()).split("[-/]", -1);
      arrived.put(upload, span[0].equals("*") ? 0 : Long.parseLong(span[1]) + 1);
      if (response.statusCode() == 200) {
        finished.put(upload, response.body());
      }
    }
    return new Answer(response.statusCode(), response.headers().map(), response.body());
  }

  private static @Nullable String upload(URI address) {
    String query = String.valueOf(address.getQuery());
    int id = query.indexOf("upload_id=");
    return id < 0 ? null : query.substring(id).split("&", 2)[0];
  }

  private Answer soFar(String upload) {
    byte[] object = finished.get(upload);
    if (object != null) {
      return new Answer(200, Map.of("Content-Type", List.of("application/json")), object);
    }
    long bytes = arrived.getOrDefault(upload, 0L);
    return new Answer(
        308,
        bytes == 0 ? Map.of() : Map.of("Range", List.of("bytes=0-" + (bytes - 1))),
        new byte[0]);
  }

  private void send(HttpExchange exchange, Answer answer, int bytes) throws IOException {
    answer.headers.forEach(
        (name, values) -> {
          if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
            exchange
                .getResponseHeaders()
                .put(
                    name,
                    values.stream()
                        .map(value -> value.replace(target, endpoint()))
                        .collect(Collectors.toList()));
          }
        });
    exchange.sendResponseHeaders(answer.status, answer.body.length == 0 ? -1 : answer.body.length);
    if (bytes > 0) {
      OutputStream out = exchange.getResponseBody();
      out.write(answer.body, 0, bytes);
      out.flush();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
