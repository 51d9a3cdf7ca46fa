-- Rounds of calibration: several reviewers judge the same conversations blind.

CREATE TABLE calibration_round (
  round_id BIGINT PRIMARY KEY,
  seq BIGINT NOT NULL REFERENCES log (seq),
  request_id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  closes_on TEXT NOT NULL,
  opened_by TEXT NOT NULL,
  opened_ms BIGINT NOT NULL
);

CREATE TABLE calibration_closing (
  round_id BIGINT PRIMARY KEY REFERENCES calibration_round (round_id),
  seq BIGINT NOT NULL REFERENCES log (seq),
  closed_ms BIGINT NOT NULL
);

CREATE TABLE calibration_member (
  round_id BIGINT NOT NULL REFERENCES calibration_round (round_id),
  login TEXT NOT NULL,
  PRIMARY KEY (round_id, login)
);

CREATE TABLE calibration_case (
  round_id BIGINT NOT NULL REFERENCES calibration_round (round_id),
  place INTEGER NOT NULL,
  conversation_key TEXT NOT NULL,
  drawn BOOLEAN NOT NULL,
  PRIMARY KEY (round_id, place),
  UNIQUE (round_id, conversation_key)
);

CREATE INDEX calibration_case_by_conversation ON calibration_case (conversation_key);

-- What is left to judge; rows leave it as sheets come in.
CREATE TABLE calibration_due (
  login TEXT NOT NULL,
  conversation_key TEXT NOT NULL,
  round_id BIGINT NOT NULL REFERENCES calibration_round (round_id),
  PRIMARY KEY (login, conversation_key, round_id)
);

CREATE TABLE calibration_sheet (
  seq BIGINT PRIMARY KEY REFERENCES log (seq),
  round_id BIGINT NOT NULL REFERENCES calibration_round (round_id),
  conversation_key TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  at_ms BIGINT NOT NULL,
  informed BOOLEAN NOT NULL,
  pack_hash TEXT,
  UNIQUE (round_id, conversation_key, reviewer)
);

CREATE TABLE calibration_answer (
  seq BIGINT NOT NULL REFERENCES calibration_sheet (seq),
  part INTEGER NOT NULL,
  conversation_key TEXT NOT NULL,
  agent_key TEXT,
  rule_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  answer TEXT NOT NULL,
  machine TEXT NOT NULL,
  PRIMARY KEY (seq, part)
);

CREATE TABLE calibration_consensus (
  seq BIGINT PRIMARY KEY REFERENCES log (seq),
  request_id TEXT NOT NULL UNIQUE,
  round_id BIGINT NOT NULL REFERENCES calibration_round (round_id),
  conversation_key TEXT NOT NULL,
  agent_key TEXT,
  rule_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  answer TEXT NOT NULL,
  reason TEXT NOT NULL,
  lead TEXT NOT NULL,
  at_ms BIGINT NOT NULL
);

CREATE INDEX calibration_consensus_by_round ON calibration_consensus (round_id, seq);

CREATE INDEX calibration_answer_by_conversation ON calibration_answer (conversation_key);

-- Who has opened what with the machine's answers, so that nobody judges it as if blind later.
CREATE TABLE opening (
  login TEXT NOT NULL,
  conversation_key TEXT NOT NULL,
  PRIMARY KEY (login, conversation_key)
);

CREATE INDEX act_by_reviewer ON act (reviewer, seq);
