// SPDX-License-Identifier: Apache-2.0
package io.grundton.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.grundton.console.RefusedSignOnException;
import io.grundton.console.SignOn;
import io.grundton.storage.UnavailableException;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A login by OpenID Connect: authorization code with PKCE. The token counts if it is signed by one
 * of the issuer's keys, for this client, not over, and has the nonce that was sent along.
 */
public final class OidcSignOn implements SignOn {
  private static final int TIMEOUT_MS = 5_000;
  private static final int MAX_KEYS_BYTES = 1 << 20;
  private static final Set<JWSAlgorithm> SIGNATURES =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private final OidcSettings settings;
  private final OIDCProviderMetadata provider;
  private final ClientID client;
  private final IDTokenValidator validator;

  private OidcSignOn(
      OidcSettings settings, OIDCProviderMetadata provider, IDTokenValidator validator) {
    this.settings = settings;
    this.provider = provider;
    this.client = new ClientID(settings.clientId());
    this.validator = validator;
  }

  /**
   * Asks the issuer where its pages are.
   *
   * @throws UnavailableException if it does not answer as an issuer does
   */
  public static OidcSignOn discover(OidcSettings settings) throws UnavailableException {
    try {
      Issuer issuer = new Issuer(settings.issuer());
      OIDCProviderMetadata provider = OIDCProviderMetadata.resolve(issuer, TIMEOUT_MS, TIMEOUT_MS);
      Set<JWSAlgorithm> signatures = new HashSet<>(SIGNATURES);
      signatures.retainAll(provider.getIDTokenJWSAlgs());
      if (signatures.isEmpty()
          || provider.getAuthorizationEndpointURI() == null
          || provider.getTokenEndpointURI() == null) {
        throw new UnavailableException(
            "the issuer %s offers no login by code with a public key".formatted(issuer));
      }
      JWKSource<SecurityContext> keys =
          JWKSourceBuilder.create(
                  provider.getJWKSetURI().toURL(),
                  new DefaultResourceRetriever(TIMEOUT_MS, TIMEOUT_MS, MAX_KEYS_BYTES))
              .build();
      return new OidcSignOn(
          settings,
          provider,
          new IDTokenValidator(
              issuer,
              new ClientID(settings.clientId()),
              new JWSVerificationKeySelector<>(signatures, keys),
              null));
    } catch (GeneralException | IOException e) {
      throw new UnavailableException(
          "the issuer %s does not answer as one".formatted(settings.issuer()), e);
    }
  }

  @Override
  public URI away(Trip trip) {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE, new Scope("openid", "email", "profile"), client, trip.back())
        .endpointURI(provider.getAuthorizationEndpointURI())
        .state(new State(trip.state()))
        .nonce(new Nonce(trip.nonce()))
        .codeChallenge(new CodeVerifier(trip.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  @Override
  public String who(Trip trip, String code) throws RefusedSignOnException, UnavailableException {
    IDTokenClaimsSet claims;
    try {
      claims = validator.validate(token(trip, code), new Nonce(trip.nonce()));
    } catch (BadJOSEException e) {
      throw new RefusedSignOnException("the token is not valid: " + plain(e));
    } catch (JOSEException e) {
      throw new UnavailableException("the issuer's keys cannot be read", e);
    }
    boolean counts =
        !settings.claim().equals(OidcSettings.EMAIL)
            || Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
    if (!counts) {
      throw new RefusedSignOnException("the issuer has not verified the address of e-mail");
    }
    String who = claims.getStringClaim(settings.claim());
    if (who == null) {
      throw new RefusedSignOnException("the token has no claim " + settings.claim());
    }
    return who;
  }

  private JWT token(Trip trip, String code) throws RefusedSignOnException, UnavailableException {
    HTTPRequest request =
        new TokenRequest.Builder(
                provider.getTokenEndpointURI(),
                authentication(),
                new AuthorizationCodeGrant(
                    new AuthorizationCode(code), trip.back(), new CodeVerifier(trip.verifier())))
            .build()
            .toHTTPRequest();
    request.setConnectTimeout(TIMEOUT_MS);
    request.setReadTimeout(TIMEOUT_MS);
    request.setFollowRedirects(false);
    try {
      TokenResponse response = OIDCTokenResponseParser.parse(request.send());
      if (response instanceof OIDCTokenResponse tokens) {
        return tokens.getOIDCTokens().getIDToken();
      }
      throw new RefusedSignOnException("the issuer did not take the code");
    } catch (ParseException e) {
      throw new RefusedSignOnException("the issuer gave no token: " + plain(e));
    } catch (IOException e) {
      throw new UnavailableException("the issuer %s".formatted(settings.issuer()), e);
    }
  }

  private ClientAuthentication authentication() {
    Secret secret = new Secret(settings.clientSecret());
    List<ClientAuthenticationMethod> methods = provider.getTokenEndpointAuthMethods();
    boolean post =
        methods != null
            && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    return post ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret);
  }

  /* Whoever made a token may have written anything into it. */
  private static String plain(Exception e) {
    String message = String.valueOf(e.getMessage()).replaceAll("[^ -~]", "?");
    return message.length() > 200 ? message.substring(0, 200) : message;
  }
}
