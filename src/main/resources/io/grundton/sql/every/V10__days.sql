-- The published day tables, summed over what pages do not ask for. '-' stands for what is not known.

-- Up to which manifest the days of each partition were imported.
CREATE TABLE imported_day (
  partition_column TEXT NOT NULL,
  partition_date TEXT NOT NULL,
  sequence BIGINT NOT NULL,
  PRIMARY KEY (partition_column, partition_date)
);

CREATE TABLE vendor_day (
  conversation_date TEXT NOT NULL,
  vendor_id TEXT NOT NULL,
  pack_id TEXT NOT NULL,
  pack_version TEXT NOT NULL,
  channel TEXT NOT NULL,
  language TEXT NOT NULL,
  n_conversations BIGINT NOT NULL,
  n_handled BIGINT NOT NULL,
  n_scored BIGINT NOT NULL,
  n_flagged BIGINT NOT NULL,
  n_critical_customer BIGINT NOT NULL,
  n_critical_business BIGINT NOT NULL,
  n_critical_compliance BIGINT NOT NULL,
  n_resolved BIGINT NOT NULL,
  n_transferred BIGINT NOT NULL,
  n_escalated BIGINT NOT NULL,
  n_dropped BIGINT NOT NULL,
  n_unresolved BIGINT NOT NULL,
  n_outcome_unknown BIGINT NOT NULL,
  sum_score_bp BIGINT NOT NULL,
  sum_score_bp_sq BIGINT NOT NULL,
  sum_coverage_bp BIGINT NOT NULL,
  sum_first_response_ms BIGINT NOT NULL,
  n_first_response BIGINT NOT NULL,
  sum_first_human_response_ms BIGINT NOT NULL,
  n_first_human_response BIGINT NOT NULL,
  sum_response_ms BIGINT NOT NULL,
  n_response BIGINT NOT NULL,
  sum_queue_wait_ms BIGINT NOT NULL,
  n_queue_wait BIGINT NOT NULL,
  sum_handle_ms BIGINT NOT NULL,
  n_handle BIGINT NOT NULL,
  n_first_response_le_15s BIGINT NOT NULL,
  n_first_response_le_30s BIGINT NOT NULL,
  n_first_response_le_60s BIGINT NOT NULL,
  n_first_response_le_120s BIGINT NOT NULL,
  n_first_response_le_300s BIGINT NOT NULL,
  n_first_response_le_900s BIGINT NOT NULL,
  n_first_response_le_3600s BIGINT NOT NULL,
  n_first_response_le_14400s BIGINT NOT NULL,
  n_first_response_le_86400s BIGINT NOT NULL,
  n_first_response_gt_86400s BIGINT NOT NULL,
  n_score_le_1000_bp BIGINT NOT NULL,
  n_score_le_2000_bp BIGINT NOT NULL,
  n_score_le_3000_bp BIGINT NOT NULL,
  n_score_le_4000_bp BIGINT NOT NULL,
  n_score_le_5000_bp BIGINT NOT NULL,
  n_score_le_6000_bp BIGINT NOT NULL,
  n_score_le_7000_bp BIGINT NOT NULL,
  n_score_le_8000_bp BIGINT NOT NULL,
  n_score_le_9000_bp BIGINT NOT NULL,
  n_score_le_10000_bp BIGINT NOT NULL
);

CREATE INDEX vendor_day_by_date ON vendor_day (conversation_date);
CREATE INDEX vendor_day_by_vendor ON vendor_day (vendor_id, conversation_date);

