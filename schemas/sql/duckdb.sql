-- SPDX-License-Identifier: Apache-2.0
-- Generated from schemas/*.avsc by scripts/update-docs: change the schemas, not this file.
--
-- The tables as DuckDB (1.4 or later) sees them by the manifests, whatever a run is doing:
--   SET VARIABLE out = 'demo-month/tables';
--   .read schemas/sql/duckdb.sql
-- What is seen is what was current when this was read. Read it again to see what was published
-- since. A view belongs to its session.

-- The current manifest of each date: the one with the highest number.
SET VARIABLE manifests = (
  SELECT coalesce(
    list(file ORDER BY file),
    error('nothing is published in ' || getvariable('out')
      || ': SET VARIABLE out to the folder that holds _manifest'))
  FROM (
    SELECT arg_max(file, CAST(regexp_extract(file, '([0-9]+)[.]json$', 1) AS BIGINT)) AS file
    FROM glob(getvariable('out') || '/_manifest/*/*.json')
    WHERE regexp_matches(file, '[\\/][0-9]+[.]json$')
    GROUP BY regexp_extract(file, '(.*)[\\/]', 1)));

CREATE OR REPLACE TEMP TABLE manifest_json AS
SELECT * FROM read_json(getvariable('manifests'), columns = {
  manifest_version: 'INTEGER',
  "partition": 'STRUCT("column" VARCHAR, "value" DATE)',
  sequence: 'BIGINT',
  run_id: 'VARCHAR',
  reopened: 'BOOLEAN',
  engine_release: 'VARCHAR',
  packs: 'STRUCT(pack_id VARCHAR, version VARCHAR, hash VARCHAR)[]',
  inputs: 'STRUCT(files STRUCT(file VARCHAR, bytes BIGINT, records_in BIGINT, kept BIGINT,
    rejected BIGINT, duplicate BIGINT, conflict BIGINT, other_date BIGINT, too_late BIGINT,
    out_of_scope BIGINT)[])',
  conflicts: 'VARCHAR[]',
  vendors: 'STRUCT(vendor_id VARCHAR, n_conversations BIGINT)[]',
  expired: 'VARCHAR[]',
  tables: 'MAP(VARCHAR, STRUCT("rows" BIGINT, files STRUCT(path VARCHAR)[]))'});

-- One row is one published date of conversations or deliveries.
CREATE OR REPLACE TEMP VIEW manifest AS
SELECT "partition"."column" AS partition_column, "partition"."value" AS partition_date,
  sequence, run_id, reopened, engine_release, packs, vendors, conflicts, expired
FROM manifest_json;

-- One row is one delivery file that was read for a published date, and what became of its records.
CREATE OR REPLACE TEMP VIEW manifest_input AS
SELECT "partition"."column" AS partition_column, "partition"."value" AS partition_date,
  unnest(inputs.files, recursive := true)
FROM manifest_json;

-- The files of a table; where no manifest knows the table, some file, of which nothing is shown.
CREATE OR REPLACE TEMP MACRO listed_files(name) AS (
  SELECT list(getvariable('out') || '/' || file.path ORDER BY file.path)
  FROM (
    SELECT unnest(tables[name].files) AS file
    FROM manifest_json
    WHERE CASE WHEN manifest_version = 1 THEN true
      ELSE error('this script is too old for manifests of version ' || manifest_version) END));
SET VARIABLE some_file = (
  SELECT getvariable('out') || '/' || min(file.path)
  FROM (SELECT unnest(flatten(map_values(tables).list_transform(lambda t: t.files))) AS file
    FROM manifest_json));

SET VARIABLE conversation_files = listed_files('conversation');
CREATE OR REPLACE TEMP VIEW conversation AS
SELECT conversation_date,
  conversation_key,
  conversation_id,
  source_id,
  contact_id,
  customer_key,
  roster_match,
  vendor_id,
  team,
  site,
  in_house,
  owner_agent_key,
  owner_agent_id,
  agent_keys,
  agent_kind,
  channel,
  language,
  language_source,
  queue,
  topic,
  direction,
  tags,
  started_at,
  ended_at,
  n_turns,
  n_agent_turns,
  n_customer_turns,
  n_words,
  first_response_ms,
  first_human_response_ms,
  queue_wait_ms,
  max_response_ms,
  median_response_ms,
  handle_ms,
  truncated,
  outcome,
  mood_start,
  mood_end,
  pack_id,
  pack_version,
  pack_hash,
  model_hash,
  engine_release,
  score_bp,
  coverage_bp,
  no_score_reason,
  principle_scores,
  n_critical_customer,
  n_critical_business,
  n_critical_compliance,
  flagged,
  flag_reasons,
  revision,
  source_file,
  byte_offset,
  languages_heard,
  outcome_source,
  outcome_observed,
  outcome_turn_no,
  outcome_original_start,
  outcome_original_end,
  outcome_redacted_start,
  outcome_redacted_end,
  outcome_quote,
  outcome_bp,
  mood_start_turn_no,
  mood_start_bp,
  mood_end_turn_no,
  mood_end_bp
