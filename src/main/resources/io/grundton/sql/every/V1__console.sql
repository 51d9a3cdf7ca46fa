-- What SQLite and PostgreSQL both understand. Times are milliseconds since 1970 in UTC.

CREATE TABLE account (
  login TEXT PRIMARY KEY,
  role TEXT NOT NULL,
  vendor_id TEXT,
  language TEXT NOT NULL,
  password_hash TEXT NOT NULL
);

CREATE TABLE session (
  token_sha256 TEXT PRIMARY KEY,
  login TEXT NOT NULL REFERENCES account (login),
  created_ms BIGINT NOT NULL,
  seen_ms BIGINT NOT NULL
);

-- At most one row: the hash of the link by which the first account is made.
CREATE TABLE set_up_link (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  token_sha256 TEXT NOT NULL
);

-- Up to which manifest each date was imported.
CREATE TABLE imported (
  conversation_date TEXT PRIMARY KEY,
  sequence BIGINT NOT NULL
);

-- The queue, narrow, so that lists and counts read little; what it queues stands in dossier.
CREATE TABLE queued (
  conversation_key TEXT PRIMARY KEY,
  conversation_date TEXT NOT NULL,
  sequence BIGINT NOT NULL,
  rank_bp INTEGER NOT NULL,
  priority_bp INTEGER NOT NULL,
  score_bp INTEGER,
  vendor_id TEXT NOT NULL,
  team TEXT,
  channel TEXT NOT NULL,
  language TEXT,
  reasons TEXT NOT NULL,
  state TEXT NOT NULL
);

-- In the order of lists: the highest rank first, then by key.
CREATE INDEX queued_by_rank ON queued (state, rank_bp DESC, conversation_key);
CREATE INDEX queued_by_place ON queued (rank_bp DESC, conversation_key);
CREATE INDEX queued_by_vendor ON queued (vendor_id, state, rank_bp DESC, conversation_key);
CREATE INDEX queued_by_date ON queued (conversation_date, state, rank_bp DESC, conversation_key);

-- Rules with evidence in a queued conversation, in the order of the queue; of the rules of one
-- principle in a conversation the first stands for the principle.
CREATE TABLE queued_rule (
  conversation_key TEXT NOT NULL,
  rule_id TEXT NOT NULL,
  principle_id TEXT NOT NULL,
  first_of_principle BOOLEAN NOT NULL,
  rank_bp INTEGER NOT NULL,
  PRIMARY KEY (conversation_key, rule_id)
);

CREATE INDEX queued_rule_by_rank ON queued_rule (rule_id, rank_bp DESC, conversation_key);
CREATE INDEX queued_principle_by_rank ON queued_rule (principle_id, rank_bp DESC, conversation_key)
  WHERE first_of_principle;

-- By what each date's queue can be filtered: to find it anew would read the whole queue.
CREATE TABLE queued_facet (
  facet TEXT NOT NULL,
  value TEXT NOT NULL,
  vendor_id TEXT NOT NULL,
  conversation_date TEXT NOT NULL,
  sequence BIGINT NOT NULL,
  PRIMARY KEY (facet, vendor_id, value, conversation_date)
);

CREATE TABLE dossier (
  conversation_key TEXT PRIMARY KEY,
  content BYTEA NOT NULL
);

CREATE TABLE assignment (
  conversation_key TEXT PRIMARY KEY,
  login TEXT NOT NULL REFERENCES account (login),
  assigned_ms BIGINT NOT NULL
);

CREATE INDEX assignment_by_login ON assignment (login, conversation_key);

-- The log, and its end, on which all who write wait for each other. The chain holds the hash of a detail with its
-- salt; both are taken out when a conversation is erased.
CREATE TABLE log (
  seq BIGINT PRIMARY KEY,
  at_ms BIGINT NOT NULL,
  actor TEXT NOT NULL,
  role TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT,
  salt TEXT,
  detail_sha256 TEXT NOT NULL,
  previous TEXT NOT NULL,
  sha256 TEXT NOT NULL
);

-- Which conversations were erased: no import may bring them back.
CREATE INDEX log_of_erasures ON log (subject) WHERE action = 'erasure';

CREATE TABLE log_end (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  seq BIGINT NOT NULL,
  sha256 TEXT NOT NULL
);

INSERT INTO log_end (id, seq, sha256)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- What reviewers said, one row for each act; each is a line of the log, too.
CREATE TABLE act (
  seq BIGINT PRIMARY KEY REFERENCES log (seq),
  request_id TEXT NOT NULL,
  part INTEGER NOT NULL,
  at_ms BIGINT NOT NULL,
  reviewer TEXT NOT NULL,
  conversation_key TEXT NOT NULL,
  kind TEXT NOT NULL,
  scope TEXT,
  ruling TEXT,
  answer TEXT,
  agent_key TEXT,
  rule_id TEXT,
  finding_id TEXT,
  turn_no INTEGER,
  passage_start INTEGER,
  passage_end INTEGER,
  sight TEXT,
  complete BOOLEAN,
  text TEXT,
  undone BIGINT,
  pack_hash TEXT,
  sampled BOOLEAN NOT NULL,
  inclusion_probability_bp INTEGER NOT NULL,
  UNIQUE (request_id, part)
);

CREATE INDEX act_by_conversation ON act (conversation_key, seq);
