// SPDX-License-Identifier: Apache-2.0
package io.grundton.yaml;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A length of time: {@code "90s"} (or ms, m, h, d) or {@code {seconds: 90}}. */
final class DurationShape implements Shape<Duration> {
  /** Ten years: longer than any conversation, and far from where milliseconds overflow. */
  static final int MAX_SECONDS = 10 * 366 * 24 * 60 * 60;

  private static final String LEGAL = "a duration such as 90s, 5m, 2h or {seconds: 90}";
  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "ms", ChronoUnit.MILLIS,
          "s", ChronoUnit.SECONDS,
          "m", ChronoUnit.MINUTES,
          "h", ChronoUnit.HOURS,
          "d", ChronoUnit.DAYS);

  @Override
  public @Nullable Duration read(YamlNode node) {
    if (node instanceof YamlMapping) {
      return Shape.mapping(
              m -> Duration.ofSeconds(m.required("seconds", Shape.integer(1, MAX_SECONDS), 1)))
          .read(node);
    }
    if (!(node instanceof YamlScalar scalar) || scalar.type() != YamlScalar.Type.TEXT) {
      node.mustBe(Mistake.WRONG_TYPE, LEGAL);
      return null;
    }
    Matcher form = FORM.matcher(scalar.text());
    ChronoUnit unit = form.matches() ? UNITS.get(form.group(2)) : null;
    if (unit == null) {
      node.mustBe(Mistake.ILLEGAL_VALUE, LEGAL);
      return null;
    }
    Duration duration = Duration.of(Long.parseLong(form.group(1)), unit);
    if (duration.isZero() || duration.toSeconds() > MAX_SECONDS) {
      node.mustBe(Mistake.ILLEGAL_VALUE, "longer than nothing and at most ten years");
      return null;
    }
    return duration;
  }
}
