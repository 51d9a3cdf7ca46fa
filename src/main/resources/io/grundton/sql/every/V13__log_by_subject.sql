-- Lines about a conversation, to erase them.
CREATE INDEX log_by_subject ON log (subject);

-- Decisions by time, and by rule and reviewer with the newest last; with all kinds in one index
-- SQLite would read all decisions for most questions.
DROP INDEX act_by_time;
CREATE INDEX decision_by_time ON act (at_ms) WHERE kind = 'decision';
CREATE INDEX decision_by_rule ON act (rule_id, seq) WHERE kind = 'decision';
CREATE INDEX decision_by_reviewer ON act (reviewer, seq) WHERE kind = 'decision';