CREATE TABLE agent_day (
  conversation_date TEXT NOT NULL,
  vendor_id TEXT NOT NULL,
  agent_key TEXT NOT NULL,
  agent_id TEXT NOT NULL,
  pack_id TEXT NOT NULL,
  pack_version TEXT NOT NULL,
  channel TEXT NOT NULL,
  language TEXT NOT NULL,
  n_conversations BIGINT NOT NULL,
  n_handled BIGINT NOT NULL,
  n_scored BIGINT NOT NULL,
  n_flagged BIGINT NOT NULL,
  n_critical_customer BIGINT NOT NULL,
  n_critical_business BIGINT NOT NULL,
  n_critical_compliance BIGINT NOT NULL,
  n_resolved BIGINT NOT NULL,
  n_transferred BIGINT NOT NULL,
  n_escalated BIGINT NOT NULL,
  n_dropped BIGINT NOT NULL,
  n_unresolved BIGINT NOT NULL,
  n_outcome_unknown BIGINT NOT NULL,
  sum_score_bp BIGINT NOT NULL,
  sum_score_bp_sq BIGINT NOT NULL,
  sum_coverage_bp BIGINT NOT NULL,
  sum_first_response_ms BIGINT NOT NULL,
  n_first_response BIGINT NOT NULL,
  sum_first_human_response_ms BIGINT NOT NULL,
  n_first_human_response BIGINT NOT NULL,
  sum_response_ms BIGINT NOT NULL,
  n_response BIGINT NOT NULL,
  sum_queue_wait_ms BIGINT NOT NULL,
  n_queue_wait BIGINT NOT NULL,
  sum_handle_ms BIGINT NOT NULL,
  n_handle BIGINT NOT NULL,
  n_first_response_le_15s BIGINT NOT NULL,
  n_first_response_le_30s BIGINT NOT NULL,
  n_first_response_le_60s BIGINT NOT NULL,
  n_first_response_le_120s BIGINT NOT NULL,
  n_first_response_le_300s BIGINT NOT NULL,
  n_first_response_le_900s BIGINT NOT NULL,
  n_first_response_le_3600s BIGINT NOT NULL,
  n_first_response_le_14400s BIGINT NOT NULL,
  n_first_response_le_86400s BIGINT NOT NULL,
  n_first_response_gt_86400s BIGINT NOT NULL,
  n_score_le_1000_bp BIGINT NOT NULL,
  n_score_le_2000_bp BIGINT NOT NULL,
  n_score_le_3000_bp BIGINT NOT NULL,
  n_score_le_4000_bp BIGINT NOT NULL,
  n_score_le_5000_bp BIGINT NOT NULL,
  n_score_le_6000_bp BIGINT NOT NULL,
  n_score_le_7000_bp BIGINT NOT NULL,
  n_score_le_8000_bp BIGINT NOT NULL,
  n_score_le_9000_bp BIGINT NOT NULL,
  n_score_le_10000_bp BIGINT NOT NULL
);

CREATE INDEX agent_day_by_date ON agent_day (conversation_date);
CREATE INDEX agent_day_by_agent ON agent_day (vendor_id, agent_key, conversation_date);

-- Verdicts in which a rule applied.
CREATE TABLE rule_day (
  conversation_date TEXT NOT NULL,
  vendor_id TEXT NOT NULL,
  pack_id TEXT NOT NULL,
  pack_version TEXT NOT NULL,
  channel TEXT NOT NULL,
  language TEXT NOT NULL,
  rule_id TEXT NOT NULL,
  principle_id TEXT NOT NULL,
  severity TEXT NOT NULL,
  rule_status TEXT NOT NULL,
  n_pass BIGINT NOT NULL,
  n_fail BIGINT NOT NULL,
  n_unsure BIGINT NOT NULL,
  n_not_evaluated BIGINT NOT NULL
);

CREATE INDEX rule_day_by_date ON rule_day (conversation_date);
CREATE INDEX rule_day_by_vendor ON rule_day (vendor_id, conversation_date);

CREATE TABLE agent_rule_day (
  conversation_date TEXT NOT NULL,
  vendor_id TEXT NOT NULL,
  agent_key TEXT NOT NULL,
  pack_id TEXT NOT NULL,
  pack_version TEXT NOT NULL,
  channel TEXT NOT NULL,
  language TEXT NOT NULL,
  rule_id TEXT NOT NULL,
  principle_id TEXT NOT NULL,
  severity TEXT NOT NULL,
  rule_status TEXT NOT NULL,
  n_pass BIGINT NOT NULL,
  n_fail BIGINT NOT NULL,
  n_unsure BIGINT NOT NULL,
  n_not_evaluated BIGINT NOT NULL
);

CREATE INDEX agent_rule_day_by_date ON agent_rule_day (conversation_date);
CREATE INDEX agent_rule_day_by_agent ON agent_rule_day (vendor_id, agent_key, conversation_date);
