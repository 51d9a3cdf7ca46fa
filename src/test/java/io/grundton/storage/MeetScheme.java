// SPDX-License-Identifier: Apache-2.0
package io.grundton.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.stream.Stream;

/**
 * {@code meet://<n>/<path>}: a folder in which a process publishes its first conversation date only
 * when n processes are about to.
 */
public final class MeetScheme implements StorageScheme {
  private static boolean met;

  @Override
  public String name() {
    return "meet";
  }

  @Override
  public Storage at(String location) {
    String rest = location.substring("meet://".length());
    int processes = Integer.parseInt(rest.substring(0, rest.indexOf('/')));
    Path folder = Path.of(rest.substring(rest.indexOf('/')));
    return new SteppedStorage(
        new DiskStorage(folder),
        step -> {
          if (step.startsWith("createIfAbsent _manifest/conversation_date=")) {
            meet(folder.resolveSibling(folder.getFileName() + "-meeting"), processes);
          }
        });
  }

  private static synchronized void meet(Path place, int processes) {
    if (met) {
      return;
    }
    met = true;
    try (WatchService watch = FileSystems.getDefault().newWatchService()) {
      Files.createDirectories(place);
      place.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      Files.createFile(place.resolve(String.valueOf(ProcessHandle.current().pid())));
      while (present(place) < processes) {
        watch.take().reset();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted at the meeting", e);
    }
  }

  private static long present(Path place) throws IOException {
    try (Stream<Path> processes = Files.list(place)) {
      return processes.count();
    }
  }
}
