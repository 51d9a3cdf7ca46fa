// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.grundton.demo;

import org.jspecify.annotations.NullMarked;
