// SPDX-License-Identifier: Apache-2.0
/** Which release of Grundton is at work: {@link io.grundton.release.Release}. */
@NullMarked
package io.grundton.release;

import org.jspecify.annotations.NullMarked;
