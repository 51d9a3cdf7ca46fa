-- Findings that the vendor of their conversation may contest, with how it stands about each: what lists and rates are
-- made of. What follows the first six columns is worked out from the acts.
CREATE TABLE finding (
  conversation_key TEXT NOT NULL,
  finding_id TEXT NOT NULL,
  vendor_id TEXT NOT NULL,
  rule_id TEXT NOT NULL,
  -- Since when it can be seen; stays when the conversation is published anew.
  visible_ms BIGINT NOT NULL,
  -- Whether the conversation as it is published has it.
  published BOOLEAN NOT NULL,
  -- The last decision in force.
  ruling TEXT,
  -- The last dispute: the number of its act, whose it is, how it stands, and the number of the act that rules it.
  dispute BIGINT,
  dispute_vendor_id TEXT,
  dispute_state TEXT,
  settlement BIGINT,
  PRIMARY KEY (conversation_key, finding_id)
);

CREATE INDEX finding_by_dispute ON finding (dispute) WHERE dispute IS NOT NULL;

-- Of a dispute its vendor; of its withdrawal and its rulings the number of its act.
ALTER TABLE act ADD COLUMN vendor_id TEXT;
ALTER TABLE act ADD COLUMN dispute BIGINT;

-- Whether an agent of the conversation's vendor broke the rule: a vendor may choose by no others.
ALTER TABLE queued_rule ADD COLUMN own BOOLEAN NOT NULL DEFAULT FALSE;

-- Every date is imported again, so that these get their values.
DELETE FROM imported;
