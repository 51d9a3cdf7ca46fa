// SPDX-License-Identifier: Apache-2.0
package io.grundton.openlineage;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A server that takes events by POST, one request for each.
 *
 * @param address of the requests, such as {@code http://marquez:5000/api/v1/lineage}
 * @param token what it is shown, null where it asks for none
 */
record EventServer(URI address, @Nullable String token) implements EventTarget {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Override
  public void send(String event) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(event));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    HttpResponse<Void> response;
    try {
      response = client.send(request.build(), HttpResponse.BodyHandlers.discarding());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while an event was sent");
    }
    if (response.statusCode() / 100 != 2) {
      throw new IOException(
          "%s must answer 2xx, but answered %d"
              .formatted(address.getHost(), response.statusCode()));
    }
  }
}
