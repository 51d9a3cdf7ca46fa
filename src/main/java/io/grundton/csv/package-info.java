// SPDX-License-Identifier: Apache-2.0
/**
 * Tables in text files: {@link io.grundton.csv.RosterFile} reads rosters (CSV, RFC 4180), {@link
 * io.grundton.csv.LabelledTextFile} labelled texts, {@link io.grundton.csv.ContactListReader} and
 * {@link io.grundton.csv.ControlFileReader} what deliveries are compared with. An edge: the only
 * importer of commons-csv.
 */
@NullMarked
package io.grundton.csv;

import org.jspecify.annotations.NullMarked;
