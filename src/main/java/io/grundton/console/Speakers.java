// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.review.Dossier;
import io.grundton.review.Sight;
import io.grundton.review.Sight.Detail;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who speaks, by names that tell no more than the reader may know. */
final class Speakers {
  private final Messages messages;
  private final boolean named;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  Speakers(Messages messages, Dossier dossier, Sight sight) {
    this.messages = messages;
    this.named = sight.shows(Detail.AGENT);
    for (Dossier.Line line : dossier.lines()) {
      String agent = line.agentId();
      if (agent != null) {
        numbers.putIfAbsent(agent, numbers.size() + 1);
      }
    }
  }

  /** The name of who spoke a turn. */
  String of(Dossier.Line line) {
    String kind = messages.code("speaker", line.speaker());
    return line.agentId() == null ? kind : kind + " " + agent(line.agentId());
  }

  /** The name of an agent, empty for nobody. */
  String agent(@Nullable String agentId) {
    if (agentId == null) {
      return "";
    }
    Integer number = numbers.get(agentId);
    if (named) {
      return Visible.of(agentId);
    }
    return number == null ? "" : String.valueOf(number);
  }
}