FROM (
  SELECT CAST(NULL AS DATE) AS conversation_date,
    CAST(NULL AS VARCHAR) AS conversation_key,
    CAST(NULL AS VARCHAR) AS conversation_id,
    CAST(NULL AS VARCHAR) AS source_id,
    CAST(NULL AS VARCHAR) AS contact_id,
    CAST(NULL AS VARCHAR) AS customer_key,
    CAST(NULL AS VARCHAR) AS roster_match,
    CAST(NULL AS VARCHAR) AS vendor_id,
    CAST(NULL AS VARCHAR) AS team,
    CAST(NULL AS VARCHAR) AS site,
    CAST(NULL AS BOOLEAN) AS in_house,
    CAST(NULL AS VARCHAR) AS owner_agent_key,
    CAST(NULL AS VARCHAR) AS owner_agent_id,
    CAST(NULL AS VARCHAR[]) AS agent_keys,
    CAST(NULL AS VARCHAR) AS agent_kind,
    CAST(NULL AS VARCHAR) AS channel,
    CAST(NULL AS VARCHAR) AS language,
    CAST(NULL AS VARCHAR) AS language_source,
    CAST(NULL AS VARCHAR) AS queue,
    CAST(NULL AS VARCHAR) AS topic,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR[]) AS tags,
    CAST(NULL AS TIMESTAMP WITH TIME ZONE) AS started_at,
    CAST(NULL AS TIMESTAMP WITH TIME ZONE) AS ended_at,
    CAST(NULL AS INTEGER) AS n_turns,
    CAST(NULL AS INTEGER) AS n_agent_turns,
    CAST(NULL AS INTEGER) AS n_customer_turns,
    CAST(NULL AS INTEGER) AS n_words,
    CAST(NULL AS BIGINT) AS first_response_ms,
    CAST(NULL AS BIGINT) AS first_human_response_ms,
    CAST(NULL AS BIGINT) AS queue_wait_ms,
    CAST(NULL AS BIGINT) AS max_response_ms,
    CAST(NULL AS BIGINT) AS median_response_ms,
    CAST(NULL AS BIGINT) AS handle_ms,
    CAST(NULL AS BOOLEAN) AS truncated,
    CAST(NULL AS VARCHAR) AS outcome,
    CAST(NULL AS VARCHAR) AS mood_start,
    CAST(NULL AS VARCHAR) AS mood_end,
    CAST(NULL AS VARCHAR) AS pack_id,
    CAST(NULL AS VARCHAR) AS pack_version,
    CAST(NULL AS VARCHAR) AS pack_hash,
    CAST(NULL AS VARCHAR) AS model_hash,
    CAST(NULL AS VARCHAR) AS engine_release,
    CAST(NULL AS INTEGER) AS score_bp,
    CAST(NULL AS INTEGER) AS coverage_bp,
    CAST(NULL AS VARCHAR) AS no_score_reason,
    CAST(NULL AS STRUCT(principle_id VARCHAR, score_bp INTEGER, coverage_bp INTEGER)[]) AS principle_scores,
    CAST(NULL AS INTEGER) AS n_critical_customer,
    CAST(NULL AS INTEGER) AS n_critical_business,
    CAST(NULL AS INTEGER) AS n_critical_compliance,
    CAST(NULL AS BOOLEAN) AS flagged,
    CAST(NULL AS VARCHAR[]) AS flag_reasons,
    CAST(NULL AS INTEGER) AS revision,
    CAST(NULL AS VARCHAR) AS source_file,
    CAST(NULL AS BIGINT) AS byte_offset,
    CAST(NULL AS VARCHAR[]) AS languages_heard,
    CAST(NULL AS VARCHAR) AS outcome_source,
    CAST(NULL AS VARCHAR) AS outcome_observed,
    CAST(NULL AS INTEGER) AS outcome_turn_no,
    CAST(NULL AS INTEGER) AS outcome_original_start,
    CAST(NULL AS INTEGER) AS outcome_original_end,
    CAST(NULL AS INTEGER) AS outcome_redacted_start,
    CAST(NULL AS INTEGER) AS outcome_redacted_end,
    CAST(NULL AS VARCHAR) AS outcome_quote,
    CAST(NULL AS INTEGER) AS outcome_bp,
    CAST(NULL AS INTEGER) AS mood_start_turn_no,
    CAST(NULL AS INTEGER) AS mood_start_bp,
    CAST(NULL AS INTEGER) AS mood_end_turn_no,
    CAST(NULL AS INTEGER) AS mood_end_bp
  WHERE false
  UNION ALL BY NAME
  SELECT COLUMNS(lambda c: getvariable('conversation_files') IS NOT NULL OR c LIKE '%_date')
  FROM read_parquet(
    coalesce(getvariable('conversation_files'), [getvariable('some_file')]),
    hive_partitioning = true, union_by_name = true)
  WHERE getvariable('conversation_files') IS NOT NULL);

SET VARIABLE turn_files = listed_files('turn');
CREATE OR REPLACE TEMP VIEW turn AS
SELECT conversation_date,
  conversation_key,
  turn_no,
  speaker,
  agent_key,
  agent_id,
  at_ms,
  end_ms,
  internal,
  text,
  n_words,
  pack_id,
  pack_version,
  pack_hash,
  model_hash,
  engine_release,
  language
FROM (
  SELECT CAST(NULL AS DATE) AS conversation_date,
    CAST(NULL AS VARCHAR) AS conversation_key,
    CAST(NULL AS INTEGER) AS turn_no,
    CAST(NULL AS VARCHAR) AS speaker,
    CAST(NULL AS VARCHAR) AS agent_key,
    CAST(NULL AS VARCHAR) AS agent_id,
    CAST(NULL AS BIGINT) AS at_ms,
    CAST(NULL AS BIGINT) AS end_ms,
    CAST(NULL AS BOOLEAN) AS internal,
    CAST(NULL AS VARCHAR) AS text,
    CAST(NULL AS INTEGER) AS n_words,
    CAST(NULL AS VARCHAR) AS pack_id,
    CAST(NULL AS VARCHAR) AS pack_version,
    CAST(NULL AS VARCHAR) AS pack_hash,
    CAST(NULL AS VARCHAR) AS model_hash,
    CAST(NULL AS VARCHAR) AS engine_release,
    CAST(NULL AS VARCHAR) AS language
  WHERE false
  UNION ALL BY NAME
  SELECT COLUMNS(lambda c: getvariable('turn_files') IS NOT NULL OR c LIKE '%_date')
  FROM read_parquet(
    coalesce(getvariable('turn_files'), [getvariable('some_file')]),
    hive_partitioning = true, union_by_name = true)
  WHERE getvariable('turn_files') IS NOT NULL);

