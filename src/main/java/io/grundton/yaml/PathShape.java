// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.storage.Location;
import io.grundton.storage.Storages;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path; a relative one starts at the folder of the file that names it, one with a scheme such as
 * {@code gs://} stays as written.
 */
final class PathShape implements Shape<String> {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*");

  private final Location file;
  private final Consumer<String> check;

  private PathShape(Location file, Consumer<String> check) {
    this.file = file;
    this.check = check;
  }

  /** Of a file, named in another one. */
  static PathShape ofFile(Location file) {
    return new PathShape(file, Location::new);
  }

  /** Of a folder, named in a file. */
  static PathShape ofFolder(Location file) {
    return new PathShape(file, Storages::at);
  }

  @Override
  public @Nullable String read(YamlNode node) {
    String written = Shape.text().read(node);
    if (written == null) {
      return null;
    }
    try {
      String path = SCHEME.matcher(written).matches() ? written : file.sibling(written).toString();
      check.accept(path);
      return path;
    } catch (IllegalArgumentException e) {
      node.mustBe(Mistake.ILLEGAL_VALUE, "a path or a location such as gs://bucket/name");
      return null;
    }
  }
}
