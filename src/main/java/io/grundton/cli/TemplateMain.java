// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The entry point of a Flex Template, whose launcher knows nothing but {@code --parameter=value}:
 * {@code grundton run} with parameters in camel case, such as {@code --runId=n1} for {@code
 * --run-id n1} and {@code --allowEmpty=true} for {@code --allow-empty}. What is no option of a run
 * goes to the engine.
 */
public final class TemplateMain {
  private TemplateMain() {}

  /** Makes the job and ends the process with the exit code of {@code run}. */
  public static void main(String[] args) {
    Main.main(commandLine(List.of(args)));
  }

  /** The arguments of {@link Main} for those of a launcher. */
  static String[] commandLine(List<String> args) {
    Map<String, OptionSpec> options = parameters();
    List<String> written = new ArrayList<>(List.of("run"));
    for (String arg : args) {
      int equals = arg.indexOf('=');
      OptionSpec option = equals < 0 ? null : options.get(arg.substring(0, equals));
      if (option == null) {
        written.add(arg);
        continue;
      }
      String value = arg.substring(equals + 1);
      if (option.arity().max() > 0) {
        written.add(option.longestName() + "=" + value);
      } else if (value.equals("true")) {
        written.add(option.longestName());
      } else if (!value.equals("false")) {
        // A flag with a value is refused there, with its name.
        written.add(option.longestName() + "=" + value);
      }
    }
    return written.toArray(String[]::new);
  }

  /** The options of a run, each by {@code --} and its name in camel case. */
  static Map<String, OptionSpec> parameters() {
    Map<String, OptionSpec> parameters = new TreeMap<>();
    for (OptionSpec option : new CommandLine(new RunCommand()).getCommandSpec().options()) {
      parameters.put("--" + camelCase(option.longestName().substring(2)), option);
    }
    return parameters;
  }

  private static String camelCase(String kebab) {
    StringBuilder camel = new StringBuilder();
    for (int i = 0; i < kebab.length(); i++) {
      char c = kebab.charAt(i);
      if (c == '-') {
        i++;
        camel.append(Character.toUpperCase(kebab.charAt(i)));
      } else {
        camel.append(c);
      }
    }
    return camel.toString();
  }
}
