// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A window in which somebody uses the console. What no page of it may do is written down: errors of
 * scripts, refusals of the content security policy, dialogs, other windows, and requests to others.
 */
final class Window implements AutoCloseable {
  static final int WIDE = 1280;
  static final int NARROW = 390;

  /** What an injected script would call, so that calls are seen. */
  private static final String TRAPS =
      """
      for (const name of ["alert", "confirm", "prompt", "print", "open"]) {
        window[name] = () => console.error("a script called " + name);
      }
      document.addEventListener("securitypolicyviolation", event =>
        console.error("the policy refused " + event.violatedDirective + " " + event.blockedURI));
      """;

  final Page page;
  private final BrowserContext context;
  private final List<String> misdeeds = new ArrayList<>();
  private int loaded;

  private Window(Browser browser, URI address, boolean script) {
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(address.toString())
                .setLocale("en-GB")
                .setJavaScriptEnabled(script)
                .setViewportSize(WIDE, 800));
    context.setDefaultTimeout(10_000);
    context.addInitScript(TRAPS);
    page = context.newPage();
    page.onLoad(self -> loaded++);
    context.onPage(other -> misdeeds.add("another window: " + other.url()));
    context.onDialog(
        dialog -> {
          misdeeds.add("a dialog: " + dialog.message());
          dialog.dismiss();
        });
    context.onWebError(error -> misdeeds.add("a script failed: " + error.error()));
    context.onConsoleMessage(
        message -> {
          // Of answers such as 404, which tests look at themselves.
          if (message.type().equals("error") && !message.text().startsWith("Failed to load")) {
            misdeeds.add(message.text());
          }
        });
    context.onRequest(
        request -> {
          if (!request.url().startsWith(address + "/")) {
            misdeeds.add("a request to " + request.url());
          }
        });
  }

  /** A window that nobody is logged in by. */
  static Window of(Browser browser, Served served) {
    return new Window(browser, served.address(), true);
  }

  /** A window that runs no scripts. */
  static Window withoutScript(Browser browser, Served served) {
    return new Window(browser, served.address(), false);
  }

  /** Somebody's window, by the form of the page. */
  static Window as(String login, Browser browser, Served served) {
    Window window = of(browser, served);
    window.logIn(login);
    return window;
  }

  void logIn(String login) {
    page.navigate("/login");
    page.locator("input[name=login]").fill(login);
    page.locator("input[name=password]").fill(Visitor.PASSWORD);
    go(() -> page.locator("main button").click());
    assertThat(page.locator(".who").textContent()).contains(login);
  }

  /** Presses keys one after the other, each a name such as {@code j} or {@code Enter}. */
  void press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  void type(String text) {
    page.keyboard().type(text);
  }

  /** Presses a key that leads to another page, and waits until that is there. */
  void pressAndGo(String key) {
    go(() -> page.keyboard().press(key));
  }

  /** Does what leads to another page, and waits until that is there. */
  void go(Runnable deed) {
    int before = loaded;
    deed.run();
    page.waitForCondition(() -> loaded > before);
  }

  Locator find(String selector) {
    return page.locator(selector);
  }

  /** The text of the only element of a selector. */
  String text(String selector) {
    return page.locator(selector).innerText();
  }

  /** What the page says has happened. */
  String notice() {
    return text(".notice");
  }

  /** Marks words in an element by the mouse. */
  void mark(String selector, String words) {
    Object found =
        find(selector)
            .evaluate(
                """
                (element, words) => {
                  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
                  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
                    const at = text.data.indexOf(words);
                    if (at >= 0) {
                      element.scrollIntoView({ block: "center" });
                      const range = document.createRange();
                      range.setStart(text, at);
                      range.setEnd(text, at + words.length);
                      const box = range.getBoundingClientRect();
                      return [box.left, box.right, (box.top + box.bottom) / 2];
                    }
                  }
                }""",
                words);
    double[] box =
        ((List<?>) found).stream().mapToDouble(value -> ((Number) value).doubleValue()).toArray();
    page.mouse().move(box[0], box[2]);
    page.mouse().down();
    page.mouse().move(box[1], box[2]);
    page.mouse().up();
  }

  /** Waits until something has the focus: a browser gives it a moment after a page is there. */
  void mustFocus(String selector) {
    page.waitForCondition(() -> find(selector + ":focus").count() == 1);
  }

  void size(int width) {
    page.setViewportSize(width, width == NARROW ? 844 : 800);
  }

  /** Leaves a picture of the whole page in {@code target/screenshots}. */
  void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", name + ".png"))
            .setFullPage(true));
  }

  /** Fails if anything happened that must not. */
  void mustHaveBehaved() {
    // Whatever was sent before this answer has been heard.
    page.title();
    assertThat(misdeeds).isEmpty();
  }

  @Override
  public void close() {
    mustHaveBehaved();
    context.close();
  }
}
