// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import io.grundton.storage.Location;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path; a relative one starts at the folder of the file that names it, one with a scheme such as
 * {@code gs://} stays as written.
 */
final class PathShape implements Shape<String> {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*");

  private final Location file;

  PathShape(Location file) {
    this.file = file;
  }

  @Override
  public @Nullable String read(YamlNode node) {
    String written = Shape.text().read(node);
    if (written == null || SCHEME.matcher(written).matches()) {
      return written;
    }
    try {
      return file.sibling(written).toString();
    } catch (IllegalArgumentException e) {
      node.mustBe(Mistake.ILLEGAL_VALUE, "a path");
      return null;
    }
  }
}