SET VARIABLE verdict_files = listed_files('verdict');
CREATE OR REPLACE TEMP VIEW verdict AS
SELECT conversation_date,
  conversation_key,
  agent_key,
  agent_id,
  agent_kind,
  vendor_id,
  rule_id,
  kind,
  principle_id,
  family,
  severity,
  weight,
  rule_status,
  status,
  opportunities,
  passed,
  failed,
  unsure,
  not_evaluated,
  reason,
  pack_id,
  pack_version,
  pack_hash,
  model_hash,
  engine_release
FROM (
  SELECT CAST(NULL AS DATE) AS conversation_date,
    CAST(NULL AS VARCHAR) AS conversation_key,
    CAST(NULL AS VARCHAR) AS agent_key,
    CAST(NULL AS VARCHAR) AS agent_id,
    CAST(NULL AS VARCHAR) AS agent_kind,
    CAST(NULL AS VARCHAR) AS vendor_id,
    CAST(NULL AS VARCHAR) AS rule_id,
    CAST(NULL AS VARCHAR) AS kind,
    CAST(NULL AS VARCHAR) AS principle_id,
    CAST(NULL AS VARCHAR) AS family,
    CAST(NULL AS VARCHAR) AS severity,
    CAST(NULL AS INTEGER) AS weight,
    CAST(NULL AS VARCHAR) AS rule_status,
    CAST(NULL AS VARCHAR) AS status,
    CAST(NULL AS INTEGER) AS opportunities,
    CAST(NULL AS INTEGER) AS passed,
    CAST(NULL AS INTEGER) AS failed,
    CAST(NULL AS INTEGER) AS unsure,
    CAST(NULL AS INTEGER) AS not_evaluated,
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS VARCHAR) AS pack_id,
    CAST(NULL AS VARCHAR) AS pack_version,
    CAST(NULL AS VARCHAR) AS pack_hash,
    CAST(NULL AS VARCHAR) AS model_hash,
    CAST(NULL AS VARCHAR) AS engine_release
  WHERE false
  UNION ALL BY NAME
  SELECT COLUMNS(lambda c: getvariable('verdict_files') IS NOT NULL OR c LIKE '%_date')
  FROM read_parquet(
    coalesce(getvariable('verdict_files'), [getvariable('some_file')]),
    hive_partitioning = true, union_by_name = true)
  WHERE getvariable('verdict_files') IS NOT NULL);

SET VARIABLE finding_files = listed_files('finding');
CREATE OR REPLACE TEMP VIEW finding AS
SELECT conversation_date,
  finding_id,
  conversation_key,
  agent_key,
  agent_id,
  vendor_id,
  rule_id,
  kind,
  principle_id,
  severity,
  family,
  rule_status,
  status,
  evidence_kind,
  turn_no,
  at_ms,
  original_start,
  original_end,
  redacted_start,
  redacted_end,
  quote,
  pattern,
  layer,
  why,
  suggestion,
  trigger_turn_no,
  trigger_original_start,
  trigger_original_end,
  trigger_redacted_start,
  trigger_redacted_end,
  trigger_quote,
  window_from_turn,
  window_to_turn,
  window_ms,
  waited_ms,
  nearest_miss_turn_no,
  nearest_miss_quote,
  label,
  probability_bp,
  pack_id,
  pack_version,
  pack_hash,
  model_hash,
  engine_release
FROM (
  SELECT CAST(NULL AS DATE) AS conversation_date,
    CAST(NULL AS VARCHAR) AS finding_id,
    CAST(NULL AS VARCHAR) AS conversation_key,
    CAST(NULL AS VARCHAR) AS agent_key,
    CAST(NULL AS VARCHAR) AS agent_id,
    CAST(NULL AS VARCHAR) AS vendor_id,
    CAST(NULL AS VARCHAR) AS rule_id,
    CAST(NULL AS VARCHAR) AS kind,
    CAST(NULL AS VARCHAR) AS principle_id,
    CAST(NULL AS VARCHAR) AS severity,
    CAST(NULL AS VARCHAR) AS family,
    CAST(NULL AS VARCHAR) AS rule_status,
    CAST(NULL AS VARCHAR) AS status,
    CAST(NULL AS VARCHAR) AS evidence_kind,
    CAST(NULL AS INTEGER) AS turn_no,
    CAST(NULL AS BIGINT) AS at_ms,
    CAST(NULL AS INTEGER) AS original_start,
    CAST(NULL AS INTEGER) AS original_end,
    CAST(NULL AS INTEGER) AS redacted_start,
    CAST(NULL AS INTEGER) AS redacted_end,
    CAST(NULL AS VARCHAR) AS quote,
    CAST(NULL AS VARCHAR) AS pattern,
    CAST(NULL AS VARCHAR) AS layer,
    CAST(NULL AS VARCHAR) AS why,
    CAST(NULL AS VARCHAR) AS suggestion,
    CAST(NULL AS INTEGER) AS trigger_turn_no,
    CAST(NULL AS INTEGER) AS trigger_original_start,
    CAST(NULL AS INTEGER) AS trigger_original_end,
    CAST(NULL AS INTEGER) AS trigger_redacted_start,
    CAST(NULL AS INTEGER) AS trigger_redacted_end,
    CAST(NULL AS VARCHAR) AS trigger_quote,
    CAST(NULL AS INTEGER) AS window_from_turn,
    CAST(NULL AS INTEGER) AS window_to_turn,
    CAST(NULL AS BIGINT) AS window_ms,
    CAST(NULL AS BIGINT) AS waited_ms,
    CAST(NULL AS INTEGER) AS nearest_miss_turn_no,
    CAST(NULL AS VARCHAR) AS nearest_miss_quote,
    CAST(NULL AS VARCHAR) AS label,
    CAST(NULL AS INTEGER) AS probability_bp,
    CAST(NULL AS VARCHAR) AS pack_id,
    CAST(NULL AS VARCHAR) AS pack_version,
    CAST(NULL AS VARCHAR) AS pack_hash,
    CAST(NULL AS VARCHAR) AS model_hash,
    CAST(NULL AS VARCHAR) AS engine_release
  WHERE false
  UNION ALL BY NAME
  SELECT COLUMNS(lambda c: getvariable('finding_files') IS NOT NULL OR c LIKE '%_date')
  FROM read_parquet(
    coalesce(getvariable('finding_files'), [getvariable('some_file')]),
    hive_partitioning = true, union_by_name = true)
  WHERE getvariable('finding_files') IS NOT NULL);

