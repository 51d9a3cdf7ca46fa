// SPDX-License-Identifier: Apache-2.0
package io.grundton.calibration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/**
 * Conversations drawn by chance that anybody can draw again: those whose SHA-256 of seed, a blank
 * and key is lowest, in that order.
 */
public final class Draw {
  private Draw() {}

  /**
   * Draws.
   *
   * @param keys of all that can be drawn
   * @param count how many; all where there are fewer
   */
  public static List<String> of(Collection<String> keys, String seed, int count) {
    TreeMap<String, String> lowest = new TreeMap<>();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String key : keys) {
        byte[] bytes = (seed + " " + key).getBytes(StandardCharsets.UTF_8);
        lowest.put(HexFormat.of().formatHex(digest.digest(bytes)), key);
        if (lowest.size() > count) {
          lowest.pollLastEntry();
        }
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    return List.copyOf(lowest.values());
  }
}
