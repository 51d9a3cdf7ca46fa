// SPDX-License-Identifier: Apache-2.0
/**
 * CSV files (RFC 4180): {@link io.grundton.csv.RosterFile} reads rosters. An edge: the only
 * importer of commons-csv.
 */
@NullMarked
package io.grundton.csv;

import org.jspecify.annotations.NullMarked;
