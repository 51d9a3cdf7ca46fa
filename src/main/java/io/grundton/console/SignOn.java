// SPDX-License-Identifier: Apache-2.0
package io.grundton.console;

import io.grundton.storage.UnavailableException;
import java.net.URI;

/** An organisation's own login, by which people log in elsewhere and come back. */
public interface SignOn {
  /**
   * What a browser takes along, and what it must bring back.
   *
   * @param state comes back as it is
   * @param nonce is in the token
   * @param verifier of which the hash is taken along
   * @param back address to which it comes back
   */
  record Trip(String state, String nonce, String verifier, URI back) {}

  /** Where to send somebody. */
  URI away(Trip trip);

  /**
   * Who came back with a code.
   *
   * @return the login, not yet known to be one of the console
   * @throws RefusedSignOnException if it is not certain who it is
   * @throws UnavailableException if the organisation's login does not answer
   */
  String who(Trip trip, String code) throws RefusedSignOnException, UnavailableException;
}
