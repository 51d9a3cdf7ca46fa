// SPDX-License-Identifier: Apache-2.0
package io.grundton.scheduling;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Manifests of Kubernetes, read strictly: a key that its types do not know is refused. */
final class Manifests {
  static final Path FOLDER = Path.of("deploy/kubernetes");

  private static final ObjectMapper STRICT =
      JsonMapper.builder().annotationIntrospector(new NothingElse()).build();

  private Manifests() {}

  static Map<?, ?> read(String file) throws IOException {
    Object root =
        new Load(LoadSettings.builder().build())
            .loadFromString(Files.readString(FOLDER.resolve(file)));
    return (Map<?, ?>) root;
  }

  static <T> T read(String file, Class<T> kind) throws IOException {
    return of(read(file), kind);
  }

  static <T> T of(Map<?, ?> manifest, Class<T> kind) {
    return STRICT.convertValue(manifest, kind);
  }

  /* The types keep what they do not know; here it is a mistake. */
  private static final class NothingElse extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasAnySetter(Annotated annotated) {
      return false;
    }
  }
}
