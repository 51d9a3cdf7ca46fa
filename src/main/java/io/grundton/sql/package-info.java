// SPDX-License-Identifier: Apache-2.0
/**
 * The console's database: SQLite in a file, or PostgreSQL. The same statements run on both.
 *
 * <p>A {@link io.grundton.sql.Database} brings its tables up to date when it is opened. What is
 * acknowledged is on disk: a store's method returns after the commit.
 */
@NullMarked
package io.grundton.sql;

import org.jspecify.annotations.NullMarked;
