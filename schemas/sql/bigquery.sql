-- SPDX-License-Identifier: Apache-2.0
-- Generated from schemas/*.avsc by scripts/update-docs: change the schemas, not this file.
--
-- The tables for BigQuery, over the view for globs in a bucket:
--   sed 's|${out}|gs://bucket/tables|' schemas/sql/bigquery.sql |
--     bq query --use_legacy_sql=false --dataset_id=audit
-- Columns are those of the files: they cannot be named for a format that names its own. After an
-- upgrade run the script again, when a first date is published.

CREATE OR REPLACE EXTERNAL TABLE `conversation`
WITH PARTITION COLUMNS (conversation_date DATE)
OPTIONS (
  format = 'PARQUET',
  uris = ['${out}/conversation/*'],
  hive_partition_uri_prefix = '${out}/conversation',
  enable_list_inference = true,
  description = 'One audited conversation, redeliveries removed; conversations without a fitting pack are here too, without a score. Partition column, not in the file: conversation_date, the business date of started_at in the pipeline\'s time zone, taken from the lowest revision read.');

CREATE OR REPLACE EXTERNAL TABLE `turn`
WITH PARTITION COLUMNS (conversation_date DATE)
OPTIONS (
  format = 'PARQUET',
  uris = ['${out}/turn/*'],
  hive_partition_uri_prefix = '${out}/turn',
  enable_list_inference = true,
  description = 'One turn of an audited conversation, with its text redacted. Partition column, not in the file: conversation_date, that of the conversation.');

CREATE OR REPLACE EXTERNAL TABLE `verdict`
WITH PARTITION COLUMNS (conversation_date DATE)
OPTIONS (
  format = 'PARQUET',
  uris = ['${out}/verdict/*'],
  hive_partition_uri_prefix = '${out}/verdict',
  enable_list_inference = true,
  description = 'One rule on one agent\'s part of one conversation; the agent is the one whose opportunity it was: who spoke the turn or, for an absence, who held the conversation when the window closed. Under vendor_only several rows may share the key with a null agent_key. Partition column, not in the file: conversation_date, that of the conversation.');

CREATE OR REPLACE EXTERNAL TABLE `finding`
WITH PARTITION COLUMNS (conversation_date DATE)
OPTIONS (
  format = 'PARQUET',
  uris = ['${out}/finding/*'],
  hive_partition_uri_prefix = '${out}/finding',
  enable_list_inference = true,
  description = 'One piece of evidence for a failed or unsure verdict: a passage that should not be there (presence), or a window in which something should be and is not (absence). Partition column, not in the file: conversation_date, that of the conversation.');

CREATE OR REPLACE EXTERNAL TABLE `review_queue`
WITH PARTITION COLUMNS (conversation_date DATE)
OPTIONS (
  format = 'PARQUET',
  uris = ['${out}/review_queue/*'],
  hive_partition_uri_prefix = '${out}/review_queue',
  enable_list_inference = true,
  description = 'One conversation that a person should see: flagged, or taken by the random control sample, or both. Partition column, not in the file: conversation_date, that of the conversation.');

CREATE OR REPLACE EXTERNAL TABLE `agent_day`
WITH PARTITION COLUMNS (conversation_date DATE)
OPTIONS (
  format = 'PARQUET',
  uris = ['${out}/agent_day/*'],
  hive_partition_uri_prefix = '${out}/agent_day',
  enable_list_inference = true,
  description = 'One day of one agent: agent x pack x agent_kind x channel x language x topic. Everything but n_handled counts conversations by their owner. Measures are additive: each may be summed over any of the keys and over dates. Partition column, not in the file: conversation_date, that of the conversations.');

CREATE OR REPLACE EXTERNAL TABLE `vendor_day`
WITH PARTITION COLUMNS (conversation_date DATE)
OPTIONS (
  format = 'PARQUET',
  uris = ['${out}/vendor_day/*'],
  hive_partition_uri_prefix = '${out}/vendor_day',
  enable_list_inference = true,
  description = 'One day of one vendor: vendor x pack x agent_kind x channel x language x topic; equal to agent_day summed over agents, teams and sites. Everything but n_handled counts conversations by their owner. Measures are additive: each may be summed over any of the keys and over dates. Partition column, not in the file: conversation_date, that of the conversations.');

CREATE OR REPLACE EXTERNAL TABLE `agent_rule_day`
WITH PARTITION COLUMNS (conversation_date DATE)
OPTIONS (
  format = 'PARQUET',
  uris = ['${out}/agent_rule_day/*'],
  hive_partition_uri_prefix = '${out}/agent_rule_day',
  enable_list_inference = true,
  description = 'One day of one agent under one rule: agent x rule x pack x agent_kind x channel x language x topic, over the verdicts on that agent. Measures are additive: each may be summed over any of the keys and over dates. Partition column, not in the file: conversation_date, that of the conversations.');

CREATE OR REPLACE EXTERNAL TABLE `rule_day`
WITH PARTITION COLUMNS (conversation_date DATE)
OPTIONS (
  format = 'PARQUET',
  uris = ['${out}/rule_day/*'],
  hive_partition_uri_prefix = '${out}/rule_day',
  enable_list_inference = true,
  description = 'One day of one vendor under one rule: vendor x rule x pack x agent_kind x channel x language x topic; equal to agent_rule_day summed over agents, teams and sites. Measures are additive: each may be summed over any of the keys and over dates. Partition column, not in the file: conversation_date, that of the conversations.');

CREATE OR REPLACE EXTERNAL TABLE `rejected`
WITH PARTITION COLUMNS (delivery_date DATE)
OPTIONS (
  format = 'PARQUET',
  uris = ['${out}/rejected/*'],
  hive_partition_uri_prefix = '${out}/rejected',
  enable_list_inference = true,
  description = 'One record that could not be read, without any of its text. Partition column, not in the file: delivery_date, the dated folder in which it was delivered.');

CREATE OR REPLACE EXTERNAL TABLE `delivery`
WITH PARTITION COLUMNS (delivery_date DATE)
OPTIONS (
  format = 'PARQUET',
  uris = ['${out}/delivery/*'],
  hive_partition_uri_prefix = '${out}/delivery',
  enable_list_inference = true,
  description = 'One delivery that a source had agreed to, whether it came or not. Partition column, not in the file: delivery_date, the dated folder in which it is expected. Deliveries that are neither there nor due have no row.');

CREATE OR REPLACE EXTERNAL TABLE `undelivered`
WITH PARTITION COLUMNS (delivery_date DATE)
OPTIONS (
  format = 'PARQUET',
  uris = ['${out}/undelivered/*'],
  hive_partition_uri_prefix = '${out}/undelivered',
  enable_list_inference = true,
  description = 'One conversation that took place by the client\'s own contact list and was never delivered: its id is in no record, rejected or not, of the source\'s folders from the day before the list\'s date to late_days after it. Partition column, not in the file: delivery_date, the date of the list.');

CREATE OR REPLACE EXTERNAL TABLE `review`
WITH PARTITION COLUMNS (review_date DATE)
OPTIONS (
  format = 'PARQUET',
  uris = ['${out}/review/*'],
  hive_partition_uri_prefix = '${out}/review',
  enable_list_inference = true,
  description = 'One decision that a reviewer made in the review console. Decisions are only added: one that was taken back, replaced, or whose finding is gone stays, and validity says so; count those in_force. Partition column, not in the file: review_date, the date of decided_at in UTC.');
