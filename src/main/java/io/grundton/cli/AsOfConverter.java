// SPDX-License-Identifier: Apache-2.0
package io.grundton.cli;

import io.grundton.batch.AsOf;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a date or a moment. */
final class AsOfConverter implements ITypeConverter<AsOf> {
  @Override
  public AsOf convert(String value) {
    try {
      return value.contains("T")
          ? new AsOf.Moment(OffsetDateTime.parse(value).toInstant())
          : new AsOf.Date(LocalDate.parse(value));
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "must be a date such as 2026-03-03, or a moment such as 2026-03-03T06:00:00+01:00, but"
              + " was '%s'".formatted(value));
    }
  }
}