SET VARIABLE review_queue_files = listed_files('review_queue');
CREATE OR REPLACE TEMP VIEW review_queue AS
SELECT conversation_date,
  conversation_key,
  vendor_id,
  owner_agent_key,
  owner_agent_id,
  channel,
  language,
  reasons,
  priority_bp,
  priority_critical_bp,
  priority_severity_bp,
  priority_unsure_bp,
  priority_score_bp,
  sampled,
  inclusion_probability_bp,
  score_bp,
  coverage_bp,
  pack_id,
  pack_version,
  pack_hash,
  model_hash,
  engine_release
FROM (
  SELECT CAST(NULL AS DATE) AS conversation_date,
    CAST(NULL AS VARCHAR) AS conversation_key,
    CAST(NULL AS VARCHAR) AS vendor_id,
    CAST(NULL AS VARCHAR) AS owner_agent_key,
    CAST(NULL AS VARCHAR) AS owner_agent_id,
    CAST(NULL AS VARCHAR) AS channel,
    CAST(NULL AS VARCHAR) AS language,
    CAST(NULL AS VARCHAR[]) AS reasons,
    CAST(NULL AS INTEGER) AS priority_bp,
    CAST(NULL AS INTEGER) AS priority_critical_bp,
    CAST(NULL AS INTEGER) AS priority_severity_bp,
    CAST(NULL AS INTEGER) AS priority_unsure_bp,
    CAST(NULL AS INTEGER) AS priority_score_bp,
    CAST(NULL AS BOOLEAN) AS sampled,
    CAST(NULL AS INTEGER) AS inclusion_probability_bp,
    CAST(NULL AS INTEGER) AS score_bp,
    CAST(NULL AS INTEGER) AS coverage_bp,
    CAST(NULL AS VARCHAR) AS pack_id,
    CAST(NULL AS VARCHAR) AS pack_version,
    CAST(NULL AS VARCHAR) AS pack_hash,
    CAST(NULL AS VARCHAR) AS model_hash,
    CAST(NULL AS VARCHAR) AS engine_release
  WHERE false
  UNION ALL BY NAME
  SELECT COLUMNS(lambda c: getvariable('review_queue_files') IS NOT NULL OR c LIKE '%_date')
  FROM read_parquet(
    coalesce(getvariable('review_queue_files'), [getvariable('some_file')]),
    hive_partitioning = true, union_by_name = true)
  WHERE getvariable('review_queue_files') IS NOT NULL);

SET VARIABLE agent_day_files = listed_files('agent_day');
CREATE OR REPLACE TEMP VIEW agent_day AS
SELECT conversation_date,
  agent_key,
  agent_id,
  vendor_id,
  team,
  site,
  in_house,
  pack_id,
  pack_version,
  agent_kind,
  channel,
  language,
  topic,
  n_conversations,
  n_handled,
  n_scored,
  n_flagged,
  n_critical_customer,
  n_critical_business,
  n_critical_compliance,
  n_resolved,
  n_transferred,
  n_escalated,
  n_dropped,
  n_unresolved,
  n_outcome_unknown,
  sum_score_bp,
  sum_score_bp_sq,
  sum_coverage_bp,
  sum_first_response_ms,
  n_first_response,
  sum_first_human_response_ms,
  n_first_human_response,
  sum_response_ms,
  n_response,
  sum_queue_wait_ms,
  n_queue_wait,
  sum_handle_ms,
  n_handle,
  n_first_response_le_15s,
  n_first_response_le_30s,
  n_first_response_le_60s,
  n_first_response_le_120s,
  n_first_response_le_300s,
  n_first_response_le_900s,
  n_first_response_le_3600s,
  n_first_response_le_14400s,
  n_first_response_le_86400s,
  n_first_response_gt_86400s,
  n_score_le_1000_bp,
  n_score_le_2000_bp,
  n_score_le_3000_bp,
  n_score_le_4000_bp,
  n_score_le_5000_bp,
  n_score_le_6000_bp,
  n_score_le_7000_bp,
  n_score_le_8000_bp,
  n_score_le_9000_bp,
  n_score_le_10000_bp
