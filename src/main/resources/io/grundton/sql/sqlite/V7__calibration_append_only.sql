-- What was said may go when its line of the log has lost its detail, and a conversation when it is erased.

CREATE TRIGGER calibration_round_is_kept BEFORE UPDATE ON calibration_round
BEGIN
  SELECT RAISE(ABORT, 'calibration is append-only');
END;

CREATE TRIGGER calibration_round_is_whole BEFORE DELETE ON calibration_round
BEGIN
  SELECT RAISE(ABORT, 'calibration is append-only');
END;

CREATE TRIGGER calibration_round_is_new BEFORE INSERT ON calibration_round
WHEN EXISTS (SELECT 1 FROM calibration_round WHERE round_id = NEW.round_id)
BEGIN
  SELECT RAISE(ABORT, 'calibration is append-only');
END;

CREATE TRIGGER calibration_closing_is_kept BEFORE UPDATE ON calibration_closing
BEGIN
  SELECT RAISE(ABORT, 'calibration is append-only');
END;

CREATE TRIGGER calibration_closing_is_whole BEFORE DELETE ON calibration_closing
BEGIN
  SELECT RAISE(ABORT, 'calibration is append-only');
END;

CREATE TRIGGER calibration_closing_is_new BEFORE INSERT ON calibration_closing
WHEN EXISTS (SELECT 1 FROM calibration_closing WHERE round_id = NEW.round_id)
BEGIN
  SELECT RAISE(ABORT, 'calibration is append-only');
END;

CREATE TRIGGER calibration_member_is_kept BEFORE UPDATE ON calibration_member
BEGIN
  SELECT RAISE(ABORT, 'calibration is append-only');
END;

CREATE TRIGGER calibration_member_is_whole BEFORE DELETE ON calibration_member
BEGIN
  SELECT RAISE(ABORT, 'calibration is append-only');
END;

CREATE TRIGGER calibration_member_is_new BEFORE INSERT ON calibration_member
WHEN EXISTS (SELECT 1 FROM calibration_member WHERE round_id = NEW.round_id AND login = NEW.login)
BEGIN
  SELECT RAISE(ABORT, 'calibration is append-only');
END;

CREATE TRIGGER calibration_sheet_is_kept BEFORE UPDATE ON calibration_sheet
BEGIN
  SELECT RAISE(ABORT, 'calibration is append-only');
END;

CREATE TRIGGER calibration_sheet_is_whole BEFORE DELETE ON calibration_sheet
WHEN (SELECT detail FROM log WHERE seq = OLD.seq) IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'calibration is append-only');
END;

CREATE TRIGGER calibration_sheet_is_new BEFORE INSERT ON calibration_sheet
WHEN EXISTS (SELECT 1 FROM calibration_sheet WHERE seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'calibration is append-only');
END;

CREATE TRIGGER calibration_answer_is_kept BEFORE UPDATE ON calibration_answer
BEGIN
  SELECT RAISE(ABORT, 'calibration is append-only');
END;

CREATE TRIGGER calibration_answer_is_whole BEFORE DELETE ON calibration_answer
WHEN (SELECT detail FROM log WHERE seq = OLD.seq) IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'calibration is append-only');
END;

CREATE TRIGGER calibration_answer_is_new BEFORE INSERT ON calibration_answer
WHEN EXISTS (SELECT 1 FROM calibration_answer WHERE seq = NEW.seq AND part = NEW.part)
BEGIN
  SELECT RAISE(ABORT, 'calibration is append-only');
END;

CREATE TRIGGER calibration_consensus_is_kept BEFORE UPDATE ON calibration_consensus
BEGIN
  SELECT RAISE(ABORT, 'calibration is append-only');
END;

CREATE TRIGGER calibration_consensus_is_whole BEFORE DELETE ON calibration_consensus
WHEN (SELECT detail FROM log WHERE seq = OLD.seq) IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'calibration is append-only');
END;

CREATE TRIGGER calibration_consensus_is_new BEFORE INSERT ON calibration_consensus
WHEN EXISTS (SELECT 1 FROM calibration_consensus WHERE seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'calibration is append-only');
END;

CREATE TRIGGER calibration_case_is_kept BEFORE UPDATE ON calibration_case
BEGIN
  SELECT RAISE(ABORT, 'calibration is append-only');
END;
