// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.grundton.review.Dossiers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text that would be more than text. */
final class HostileTextTest {
  private static final List<String> TEXTS =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' autofocus onfocus='alert(1)",
          "</mark></p><svg/onload=alert(1)>",
          "javascript:alert(1)",
          "${7*7} {{7*7}} @if(true)");

  @TempDir private Path folder;

  @Test
  void isShownAndNothingElse() throws IOException, InterruptedException {
    for (String text : TEXTS) {
      Path own = folder.resolve(String.valueOf(TEXTS.indexOf(text)));
      java.nio.file.Files.createDirectory(own);
      String vendor = text + "\u202E\u0007";
      try (Served served =
          Served.with(
              own, false, Dossiers.dossier(Dossiers.KEY, vendor, text + " and more text."))) {
        Visitor anna = served.as("anna");
        String page = "/conversations/" + Dossiers.KEY;
        anna.submit(page, page + "/notes", "n", "kind", "comment", "text", text);
        for (String path :
            new String[] {"/", page, page + "?vendor=" + FilterQuery.encoded(text)}) {
          String body = anna.get(path).body();
          assertThat(body)
              .doesNotContain("<script>alert", "<img", "<svg")
              .contains("[U+202E][U+0007]");
          assertThat(withoutTags(body)).contains(text);
        }
      }
    }
  }

  /** What a browser shows of text that is escaped. */
  private static String withoutTags(String body) {
    return body.replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
