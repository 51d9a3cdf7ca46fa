// SPDX-License-Identifier: Apache-2.0
package io.grundton.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code kill://<n>/<path>}: a folder whose nth change kills the process that would make it. */
public final class KillScheme implements StorageScheme {
  private static final AtomicInteger STEPS = new AtomicInteger();

  @Override
  public String name() {
    return "kill";
  }

  @Override
  public Storage at(String location) {
    String rest = location.substring("kill://".length());
    int last = Integer.parseInt(rest.substring(0, rest.indexOf('/')));
    return new SteppedStorage(
        new DiskStorage(Path.of(rest.substring(rest.indexOf('/')))),
        step -> {
          if (STEPS.incrementAndGet() >= last) {
            kill();
          }
        });
  }

  /* No thread gets past this: neither the one that came first nor those that come meanwhile. */
  private static void kill() {
    try {
      new ProcessBuilder("kill", "-9", String.valueOf(ProcessHandle.current().pid())).start();
      new CountDownLatch(1).await();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("the process must be killed by now", e);
    }
  }
}