FROM (
  SELECT CAST(NULL AS DATE) AS conversation_date,
    CAST(NULL AS VARCHAR) AS agent_key,
    CAST(NULL AS VARCHAR) AS agent_id,
    CAST(NULL AS VARCHAR) AS vendor_id,
    CAST(NULL AS VARCHAR) AS team,
    CAST(NULL AS VARCHAR) AS site,
    CAST(NULL AS BOOLEAN) AS in_house,
    CAST(NULL AS VARCHAR) AS pack_id,
    CAST(NULL AS VARCHAR) AS pack_version,
    CAST(NULL AS VARCHAR) AS agent_kind,
    CAST(NULL AS VARCHAR) AS channel,
    CAST(NULL AS VARCHAR) AS language,
    CAST(NULL AS VARCHAR) AS topic,
    CAST(NULL AS BIGINT) AS n_conversations,
    CAST(NULL AS BIGINT) AS n_handled,
    CAST(NULL AS BIGINT) AS n_scored,
    CAST(NULL AS BIGINT) AS n_flagged,
    CAST(NULL AS BIGINT) AS n_critical_customer,
    CAST(NULL AS BIGINT) AS n_critical_business,
    CAST(NULL AS BIGINT) AS n_critical_compliance,
    CAST(NULL AS BIGINT) AS n_resolved,
    CAST(NULL AS BIGINT) AS n_transferred,
    CAST(NULL AS BIGINT) AS n_escalated,
    CAST(NULL AS BIGINT) AS n_dropped,
    CAST(NULL AS BIGINT) AS n_unresolved,
    CAST(NULL AS BIGINT) AS n_outcome_unknown,
    CAST(NULL AS BIGINT) AS sum_score_bp,
    CAST(NULL AS BIGINT) AS sum_score_bp_sq,
    CAST(NULL AS BIGINT) AS sum_coverage_bp,
    CAST(NULL AS BIGINT) AS sum_first_response_ms,
    CAST(NULL AS BIGINT) AS n_first_response,
    CAST(NULL AS BIGINT) AS sum_first_human_response_ms,
    CAST(NULL AS BIGINT) AS n_first_human_response,
    CAST(NULL AS BIGINT) AS sum_response_ms,
    CAST(NULL AS BIGINT) AS n_response,
    CAST(NULL AS BIGINT) AS sum_queue_wait_ms,
    CAST(NULL AS BIGINT) AS n_queue_wait,
    CAST(NULL AS BIGINT) AS sum_handle_ms,
    CAST(NULL AS BIGINT) AS n_handle,
    CAST(NULL AS BIGINT) AS n_first_response_le_15s,
    CAST(NULL AS BIGINT) AS n_first_response_le_30s,
    CAST(NULL AS BIGINT) AS n_first_response_le_60s,
    CAST(NULL AS BIGINT) AS n_first_response_le_120s,
    CAST(NULL AS BIGINT) AS n_first_response_le_300s,
    CAST(NULL AS BIGINT) AS n_first_response_le_900s,
    CAST(NULL AS BIGINT) AS n_first_response_le_3600s,
    CAST(NULL AS BIGINT) AS n_first_response_le_14400s,
    CAST(NULL AS BIGINT) AS n_first_response_le_86400s,
    CAST(NULL AS BIGINT) AS n_first_response_gt_86400s,
    CAST(NULL AS BIGINT) AS n_score_le_1000_bp,
    CAST(NULL AS BIGINT) AS n_score_le_2000_bp,
    CAST(NULL AS BIGINT) AS n_score_le_3000_bp,
    CAST(NULL AS BIGINT) AS n_score_le_4000_bp,
    CAST(NULL AS BIGINT) AS n_score_le_5000_bp,
    CAST(NULL AS BIGINT) AS n_score_le_6000_bp,
    CAST(NULL AS BIGINT) AS n_score_le_7000_bp,
    CAST(NULL AS BIGINT) AS n_score_le_8000_bp,
    CAST(NULL AS BIGINT) AS n_score_le_9000_bp,
    CAST(NULL AS BIGINT) AS n_score_le_10000_bp
  WHERE false
  UNION ALL BY NAME
  SELECT COLUMNS(lambda c: getvariable('agent_day_files') IS NOT NULL OR c LIKE '%_date')
  FROM read_parquet(
    coalesce(getvariable('agent_day_files'), [getvariable('some_file')]),
    hive_partitioning = true, union_by_name = true)
  WHERE getvariable('agent_day_files') IS NOT NULL);

SET VARIABLE vendor_day_files = listed_files('vendor_day');
CREATE OR REPLACE TEMP VIEW vendor_day AS
SELECT conversation_date,
  vendor_id,
  in_house,
  pack_id,
  pack_version,
  agent_kind,
  channel,
  language,
  topic,
  n_conversations,
  n_handled,
  n_scored,
  n_flagged,
  n_critical_customer,
  n_critical_business,
  n_critical_compliance,
  n_resolved,
  n_transferred,
  n_escalated,
  n_dropped,
  n_unresolved,
  n_outcome_unknown,
  sum_score_bp,
  sum_score_bp_sq,
  sum_coverage_bp,
  sum_first_response_ms,
  n_first_response,
  sum_first_human_response_ms,
  n_first_human_response,
  sum_response_ms,
  n_response,
  sum_queue_wait_ms,
  n_queue_wait,
  sum_handle_ms,
  n_handle,
  n_first_response_le_15s,
  n_first_response_le_30s,
  n_first_response_le_60s,
  n_first_response_le_120s,
  n_first_response_le_300s,
  n_first_response_le_900s,
  n_first_response_le_3600s,
  n_first_response_le_14400s,
  n_first_response_le_86400s,
  n_first_response_gt_86400s,
  n_score_le_1000_bp,
  n_score_le_2000_bp,
  n_score_le_3000_bp,
  n_score_le_4000_bp,
  n_score_le_5000_bp,
  n_score_le_6000_bp,
  n_score_le_7000_bp,
  n_score_le_8000_bp,
  n_score_le_9000_bp,
  n_score_le_10000_bp
