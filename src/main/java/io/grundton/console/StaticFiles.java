// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The style sheet, the script and the icon; each is read once. */
final class StaticFiles implements Pages {
  private static final Map<String, String> TYPES =
      Map.of(
          "console.css", "text/css; charset=utf-8",
          "console.js", "text/javascript; charset=utf-8",
          "icon.svg", "image/svg+xml");

  private final Map<String, Reply.Fixed> files = new HashMap<>();

  StaticFiles() {
    TYPES.forEach((name, type) -> files.put(name, new Reply.Fixed(type, content(name))));
  }

  @Override
  public List<Route> routes() {
    return List.of(new Route("GET", "/static/{name}", null, this::file));
  }

  Reply file(Visit visit) {
    Reply.Fixed file = files.get(visit.part("name"));
    return file == null ? Reply.MISSING : file;
  }

  private static ByteBuffer content(String name) {
    try (InputStream in = StaticFiles.class.getResourceAsStream("static/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " must be on the class path, but is not");
      }
      return ByteBuffer.wrap(in.readAllBytes()).asReadOnlyBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
