// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Replies as HTTP. */
final class Answers {
  /** Nothing from elsewhere, nothing inline, in nobody's frame. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
          + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none';"
          + " object-src 'none'; require-trusted-types-for 'script'";

  private static final int OK = 200;
  private static final int SEE_OTHER = 303;
  private static final int NOT_FOUND = 404;

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final boolean secure;

  /**
   * Answers.
   *
   * @param secure whether browsers reach the console by https
   */
  Answers(boolean secure) {
    this.secure = secure;
  }

  /** What browsers must know before anything else. */
  void secure(Response response) {
    put(response, "Content-Security-Policy", CONTENT_SECURITY_POLICY);
    put(response, "X-Content-Type-Options", "nosniff");
    put(response, "X-Frame-Options", "DENY");
    put(response, "Referrer-Policy", "same-origin");
    put(response, "Cross-Origin-Opener-Policy", "same-origin");
    put(response, "Cross-Origin-Resource-Policy", "same-origin");
    put(response, "Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    put(response, "Cache-Control", "no-store");
    if (secure) {
      put(response, "Strict-Transport-Security", "max-age=31536000");
    }
  }

  void send(Visit visit, Response response, Callback callback, Reply reply) {
    if (reply instanceof Reply.Page page) {
      page(response, callback, page);
    } else if (reply instanceof Reply.Later later) {
      put(response, "Retry-After", String.valueOf(later.seconds()));
      page(response, callback, later.page());
    } else if (reply instanceof Reply.SeeOther other) {
      String cookie = other.cookie();
      if (cookie != null) {
        put(response, "Set-Cookie", cookie);
      }
      put(response, "Location", other.path());
      response.setStatus(SEE_OTHER);
      callback.succeeded();
    } else if (reply instanceof Reply.Fixed file) {
      put(response, "Cache-Control", "max-age=300");
      write(response, callback, OK, file.type(), file.content().duplicate());
    } else if (reply instanceof Reply.Download file) {
      put(response, "Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
      write(response, callback, OK, file.type(), ByteBuffer.wrap(file.content()));
    } else {
      error(visit, response, callback, NOT_FOUND, "error.missing");
    }
  }

  /** A page that says why there is no other. */
  void error(Visit visit, Response response, Callback callback, int status, String key) {
    page(response, callback, ErrorView.page(visit, status, key));
  }

  /** A line of text for a program that asks. */
  void plain(Response response, Callback callback, int status, String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    write(response, callback, status, "text/plain; charset=utf-8", ByteBuffer.wrap(content));
  }

  private void page(Response response, Callback callback, Reply.Page page) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    templates.render(page.template(), page.view(), output);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
    try {
      output.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory can be written to", e);
    }
    write(
        response,
        callback,
        page.status(),
        "text/html; charset=utf-8",
        ByteBuffer.wrap(bytes.toByteArray()));
  }

  private static void write(
      Response response, Callback callback, int status, String type, ByteBuffer content) {
    response.setStatus(status);
    put(response, HttpHeader.CONTENT_TYPE.asString(), type);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, content.remaining());
    response.write(true, content, callback);
  }

  private static void put(Response response, String name, String value) {
    response.getHeaders().put(name, value);
  }
}
