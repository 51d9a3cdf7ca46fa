-- The revision of the delivery that was audited when somebody decided.
ALTER TABLE act ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;

CREATE INDEX act_by_time ON act (kind, at_ms);

-- What each decision counts for: it follows from all acts about its conversation and from what is
-- published, and is written whenever one of them changes.
CREATE TABLE validity (
  seq BIGINT PRIMARY KEY REFERENCES act (seq),
  conversation_key TEXT NOT NULL,
  validity TEXT NOT NULL
);

CREATE INDEX validity_by_conversation ON validity (conversation_key);

-- Decisions made before: the next import tells what they count for.
INSERT INTO validity (seq, conversation_key, validity)
SELECT seq, conversation_key, 'superseded' FROM act WHERE kind = 'decision';

DELETE FROM imported;
