// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.openlineage.EventTarget;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who is told what a run reads and publishes. */
final class LineageOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--openlineage",
      paramLabel = "WHERE",
      description = "Tell OpenLineage of the run: a file, or an address http(s)://HOST/PATH.")
  private @Nullable String where;

  /** Where events go, null where nobody is told. */
  @Nullable EventTarget target() {
    try {
      return where == null ? null : EventTarget.of(where, System.getenv("OPENLINEAGE_API_KEY"));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--openlineage: " + e.getMessage());
    }
  }
}
