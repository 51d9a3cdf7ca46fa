// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.draft.ConversionReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Converts rules of other products into a policy pack. */
@Command(
    name = "import",
    description = {
      "Converts rules of Contact Lens and phrase matchers of CX Insights (JSON) into one pack.",
      "Its rules report and do not score. What a pack cannot say is named line by line on standard error."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:at least one condition was converted", "2:none was, or nothing was written"})
final class PolicyImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "JSON files.")
  private List<Path> files;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the pack goes; default: standard output.")
  private @Nullable Path out;

  @Option(names = "--force", description = "Overwrite the file.")
  private boolean force;

  @Option(
      names = "--pack",
      paramLabel = "ID",
      defaultValue = "imported/rules",
      description = "Id of the pack; default: ${DEFAULT-VALUE}.")
  private String pack;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "Language of the pack, such as en; default: that of most rules.")
  private @Nullable String language;

  @Option(
      names = "--principle",
      paramLabel = "ID",
      defaultValue = "imported",
      description = "Id of its principle; default: ${DEFAULT-VALUE}.")
  private String principle;

  @Override
  public Integer call() throws IOException {
    checkOptions();
    PackImport.Imported imported = new PackImport(pack, language, principle).of(files);
    PrintWriter err = spec.commandLine().getErr();
    ConversionReport report = imported.report();
    report.lines().forEach(err::println);
    err.printf(
        "%d of %d conditions converted into %d rules%n",
        report.convertedConditions(), report.conditions(), imported.rules());
    if (imported.yaml().isEmpty()) {
      return ExitCode.USAGE;
    }
    if (out == null) {
      spec.commandLine().getOut().print(imported.yaml().get());
      spec.commandLine().getOut().flush();
      return ExitCode.DONE;
    }
    return write(imported.yaml().get(), out, err) ? ExitCode.DONE : ExitCode.USAGE;
  }

  private void checkOptions() {
    matches("--pack", pack, "[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*", "harbour/voice-en");
    matches("--principle", principle, "[a-z0-9][a-z0-9_-]*", "own-it");
    if (language != null) {
      matches("--language", language, "[a-z]{2,3}", "de");
    }
    if (out != null && !force && Files.exists(out)) {
      throw new ParameterException(
          spec.commandLine(),
          "--out must be a new file unless --force is given, but " + out + " exists");
    }
  }

  private void matches(String option, String value, String legal, String example) {
    if (!value.matches(legal)) {
      throw new ParameterException(
          spec.commandLine(),
          "%s must be a name such as %s, in lower case, but was '%s'"
              .formatted(option, example, value));
    }
  }

  /* Written beside and moved, so that nobody ever reads half a pack. */
  private static boolean write(String yaml, Path target, PrintWriter err) throws IOException {
    Path draft = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      Files.writeString(draft, yaml);
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (IOException e) {
      err.println("the pack cannot be written to " + target + ": " + e.getMessage());
      return false;
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
