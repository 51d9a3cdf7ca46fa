// SPDX-License-Identifier: Apache-2.0
/**
 * The output tables as files and as a manual page.
 *
 * <p>{@link io.grundton.parquet.Publishing} makes a {@link io.grundton.parquet.PublishedAudit} of
 * an audit: what the tables may say of it. {@link io.grundton.parquet.AuditWriter}, {@link
 * io.grundton.parquet.RollupWriter} and {@link io.grundton.parquet.RejectionWriter} turn audits,
 * roll-ups and rejections into rows of the {@link io.grundton.parquet.Table}s and write them to
 * {@link io.grundton.parquet.TableFiles} of a storage. Each finished file is a {@link
 * io.grundton.parquet.WrittenFile} with the {@link io.grundton.parquet.Digest} of its rows; {@link
 * io.grundton.parquet.TableReader} reads it back.
 *
 * <p>{@link io.grundton.parquet.DataDictionary} writes the manual page.
 */
@NullMarked
package io.grundton.parquet;

import org.jspecify.annotations.NullMarked;
