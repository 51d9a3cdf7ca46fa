// SPDX-License-Identifier: Apache-2.0
/**
 * Buckets of Google Cloud Storage as a {@link io.grundton.storage.Storage}, found by the scheme
 * {@code gs://} ({@link io.grundton.gcs.GcsScheme}). An edge.
 */
@NullMarked
package io.grundton.gcs;

import org.jspecify.annotations.NullMarked;
