// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.batch.Manifests;
import io.grundton.batch.View;
import io.grundton.job.GlobView;
import io.grundton.publish.Partition;
import io.grundton.storage.Storage;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets globs see again what the manifests list. */
@Command(
    name = "publish",
    description =
        "Lets globs see again what the manifests list, after a crash. Publishes nothing new.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class PublishCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  // Nobody asks for its value: it must be said, so that nobody takes the command for a run.
  @SuppressWarnings("UnusedVariable")
  @Option(
      names = "--repair",
      required = true,
      description =
          "Rebuild <table>/<date>/ of every published date; run it while no run is at work.")
  private boolean repair;

  @Mixin private OutputOption output;

  @Override
  public Integer call() throws IOException {
    Storage out = output.storage();
    // Asked for by name, so without a pipeline file it is on.
    View view = new View(out, output.globView() == GlobView.OFF ? GlobView.OFF : GlobView.ON);
    Set<Partition> published = Manifests.all(out).keySet();
    int changes = view.sweep();
    for (Partition partition : published) {
      changes += view.rebuild(partition);
    }
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%,d published dates, %,d files shown or taken away.%n",
            published.size(),
            changes);
    return ExitCode.DONE;
  }
}
