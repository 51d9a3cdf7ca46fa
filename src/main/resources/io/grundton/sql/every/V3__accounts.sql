-- An account that may not log in is kept, for what it decided.
ALTER TABLE account ADD COLUMN disabled BOOLEAN NOT NULL DEFAULT FALSE;

CREATE INDEX session_by_login ON session (login);