FROM (
  SELECT CAST(NULL AS DATE) AS conversation_date,
    CAST(NULL AS VARCHAR) AS vendor_id,
    CAST(NULL AS BOOLEAN) AS in_house,
    CAST(NULL AS VARCHAR) AS pack_id,
    CAST(NULL AS VARCHAR) AS pack_version,
    CAST(NULL AS VARCHAR) AS agent_kind,
    CAST(NULL AS VARCHAR) AS channel,
    CAST(NULL AS VARCHAR) AS language,
    CAST(NULL AS VARCHAR) AS topic,
    CAST(NULL AS BIGINT) AS n_conversations,
    CAST(NULL AS BIGINT) AS n_handled,
    CAST(NULL AS BIGINT) AS n_scored,
    CAST(NULL AS BIGINT) AS n_flagged,
    CAST(NULL AS BIGINT) AS n_critical_customer,
    CAST(NULL AS BIGINT) AS n_critical_business,
    CAST(NULL AS BIGINT) AS n_critical_compliance,
    CAST(NULL AS BIGINT) AS n_resolved,
    CAST(NULL AS BIGINT) AS n_transferred,
    CAST(NULL AS BIGINT) AS n_escalated,
    CAST(NULL AS BIGINT) AS n_dropped,
    CAST(NULL AS BIGINT) AS n_unresolved,
    CAST(NULL AS BIGINT) AS n_outcome_unknown,
    CAST(NULL AS BIGINT) AS sum_score_bp,
    CAST(NULL AS BIGINT) AS sum_score_bp_sq,
    CAST(NULL AS BIGINT) AS sum_coverage_bp,
    CAST(NULL AS BIGINT) AS sum_first_response_ms,
    CAST(NULL AS BIGINT) AS n_first_response,
    CAST(NULL AS BIGINT) AS sum_first_human_response_ms,
    CAST(NULL AS BIGINT) AS n_first_human_response,
    CAST(NULL AS BIGINT) AS sum_response_ms,
    CAST(NULL AS BIGINT) AS n_response,
    CAST(NULL AS BIGINT) AS sum_queue_wait_ms,
    CAST(NULL AS BIGINT) AS n_queue_wait,
    CAST(NULL AS BIGINT) AS sum_handle_ms,
    CAST(NULL AS BIGINT) AS n_handle,
    CAST(NULL AS BIGINT) AS n_first_response_le_15s,
    CAST(NULL AS BIGINT) AS n_first_response_le_30s,
    CAST(NULL AS BIGINT) AS n_first_response_le_60s,
    CAST(NULL AS BIGINT) AS n_first_response_le_120s,
    CAST(NULL AS BIGINT) AS n_first_response_le_300s,
    CAST(NULL AS BIGINT) AS n_first_response_le_900s,
    CAST(NULL AS BIGINT) AS n_first_response_le_3600s,
    CAST(NULL AS BIGINT) AS n_first_response_le_14400s,
    CAST(NULL AS BIGINT) AS n_first_response_le_86400s,
    CAST(NULL AS BIGINT) AS n_first_response_gt_86400s,
    CAST(NULL AS BIGINT) AS n_score_le_1000_bp,
    CAST(NULL AS BIGINT) AS n_score_le_2000_bp,
    CAST(NULL AS BIGINT) AS n_score_le_3000_bp,
    CAST(NULL AS BIGINT) AS n_score_le_4000_bp,
    CAST(NULL AS BIGINT) AS n_score_le_5000_bp,
    CAST(NULL AS BIGINT) AS n_score_le_6000_bp,
    CAST(NULL AS BIGINT) AS n_score_le_7000_bp,
    CAST(NULL AS BIGINT) AS n_score_le_8000_bp,
    CAST(NULL AS BIGINT) AS n_score_le_9000_bp,
    CAST(NULL AS BIGINT) AS n_score_le_10000_bp
  WHERE false
  UNION ALL BY NAME
  SELECT COLUMNS(lambda c: getvariable('vendor_day_files') IS NOT NULL OR c LIKE '%_date')
  FROM read_parquet(
    coalesce(getvariable('vendor_day_files'), [getvariable('some_file')]),
    hive_partitioning = true, union_by_name = true)
  WHERE getvariable('vendor_day_files') IS NOT NULL);

SET VARIABLE agent_rule_day_files = listed_files('agent_rule_day');
CREATE OR REPLACE TEMP VIEW agent_rule_day AS
SELECT conversation_date,
  agent_key,
  agent_id,
  vendor_id,
  team,
  site,
  in_house,
  pack_id,
  pack_version,
  agent_kind,
  channel,
  language,
  topic,
  rule_id,
  principle_id,
  kind,
  severity,
  family,
  weight,
  rule_status,
  n_pass,
  n_fail,
  n_not_applicable,
  n_unsure,
  n_not_evaluated,
  opportunities,
  passed,
  failed,
  sum_earned_weight,
  sum_possible_weight
