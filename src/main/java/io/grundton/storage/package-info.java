// SPDX-License-Identifier: Apache-2.0
/**
 * Files by name, wherever they are: a {@link io.grundton.storage.Storage} is a folder of them, on a
 * local disk ({@link io.grundton.storage.DiskStorage}) or behind a {@link
 * io.grundton.storage.StorageScheme}; {@link io.grundton.storage.Storages} finds the one that a
 * user names, a {@link io.grundton.storage.Location} is one file. An edge.
 */
@NullMarked
package io.grundton.storage;

import org.jspecify.annotations.NullMarked;
