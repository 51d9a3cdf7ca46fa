// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** What is answered to a request. */
sealed interface Reply {
  /** That there is nothing here, or nothing for this account; which of both is not told. */
  Missing MISSING = new Missing();

  /**
   * A page.
   *
   * @param status of HTTP
   * @param template that shows the view
   */
  record Page(int status, String template, Object view) implements Reply {
    /** A page that is as it should be. */
    static Page of(String template, Object view) {
      return new Page(200, template, view);
    }
  }

  /**
   * That this comes too fast, or when others are served.
   *
   * @param seconds after which to try again
   */
  record Later(int seconds, Page page) implements Reply {}

  /**
   * Go on elsewhere, by GET.
   *
   * @param path of the console, or an address elsewhere
   * @param cookie header Set-Cookie, null for none
   */
  record SeeOther(String path, @Nullable String cookie) implements Reply {
    static SeeOther to(String path) {
      return new SeeOther(path, null);
    }
  }

  /**
   * A file that never changes.
   *
   * @param content whose position nobody moves
   */
  record Fixed(String type, ByteBuffer content) implements Reply {}

  /**
   * A file that the browser keeps instead of showing it.
   *
   * @param name that it gets there, of letters and dots
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares it or changes it
  record Download(String name, String type, byte[] content) implements Reply {}

  record Missing() implements Reply {}
}
