CREATE TRIGGER log_is_kept BEFORE UPDATE ON log
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;

CREATE TRIGGER log_is_whole BEFORE DELETE ON log
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;

CREATE TRIGGER act_is_kept BEFORE UPDATE ON act
BEGIN
  SELECT RAISE(ABORT, 'acts are append-only');
END;

CREATE TRIGGER act_is_whole BEFORE DELETE ON act
BEGIN
  SELECT RAISE(ABORT, 'acts are append-only');
END;
