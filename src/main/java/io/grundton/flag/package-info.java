// SPDX-License-Identifier: Apache-2.0
/** Why a conversation is queued for a person: {@link io.grundton.flag.Flag}. */
@NullMarked
package io.grundton.flag;

import org.jspecify.annotations.NullMarked;
