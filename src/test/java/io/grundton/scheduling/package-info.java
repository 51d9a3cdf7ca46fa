// SPDX-License-Identifier: Apache-2.0
/** Parses and runs what schedulers are given under {@code deploy/}. */
@NullMarked
package io.grundton.scheduling;

import org.jspecify.annotations.NullMarked;
