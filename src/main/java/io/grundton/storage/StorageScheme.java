// SPDX-License-Identifier: Apache-2.0
package io.grundton.storage;

/**
 * A kind of storage that locations name by a scheme, found by {@link java.util.ServiceLoader}, so
 * that this package knows none of them.
 */
public interface StorageScheme {
  /** What stands before {@code ://}. */
  String name();

  /**
   * The storage at a location; nothing is asked of it yet.
   *
   * @throws IllegalArgumentException if the location is not one of this scheme
   */
  Storage at(String location);
}
