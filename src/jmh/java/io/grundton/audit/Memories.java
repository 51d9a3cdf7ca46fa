// SPDX-License-Identifier: Apache-2.0
package io.grundton.audit;

import io.grundton.label.Band;
import io.grundton.label.Labeller;
import io.grundton.label.Models;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts how many questions to classifiers were asked before: what a memory can answer. */
final class Memories {
  private final Map<String, Labeller> counted = new HashMap<>();
  private long asked;
  private long remembered;

  Memories(Map<String, Labeller> labellers) {
    labellers.forEach((name, labeller) -> counted.put(name, new Counted(labeller)));
  }

  Models models() {
    return Models.of(counted);
  }

  long asked() {
    return asked;
  }

  long remembered() {
    return remembered;
  }

  private final class Counted implements Labeller {
    private final Labeller labeller;
    private final Set<String> seen = new HashSet<>();

    Counted(Labeller labeller) {
      this.labeller = labeller;
    }

    @Override
    public String hash() {
      return labeller.hash();
    }

    @Override
    public String language() {
      return labeller.language();
    }

    @Override
    public Map<String, Integer> label(String text) {
      asked++;
      remembered += seen.add(text) ? 0 : 1;
      return labeller.label(text);
    }

    @Override
    public Band band(String label) {
      return labeller.band(label);
    }
  }
}
