// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

import java.util.Locale;

/** A list of words that slots are filled from, in a file of the same name. */
enum Words {
  FEMALE,
  MALE,
  SURNAME,
  CITY,
  DEPOT,
  STREET,
  DEVICE;

  String file() {
    return name().toLowerCase(Locale.ROOT);
  }
}
