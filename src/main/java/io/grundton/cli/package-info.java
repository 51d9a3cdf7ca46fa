// SPDX-License-Identifier: Apache-2.0
/** The command line: commands, exit codes, progress. An edge. */
@NullMarked
package io.grundton.cli;

import org.jspecify.annotations.NullMarked;
