// SPDX-License-Identifier: Apache-2.0
package io.grundton.gcs;

import com.google.api.gax.retrying.RetrySettings;
import com.google.cloud.NoCredentials;
import com.google.cloud.http.HttpTransportOptions;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.StorageOptions;
import com.google.cloud.storage.StorageRetryStrategy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The clients of this process, made when they are first asked; safe for many threads. */
final class GcsClients {
  private static final Map<GcsSettings, Storage> CLIENTS = new ConcurrentHashMap<>();
  private static final int CONNECT_MS = 20_000;
  private static final int READ_MS = 60_000;

  private GcsClients() {}

  static Storage of(GcsSettings settings) {
    return CLIENTS.computeIfAbsent(settings, GcsClients::open);
  }

  private static Storage open(GcsSettings settings) {
    StorageOptions.Builder options =
        StorageOptions.http()
            .setTransportOptions(
                HttpTransportOptions.newBuilder()
                    .setConnectTimeout(CONNECT_MS)
                    .setReadTimeout(READ_MS)
                    .build())
            .setRetrySettings(retries(settings.patience()))
            // Every request here may be sent twice: writes create only what is absent, copies and
            // deletions end in the same state.
            .setStorageRetryStrategy(StorageRetryStrategy.getUniformStorageRetryStrategy());
    if (settings.endpoint() != null) {
      options
          .setHost(settings.endpoint())
          .setProjectId("emulator")
          .setCredentials(NoCredentials.getInstance());
    }
    return options.build().getService();
  }

  /* With the default patience of five minutes: pauses of 1, 2, 4, 8, 16 and then 30 seconds. */
  private static RetrySettings retries(Duration patience) {
    return RetrySettings.newBuilder()
        .setTotalTimeoutDuration(patience)
        .setInitialRetryDelayDuration(patience.dividedBy(300))
        .setRetryDelayMultiplier(2)
        .setMaxRetryDelayDuration(patience.dividedBy(10))
        .setInitialRpcTimeoutDuration(Duration.ofMillis(READ_MS))
        .setRpcTimeoutMultiplier(1)
        .setMaxRpcTimeoutDuration(Duration.ofMillis(READ_MS))
        .build();
  }
}
