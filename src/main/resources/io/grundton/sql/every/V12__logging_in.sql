-- Tries to log in, by hashes of logins and addresses: when all tries would be there again.
CREATE TABLE login_try (
  subject TEXT PRIMARY KEY,
  full_at_ms BIGINT NOT NULL
);

CREATE INDEX login_try_by_end ON login_try (full_at_ms);

-- Those who were sent to the organisation's own login and have not come back: each may once.
CREATE TABLE sent_away (
  state_sha256 TEXT PRIMARY KEY,
  browser_sha256 TEXT NOT NULL,
  nonce TEXT NOT NULL,
  verifier TEXT NOT NULL,
  next_path TEXT NOT NULL,
  sent_ms BIGINT NOT NULL
);
