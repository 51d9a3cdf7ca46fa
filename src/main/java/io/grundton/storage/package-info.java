// SPDX-License-Identifier: Apache-2.0
/**
 * Files by name, wherever they are: {@link io.grundton.storage.Storage}, on a local disk ({@link
 * io.grundton.storage.DiskStorage}) or of a further {@link io.grundton.storage.StorageScheme}. An
 * edge.
 */
@NullMarked
package io.grundton.storage;

import org.jspecify.annotations.NullMarked;