FROM (
  SELECT CAST(NULL AS DATE) AS conversation_date,
    CAST(NULL AS VARCHAR) AS agent_key,
    CAST(NULL AS VARCHAR) AS agent_id,
    CAST(NULL AS VARCHAR) AS vendor_id,
    CAST(NULL AS VARCHAR) AS team,
    CAST(NULL AS VARCHAR) AS site,
    CAST(NULL AS BOOLEAN) AS in_house,
    CAST(NULL AS VARCHAR) AS pack_id,
    CAST(NULL AS VARCHAR) AS pack_version,
    CAST(NULL AS VARCHAR) AS agent_kind,
    CAST(NULL AS VARCHAR) AS channel,
    CAST(NULL AS VARCHAR) AS language,
    CAST(NULL AS VARCHAR) AS topic,
    CAST(NULL AS VARCHAR) AS rule_id,
    CAST(NULL AS VARCHAR) AS principle_id,
    CAST(NULL AS VARCHAR) AS kind,
    CAST(NULL AS VARCHAR) AS severity,
    CAST(NULL AS VARCHAR) AS family,
    CAST(NULL AS INTEGER) AS weight,
    CAST(NULL AS VARCHAR) AS rule_status,
    CAST(NULL AS BIGINT) AS n_pass,
    CAST(NULL AS BIGINT) AS n_fail,
    CAST(NULL AS BIGINT) AS n_not_applicable,
    CAST(NULL AS BIGINT) AS n_unsure,
    CAST(NULL AS BIGINT) AS n_not_evaluated,
    CAST(NULL AS BIGINT) AS opportunities,
    CAST(NULL AS BIGINT) AS passed,
    CAST(NULL AS BIGINT) AS failed,
    CAST(NULL AS BIGINT) AS sum_earned_weight,
    CAST(NULL AS BIGINT) AS sum_possible_weight
  WHERE false
  UNION ALL BY NAME
  SELECT COLUMNS(lambda c: getvariable('agent_rule_day_files') IS NOT NULL OR c LIKE '%_date')
  FROM read_parquet(
    coalesce(getvariable('agent_rule_day_files'), [getvariable('some_file')]),
    hive_partitioning = true, union_by_name = true)
  WHERE getvariable('agent_rule_day_files') IS NOT NULL);

SET VARIABLE rule_day_files = listed_files('rule_day');
CREATE OR REPLACE TEMP VIEW rule_day AS
SELECT conversation_date,
  vendor_id,
  in_house,
  pack_id,
  pack_version,
  agent_kind,
  channel,
  language,
  topic,
  rule_id,
  principle_id,
  kind,
  severity,
  family,
  weight,
  rule_status,
  n_pass,
  n_fail,
  n_not_applicable,
  n_unsure,
  n_not_evaluated,
  opportunities,
  passed,
  failed,
  sum_earned_weight,
  sum_possible_weight
FROM (
  SELECT CAST(NULL AS DATE) AS conversation_date,
    CAST(NULL AS VARCHAR) AS vendor_id,
    CAST(NULL AS BOOLEAN) AS in_house,
    CAST(NULL AS VARCHAR) AS pack_id,
    CAST(NULL AS VARCHAR) AS pack_version,
    CAST(NULL AS VARCHAR) AS agent_kind,
    CAST(NULL AS VARCHAR) AS channel,
    CAST(NULL AS VARCHAR) AS language,
    CAST(NULL AS VARCHAR) AS topic,
    CAST(NULL AS VARCHAR) AS rule_id,
    CAST(NULL AS VARCHAR) AS principle_id,
    CAST(NULL AS VARCHAR) AS kind,
    CAST(NULL AS VARCHAR) AS severity,
    CAST(NULL AS VARCHAR) AS family,
    CAST(NULL AS INTEGER) AS weight,
    CAST(NULL AS VARCHAR) AS rule_status,
    CAST(NULL AS BIGINT) AS n_pass,
    CAST(NULL AS BIGINT) AS n_fail,
    CAST(NULL AS BIGINT) AS n_not_applicable,
    CAST(NULL AS BIGINT) AS n_unsure,
    CAST(NULL AS BIGINT) AS n_not_evaluated,
    CAST(NULL AS BIGINT) AS opportunities,
    CAST(NULL AS BIGINT) AS passed,
    CAST(NULL AS BIGINT) AS failed,
    CAST(NULL AS BIGINT) AS sum_earned_weight,
    CAST(NULL AS BIGINT) AS sum_possible_weight
  WHERE false
  UNION ALL BY NAME
  SELECT COLUMNS(lambda c: getvariable('rule_day_files') IS NOT NULL OR c LIKE '%_date')
  FROM read_parquet(
    coalesce(getvariable('rule_day_files'), [getvariable('some_file')]),
    hive_partitioning = true, union_by_name = true)
  WHERE getvariable('rule_day_files') IS NOT NULL);

SET VARIABLE rejected_files = listed_files('rejected');
CREATE OR REPLACE TEMP VIEW rejected AS
SELECT delivery_date,
  source_id,
  source_file,
  byte_offset,
  record_no,
  reason,
  message,
  byte_length,
  sha256,
  engine_release
