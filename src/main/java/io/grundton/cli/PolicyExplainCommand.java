// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.batch.Corpus;
import io.grundton.batch.CorpusAuditor;
import io.grundton.problem.Suggestion;
import io.grundton.proof.Explanation;
import io.grundton.storage.Location;
import io.grundton.transcript.Conversation;
import io.grundton.transcript.Redeliveries;
import io.grundton.yaml.PackReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains the answers of rules to one conversation. */
@Command(
    name = "explain",
    description = {
      "Explains why a rule answered as it did to a conversation, or all rules in short form."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:explained", "2:a mistake in a file, or no such conversation or rule"})
final class PolicyExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "CONVERSATION",
      description = "Id or key of a conversation; one of several sources by source/id.")
  private String conversation = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "RULE",
      description = "Id of a rule; default: all rules in short form.")
  private @Nullable String rule;

  @Mixin private CorpusOption corpus;

  @ArgGroup(multiplicity = "1")
  private Against against = new Against();

  @Option(names = "--roster", paramLabel = "FILE", description = "Agents and vendors.")
  private @Nullable Location roster;

  /** What a conversation is audited against. */
  static final class Against {
    @Option(names = "--pack", paramLabel = "FILE", description = "A pack.")
    private @Nullable Location pack;

    @Option(
        names = "--pipeline",
        paramLabel = "FILE",
        description = "A pipeline file, which chooses the pack and may name the roster.")
    private @Nullable Location pipeline;
  }

  @Override
  public Integer call() throws IOException {
    CorpusAuditor with =
        against.pipeline == null
            ? CorpusAuditor.ofPack(PackReader.read(Objects.requireNonNull(against.pack)), roster)
            : CorpusAuditor.ofPipeline(against.pipeline, roster);
    Redeliveries only = find(with.corpus(corpus.folder()));
    Explanation explanation =
        Explanation.of(with.auditor(), Objects.requireNonNull(only.kept()), only.date());
    PrintWriter out = spec.commandLine().getOut();
    ExplanationText text = new ExplanationText(out, explanation.audit());
    if (rule == null) {
      text.printHead();
      explanation.rules().forEach(text::printShort);
      return ExitCode.DONE;
    }
    List<String> ids = explanation.rules().stream().map(one -> one.rule().header().id()).toList();
    int index = ids.indexOf(rule);
    if (index < 0) {
      throw usage(
          "RULE must be one of %s, but was '%s'%s"
              .formatted(ids, rule, Suggestion.hint(rule, ids)));
    }
    text.printHead();
    text.printWhole(explanation.rules().get(index));
    return ExitCode.DONE;
  }

  /** The one conversation that is meant. */
  private Redeliveries find(Corpus in) throws IOException {
    List<Redeliveries> found = new ArrayList<>();
    in.read(
        one -> {
          if (isMeant(Objects.requireNonNull(one.kept()).conversation())) {
            found.add(one);
          }
        });
    CorpusOption.tellRejected(in, spec.commandLine().getErr());
    if (found.isEmpty()) {
      throw usage("CONVERSATION must be an id or a key in the corpus, but none is " + conversation);
    }
    if (found.size() > 1) {
      throw usage(
          "CONVERSATION must mean one conversation, but %s have one of the id %s: give SOURCE/ID"
              .formatted(
                  found.stream()
                      .map(one -> Objects.requireNonNull(one.kept()).conversation().sourceId())
                      .sorted()
                      .toList(),
                  conversation));
    }
    return found.get(0);
  }

  private boolean isMeant(Conversation one) {
    return conversation.equals(one.conversationId())
        || conversation.equals(one.sourceId() + "/" + one.conversationId())
        || conversation.equals(one.key());
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
