// SPDX-License-Identifier: Apache-2.0
package io.grundton.storage;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** {@code watch://<name>/<path>}: a folder whose changes a test of this process is told of. */
public final class WatchScheme implements StorageScheme {
  private static final Map<String, Consumer<String>> WATCHERS = new ConcurrentHashMap<>();

  /** The location of a folder that tells a test before each step that changes it. */
  public static String location(String name, Path folder, Consumer<String> watcher) {
    WATCHERS.put(name, watcher);
    return "watch://" + name + folder.toAbsolutePath();
  }

  @Override
  public String name() {
    return "watch";
  }

  @Override
  public Storage at(String location) {
    String rest = location.substring("watch://".length());
    String name = rest.substring(0, rest.indexOf('/'));
    return new SteppedStorage(
        new DiskStorage(Path.of(rest.substring(rest.indexOf('/')))),
        step -> WATCHERS.getOrDefault(name, ignored -> {}).accept(step));
  }
}
