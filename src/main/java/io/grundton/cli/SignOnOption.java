// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.console.SignOn;
import io.grundton.oidc.OidcSettings;
import io.grundton.oidc.OidcSignOn;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** An organisation's own login, if people log in by it. */
final class SignOnOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--oidc-issuer",
      paramLabel = "URL",
      description =
          "An organisation's login by OpenID Connect; its accounts must be made here, too.")
  private @Nullable URI issuer;

  @Option(
      names = "--oidc-client-id",
      paramLabel = "ID",
      description = "By which the issuer knows the console.")
  private @Nullable String clientId;

  @Option(
      names = "--oidc-client-secret-file",
      paramLabel = "FILE",
      description = "The secret that the issuer gave to it: the file's first line.")
  private @Nullable Path secretFile;

  @Option(
      names = "--oidc-claim",
      paramLabel = "CLAIM",
      defaultValue = OidcSettings.EMAIL,
      description = {
        "Claim of the token that is the login, such as preferred_username; default:",
        "${DEFAULT-VALUE}, which the issuer must have verified."
      })
  private String claim;

  @Option(names = "--no-passwords", description = "People log in by the issuer alone.")
  private boolean noPasswords;

  boolean passwords() {
    return !noPasswords;
  }

  /** The login, null where none is given. */
  @Nullable SignOn signOn() throws IOException {
    if (issuer == null) {
      if (clientId != null || secretFile != null || noPasswords) {
        throw new ParameterException(spec.commandLine(), "give --oidc-issuer");
      }
      return null;
    }
    if (clientId == null || secretFile == null) {
      throw new ParameterException(
          spec.commandLine(),
          "--oidc-issuer must come with --oidc-client-id and --oidc-client-secret-file");
    }
    OidcSettings settings;
    try {
      String secret = Files.readString(secretFile).lines().findFirst().orElse("").strip();
      settings = new OidcSettings(issuer, clientId, secret, claim);
    } catch (NoSuchFileException e) {
      throw new ParameterException(
          spec.commandLine(), "a file must be there, but is not: " + secretFile);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
    return OidcSignOn.discover(settings);
  }
}
