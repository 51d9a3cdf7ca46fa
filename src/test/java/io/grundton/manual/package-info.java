// SPDX-License-Identifier: Apache-2.0
/** Runs what the manual of the policy language says. */
@NullMarked
package io.grundton.manual;

import org.jspecify.annotations.NullMarked;
