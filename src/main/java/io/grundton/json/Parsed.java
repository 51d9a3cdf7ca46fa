// SPDX-License-Identifier: Apache-2.0
package io.grundton.json;

import io.grundton.transcript.Delivered;
import io.grundton.transcript.Rejection;

/** What became of one record. */
public sealed interface Parsed {
  /**
   * A conversation.
   *
   * @param delivered the conversation and where it stood
   * @param unknownKeys keys of the record and of its turns that the format does not know
   * @param unknownRoles turns whose speaker is a word that the format does not know; they are
   *     marked {@link io.grundton.transcript.Speaker#UNKNOWN}
   */
  record Accepted(Delivered delivered, long unknownKeys, long unknownRoles) implements Parsed {}

  /** Not a conversation. */
  record Rejected(Rejection rejection) implements Parsed {}
}
