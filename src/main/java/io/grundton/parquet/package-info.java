// SPDX-License-Identifier: Apache-2.0
/** The output tables as files and as a manual page: {@link io.grundton.parquet.DataDictionary}. */
@NullMarked
package io.grundton.parquet;

import org.jspecify.annotations.NullMarked;
