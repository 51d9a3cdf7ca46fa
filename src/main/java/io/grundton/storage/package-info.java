// SPDX-License-Identifier: Apache-2.0
/**
 * Files by name, wherever they are: {@link io.grundton.storage.Storage}, today on a local disk
 * ({@link io.grundton.storage.DiskStorage}). An edge.
 */
@NullMarked
package io.grundton.storage;

import org.jspecify.annotations.NullMarked;
