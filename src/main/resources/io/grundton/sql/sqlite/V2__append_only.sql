-- A line of the log may lose its detail with the salt, and nothing else; an act may go when its line has.

CREATE TRIGGER log_is_kept BEFORE UPDATE ON log
WHEN NOT (
  NEW.detail IS NULL
  AND NEW.salt IS NULL
  AND OLD.action <> 'erasure'
  AND NEW.seq = OLD.seq
  AND NEW.at_ms = OLD.at_ms
  AND NEW.actor = OLD.actor
  AND NEW.role = OLD.role
  AND NEW.action = OLD.action
  AND NEW.subject = OLD.subject
  AND NEW.detail_sha256 = OLD.detail_sha256
  AND NEW.previous = OLD.previous
  AND NEW.sha256 = OLD.sha256
)
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;

CREATE TRIGGER log_is_whole BEFORE DELETE ON log
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;

-- INSERT OR REPLACE deletes without a trigger for it.
CREATE TRIGGER log_is_new BEFORE INSERT ON log
WHEN EXISTS (SELECT 1 FROM log WHERE seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;

CREATE TRIGGER act_is_kept BEFORE UPDATE ON act
BEGIN
  SELECT RAISE(ABORT, 'acts are append-only');
END;

CREATE TRIGGER act_is_whole BEFORE DELETE ON act
WHEN (SELECT detail FROM log WHERE seq = OLD.seq) IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'acts are append-only');
END;

CREATE TRIGGER act_is_new BEFORE INSERT ON act
WHEN EXISTS (SELECT 1 FROM act WHERE seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'acts are append-only');
END;
