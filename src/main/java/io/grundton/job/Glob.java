// SPDX-License-Identifier: Apache-2.0
package io.grundton.job;

/** The matching of file names against a pattern with {@code *}, {@code **} and {@code ?}. */
final class Glob {
  private Glob() {}

  /*
   * reached[i] tells whether the path read so far can be matched by the first i characters of the
   * pattern: one row per character of the path, so no pattern can take more than its length times
   * the path's.
   */
  static boolean matches(String glob, String path) {
    boolean[] reached = new boolean[glob.length() + 1];
    reached[0] = true;
    skipStars(glob, reached);
    for (int i = 0; i < path.length(); i++) {
      boolean[] next = new boolean[glob.length() + 1];
      for (int j = 0; j < glob.length(); j++) {
        if (reached[j] && accepts(glob, j, path.charAt(i))) {
          next[glob.charAt(j) == '*' ? j : j + 1] = true;
        }
      }
      skipStars(glob, next);
      reached = next;
    }
    return reached[glob.length()];
  }

  private static boolean accepts(String glob, int at, char c) {
    return switch (glob.charAt(at)) {
      case '*' -> c != '/' || isDouble(glob, at);
      case '?' -> c != '/';
      default -> c == glob.charAt(at);
    };
  }

  private static boolean isDouble(String glob, int at) {
    return at + 1 < glob.length() && glob.charAt(at + 1) == '*';
  }

  private static void skipStars(String glob, boolean[] reached) {
    for (int j = 0; j < glob.length(); j++) {
      if (reached[j] && glob.charAt(j) == '*') {
        reached[j + 1] = true;
      }
    }
  }
}
