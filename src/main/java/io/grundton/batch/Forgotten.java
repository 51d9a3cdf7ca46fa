// SPDX-License-Identifier: Apache-2.0
package io.grundton.batch;

import io.grundton.storage.Storage;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The keys of conversations that must not be published again, {@code _forgotten/<key>}. */
final class Forgotten {
  private static final String ROOT = "_forgotten/";
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");

  private Forgotten() {}

  static boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }

  static void add(Storage out, String key) throws IOException {
    out.createIfAbsent(ROOT + key, new byte[0]);
  }

  static Set<String> keys(Storage out) throws IOException {
    Set<String> keys = new TreeSet<>();
    for (Storage.StoredFile file : out.files("_forgotten")) {
      String name = file.path().substring(ROOT.length());
      if (isKey(name)) {
        keys.add(name);
      }
    }
    return keys;
  }
}
