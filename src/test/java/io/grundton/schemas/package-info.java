// SPDX-License-Identifier: Apache-2.0
/** Tests of the contracts in the folder {@code schemas}, which is on the class path. */
@NullMarked
package io.grundton.schemas;

import org.jspecify.annotations.NullMarked;
