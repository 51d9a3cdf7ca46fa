// SPDX-License-Identifier: Apache-2.0
package io.grundton.demo;

/** A language of the demo month, named like its folder of sentences. */
enum Language {
  ENGLISH("en"),
  GERMAN("de");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
