// SPDX-License-Identifier: Apache-2.0
package io.grundton.beam;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.grundton.storage.UnavailableException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A Flink cluster, through its REST interface. */
final class FlinkCluster {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final String address;

  /**
   * Asks nothing yet.
   *
   * @param master host and port, with {@code https://} or {@code http://} before them or without
   */
  FlinkCluster(String master) {
    this.address = master.contains("://") ? master : "http://" + master;
  }

  /**
   * How many tasks the cluster has room for.
   *
   * @throws UnavailableException if it does not answer, or has no room yet
   */
  int slots() throws IOException {
    int slots = get("/overview").path("slots-total").asInt();
    if (slots < 1) {
      throw new UnavailableException(
          "the Flink cluster at %s must have a task manager, but has none".formatted(address));
    }
    return slots;
  }

  /**
   * Cancels the jobs of a name that have not ended.
   *
   * @return whether there is a job of that name, ended or not
   * @throws UnavailableException if the cluster does not answer or refuses
   */
  boolean cancel(String jobName) throws IOException {
    boolean known = false;
    for (JsonNode job : get("/jobs/overview").path("jobs")) {
      if (job.path("name").asText().equals(jobName)) {
        known = true;
        if (job.path("end-time").asLong() < 0) {
          answer("/jobs/" + job.path("jid").asText() + "?mode=cancel", "PATCH");
        }
      }
    }
    return known;
  }

  private JsonNode get(String path) throws IOException {
    try {
      return new ObjectMapper().readTree(answer(path, "GET"));
    } catch (JacksonException e) {
      throw new UnavailableException(
          "%s must be a Flink cluster, but its answer is not Flink's".formatted(address), e);
    }
  }

  private String answer(String path, String method) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(PATIENCE)
            .method(method, BodyPublishers.noBody())
            .build();
    try {
      HttpResponse<String> response =
          HttpClient.newBuilder()
              .connectTimeout(PATIENCE)
              .build()
              .send(request, BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new UnavailableException(
            "the Flink cluster at %s must accept %s, but answered %d"
                .formatted(address, method + " " + path, response.statusCode()));
      }
      return response.body();
    } catch (UnavailableException e) {
      throw e;
    } catch (IOException e) {
      throw new UnavailableException(
          "the Flink cluster at %s must answer, but does not".formatted(address), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("interrupted while waiting for " + address, e);
    }
  }
}
