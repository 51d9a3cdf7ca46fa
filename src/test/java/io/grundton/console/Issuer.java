// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.grundton.console.Visitor.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** An issuer of OpenID Connect that is served on loopback and lets somebody in without asking. */
final class Issuer implements AutoCloseable {
  static final String CLIENT = "grundton-console";
  static final String SECRET = "the console's secret";

  /** What is wrong with its tokens. */
  enum Fault {
    NONE,
    ANOTHERS_KEY,
    NOT_SIGNED,
    CHANGED,
    OVER,
    FOR_ANOTHER_CLIENT,
    OF_ANOTHER_ISSUER,
    OF_ANOTHER_LOGIN,
    NOT_VERIFIED
  }

  private final HttpServer server;
  private final RSAKey key;
  private final RSAKey anothers;
  private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();
  private volatile String who = "";
  private volatile Fault fault = Fault.NONE;

  Issuer() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2_048).keyID("key").generate();
    anothers = new RSAKeyGenerator(2_048).keyID("key").generate();
    server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    server.createContext("/.well-known/openid-configuration", this::configuration);
    server.createContext(
        "/keys", exchange -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Lets somebody in from here on, with tokens of which something is wrong. */
  void letIn(String login, Fault wrong) {
    who = login;
    fault = wrong;
  }

  /** Follows a browser that was sent here; to where it is sent back, path and query. */
  static String follow(Response sent) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(sent.location())).build(),
                HttpResponse.BodyHandlers.ofString());
    URI back = URI.create(answer.headers().firstValue("Location").orElseThrow());
    return back.getRawPath() + "?" + back.getRawQuery();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void configuration(HttpExchange exchange) throws IOException {
    json(
        exchange,
        200,
        """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize",
         "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys",
         "response_types_supported": ["code"], "subject_types_supported": ["public"],
         "id_token_signing_alg_values_supported": ["RS256"]}
        """
            .formatted(address()));
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> query = fields(exchange.getRequestURI().getRawQuery());
    boolean right =
        CLIENT.equals(query.get("client_id"))
            && "code".equals(query.get("response_type"))
            && "S256".equals(query.get("code_challenge_method"))
            && query.getOrDefault("scope", "").contains("openid");
    String code = "code-" + asked.size();
    asked.put(code, query);
    String back =
        query.get("redirect_uri")
            + (right ? "?code=" + code : "?error=invalid_request")
            + "&state="
            + query.get("state");
    exchange.getResponseHeaders().set("Location", back);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> form =
        fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Map<String, String> query = asked.remove(form.getOrDefault("code", ""));
    String basic = CLIENT + ":" + SECRET.replace(" ", "+").replace("'", "%27");
    boolean right =
        query != null
            && ("Basic "
                    + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
                .equals(exchange.getRequestHeaders().getFirst("Authorization"))
            && "authorization_code".equals(form.get("grant_type"))
            && String.valueOf(query.get("redirect_uri")).equals(form.get("redirect_uri"))
            && challenge(form.getOrDefault("code_verifier", ""))
                .equals(query.get("code_challenge"));
    if (!right || query == null) {
      json(exchange, 400, "{\"error\": \"invalid_grant\"}");
      return;
    }
    json(
        exchange,
        200,
        "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \""
            + idToken(String.valueOf(query.get("nonce")))
            + "\"}");
  }

  private String idToken(String nonce) {
    Instant now = Instant.now();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(fault == Fault.OF_ANOTHER_ISSUER ? "https://evil.example" : "" + address())
            .audience(fault == Fault.FOR_ANOTHER_CLIENT ? "another" : CLIENT)
            .subject("subject-1")
            .issueTime(Date.from(now.minusSeconds(fault == Fault.OVER ? 7_200 : 1)))
            .expirationTime(Date.from(now.plusSeconds(fault == Fault.OVER ? -3_600 : 300)))
            .claim("nonce", fault == Fault.OF_ANOTHER_LOGIN ? "another" : nonce)
            .claim("email", who)
            .claim("email_verified", fault != Fault.NOT_VERIFIED)
            .claim("preferred_username", who)
            .build();
    if (fault == Fault.NOT_SIGNED) {
      return new PlainJWT(claims).serialize();
    }
    try {
      SignedJWT token =
          new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key").build(), claims);
      token.sign(new RSASSASigner(fault == Fault.ANOTHERS_KEY ? anothers : key));
      String[] parts = token.serialize().split("\\.", -1);
      if (fault == Fault.CHANGED) {
        JWTClaimsSet changed = new JWTClaimsSet.Builder(claims).claim("email", "anna").build();
        parts[1] =
            Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(changed.toString().getBytes(StandardCharsets.UTF_8));
      }
      return String.join(".", parts);
    } catch (JOSEException e) {
      throw new IllegalStateException("a token can be signed", e);
    }
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static Map<String, String> fields(String query) {
    Map<String, String> fields = new TreeMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      fields.put(
          pair.substring(0, equals),
          URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return fields;
  }

  private static void json(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
