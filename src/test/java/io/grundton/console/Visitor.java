// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a screen: keeps the cookie, sends forms as a page of the console would. */
public final class Visitor {
  /** The password of every account in tests. */
  public static final String PASSWORD = "correct horse battery";

  private static final Pattern FORM_TOKEN =
      Pattern.compile("name=\"form_token\" value=\"([0-9a-f]{64})\"");
  private static final Pattern REQUEST =
      Pattern.compile("name=\"request\" value=\"([A-Za-z0-9_-]+)\\.");

  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final URI address;
  private final Map<String, String> headers = new HashMap<>();
  private String cookie = "";

  Visitor(URI address) {
    this.address = address;
    headers.put("Sec-Fetch-Site", "same-origin");
  }

  /** Somebody who is logged in. */
  public static Visitor as(URI address, String login) throws IOException, InterruptedException {
    Visitor visitor = new Visitor(address);
    Response response = visitor.post("/login", "login", login, "password", PASSWORD);
    assertThat(response.status()).isEqualTo(303);
    return visitor;
  }

  /** What came back. */
  public record Response(int status, String body, Map<String, List<String>> headers) {
    public String location() {
      return String.join("", headers.getOrDefault("location", List.of()));
    }

    String header(String name) {
      return String.join("", headers.getOrDefault(name, List.of()));
    }
  }

  /** Sends a header with every request from here on; null for none of this name. */
  Visitor with(String name, @org.jspecify.annotations.Nullable String value) {
    headers.remove(name);
    if (value != null) {
      headers.put(name, value);
    }
    return this;
  }

  Response get(String path) throws IOException, InterruptedException {
    return send("GET", path, "");
  }

  /** Sends a form with exactly these fields, name after name. */
  public Response post(String path, String... fields) throws IOException, InterruptedException {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) {
      pairs.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
    }
    return send("POST", path, String.join("&", pairs));
  }

  /** Sends a form of a page, with the hidden fields that the page gives to it. */
  Response submit(String page, String path, String form, String... fields)
      throws IOException, InterruptedException {
    String body = get(page).body();
    List<String> all = new ArrayList<>(List.of(fields));
    all.addAll(List.of("form_token", found(FORM_TOKEN, body)));
    all.addAll(List.of("request", found(REQUEST, body) + "." + form));
    return post(path, all.toArray(String[]::new));
  }

  /** The token that the forms of this visitor's pages carry. */
  public String formToken() throws IOException, InterruptedException {
    return found(FORM_TOKEN, get("/").body());
  }

  /** The value of the first hidden field of a name on a page. */
  String hidden(String page, String name) throws IOException, InterruptedException {
    return found(Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\""), get(page).body());
  }

  private static String found(Pattern pattern, String body) {
    Matcher matcher = pattern.matcher(body);
    assertThat(matcher.find()).as("%s in %s", pattern, body).isTrue();
    return matcher.group(1);
  }

  private Response send(String method, String path, String form)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
    headers.forEach(request::header);
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    if (method.equals("POST")) {
      request.header("Content-Type", "application/x-www-form-urlencoded");
    }
    HttpResponse<String> response =
        http.send(
            request
                .method(
                    method,
                    method.equals("GET")
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    response
        .headers()
        .firstValue("Set-Cookie")
        .ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
    return new Response(response.statusCode(), response.body(), response.headers().map());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
