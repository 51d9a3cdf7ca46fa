// SPDX-License-Identifier: Apache-2.0
package io.grundton.opennlp;

import io.grundton.classifier.TurnLabeller;
import io.grundton.label.Labeller;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The classifiers that come with this release, by the names that packs use: what is classified, a
 * hyphen, the language. Read once in a process, when first asked for.
 */
public final class ShippedModels {
  /** Their names. */
  public static final List<String> NAMES =
      List.of(
          "agent-de",
          "agent-en",
          "customer-de",
          "customer-en",
          "mood-de",
          "mood-en",
          "outcome-de",
          "outcome-en");

  private ShippedModels() {}

  /** All of them. */
  public static Map<String, Labeller> all() {
    return Loaded.MODELS;
  }

  /** The one of a name, null where none is shipped. */
  public static @Nullable TurnLabeller named(String name) {
    return (TurnLabeller) Loaded.MODELS.get(name);
  }

  private static final class Loaded {
    static final Map<String, Labeller> MODELS = load();

    private static Map<String, Labeller> load() {
      Map<String, Labeller> models = new LinkedHashMap<>();
      for (String name : NAMES) {
        try (InputStream in = ShippedModels.class.getResourceAsStream(name + ".model")) {
          if (in == null) {
            throw new IllegalStateException("the release must hold the classifier " + name);
          }
          models.put(name, ModelFile.read(in));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return Map.copyOf(models);
    }
  }
}
