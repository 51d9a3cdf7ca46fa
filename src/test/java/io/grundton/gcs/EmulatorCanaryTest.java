// SPDX-License-Identifier: Apache-2.0
package io.grundton.gcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** If the emulator did not refuse what exists, every test of publishing would prove nothing. */
final class EmulatorCanaryTest {
  private static final String BODY =
      """
      --x
      Content-Type: application/json

      {"name": "one"}
      --x
      Content-Type: text/plain

      content
      --x--
      """
          .replace("\n", "\r\n");

  @Test
  void answers412ToASecondCreationOfTheSameObject() throws Exception {
    try (Emulator emulator = Emulator.start()) {
      emulator.bucket("canary");
      HttpRequest create =
          HttpRequest.newBuilder(
                  URI.create(
                      emulator.endpoint()
                          + "/upload/storage/v1/b/canary/o?uploadType=multipart&name=one"
                          + "&ifGenerationMatch=0"))
              .header("Content-Type", "multipart/related; boundary=x")
              .POST(BodyPublishers.ofString(BODY))
              .build();
      HttpClient client = HttpClient.newHttpClient();
      assertThat(client.send(create, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
      assertThat(client.send(create, BodyHandlers.discarding()).statusCode()).isEqualTo(412);
    }
  }
}