FROM (
  SELECT CAST(NULL AS DATE) AS delivery_date,
    CAST(NULL AS VARCHAR) AS source_id,
    CAST(NULL AS VARCHAR) AS source_file,
    CAST(NULL AS BIGINT) AS byte_offset,
    CAST(NULL AS BIGINT) AS record_no,
    CAST(NULL AS VARCHAR) AS reason,
    CAST(NULL AS VARCHAR) AS message,
    CAST(NULL AS BIGINT) AS byte_length,
    CAST(NULL AS VARCHAR) AS sha256,
    CAST(NULL AS VARCHAR) AS engine_release
  WHERE false
  UNION ALL BY NAME
  SELECT COLUMNS(lambda c: getvariable('rejected_files') IS NOT NULL OR c LIKE '%_date')
  FROM read_parquet(
    coalesce(getvariable('rejected_files'), [getvariable('some_file')]),
    hive_partitioning = true, union_by_name = true)
  WHERE getvariable('rejected_files') IS NOT NULL);

SET VARIABLE delivery_files = listed_files('delivery');
CREATE OR REPLACE TEMP VIEW delivery AS
SELECT delivery_date,
  source_id,
  expected_at,
  first_arrived_at,
  lateness_ms,
  files,
  records,
  expected_records,
  undelivered_records,
  status,
  control,
  contact_list,
  engine_release
FROM (
  SELECT CAST(NULL AS DATE) AS delivery_date,
    CAST(NULL AS VARCHAR) AS source_id,
    CAST(NULL AS TIMESTAMP WITH TIME ZONE) AS expected_at,
    CAST(NULL AS TIMESTAMP WITH TIME ZONE) AS first_arrived_at,
    CAST(NULL AS BIGINT) AS lateness_ms,
    CAST(NULL AS INTEGER) AS files,
    CAST(NULL AS BIGINT) AS records,
    CAST(NULL AS BIGINT) AS expected_records,
    CAST(NULL AS BIGINT) AS undelivered_records,
    CAST(NULL AS VARCHAR) AS status,
    CAST(NULL AS VARCHAR) AS control,
    CAST(NULL AS VARCHAR) AS contact_list,
    CAST(NULL AS VARCHAR) AS engine_release
  WHERE false
  UNION ALL BY NAME
  SELECT COLUMNS(lambda c: getvariable('delivery_files') IS NOT NULL OR c LIKE '%_date')
  FROM read_parquet(
    coalesce(getvariable('delivery_files'), [getvariable('some_file')]),
    hive_partitioning = true, union_by_name = true)
  WHERE getvariable('delivery_files') IS NOT NULL);

SET VARIABLE undelivered_files = listed_files('undelivered');
CREATE OR REPLACE TEMP VIEW undelivered AS
SELECT delivery_date,
  source_id,
  conversation_id,
  conversation_key,
  engine_release
FROM (
  SELECT CAST(NULL AS DATE) AS delivery_date,
    CAST(NULL AS VARCHAR) AS source_id,
    CAST(NULL AS VARCHAR) AS conversation_id,
    CAST(NULL AS VARCHAR) AS conversation_key,
    CAST(NULL AS VARCHAR) AS engine_release
  WHERE false
  UNION ALL BY NAME
  SELECT COLUMNS(lambda c: getvariable('undelivered_files') IS NOT NULL OR c LIKE '%_date')
  FROM read_parquet(
    coalesce(getvariable('undelivered_files'), [getvariable('some_file')]),
    hive_partitioning = true, union_by_name = true)
  WHERE getvariable('undelivered_files') IS NOT NULL);

SET VARIABLE review_files = listed_files('review');
CREATE OR REPLACE TEMP VIEW review AS
SELECT review_date,
  log_line,
  conversation_key,
  scope,
  agent_key,
  rule_id,
  finding_id,
  turn_no,
  redacted_start,
  redacted_end,
  decision,
  answer,
  comment,
  reviewer,
  decided_at,
  sight,
  seen_blind,
  complete,
  validity,
  dispute_state,
  sampled,
  inclusion_probability_bp,
  pack_hash,
  revision,
  engine_release
FROM (
  SELECT CAST(NULL AS DATE) AS review_date,
    CAST(NULL AS BIGINT) AS log_line,
    CAST(NULL AS VARCHAR) AS conversation_key,
    CAST(NULL AS VARCHAR) AS scope,
    CAST(NULL AS VARCHAR) AS agent_key,
    CAST(NULL AS VARCHAR) AS rule_id,
    CAST(NULL AS VARCHAR) AS finding_id,
    CAST(NULL AS INTEGER) AS turn_no,
    CAST(NULL AS INTEGER) AS redacted_start,
    CAST(NULL AS INTEGER) AS redacted_end,
    CAST(NULL AS VARCHAR) AS decision,
    CAST(NULL AS VARCHAR) AS answer,
    CAST(NULL AS VARCHAR) AS comment,
    CAST(NULL AS VARCHAR) AS reviewer,
    CAST(NULL AS TIMESTAMP WITH TIME ZONE) AS decided_at,
    CAST(NULL AS VARCHAR) AS sight,
    CAST(NULL AS BOOLEAN) AS seen_blind,
    CAST(NULL AS BOOLEAN) AS complete,
    CAST(NULL AS VARCHAR) AS validity,
    CAST(NULL AS VARCHAR) AS dispute_state,
    CAST(NULL AS BOOLEAN) AS sampled,
    CAST(NULL AS INTEGER) AS inclusion_probability_bp,
    CAST(NULL AS VARCHAR) AS pack_hash,
    CAST(NULL AS INTEGER) AS revision,
    CAST(NULL AS VARCHAR) AS engine_release
  WHERE false
  UNION ALL BY NAME
  SELECT COLUMNS(lambda c: getvariable('review_files') IS NOT NULL OR c LIKE '%_date')
  FROM read_parquet(
    coalesce(getvariable('review_files'), [getvariable('some_file')]),
    hive_partitioning = true, union_by_name = true)
  WHERE getvariable('review_files') IS NOT NULL);
