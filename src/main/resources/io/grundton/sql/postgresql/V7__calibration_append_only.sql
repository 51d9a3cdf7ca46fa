-- What was said may go when its line of the log has lost its detail, and a conversation when it is erased.

CREATE TRIGGER calibration_round_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON calibration_round
FOR EACH STATEMENT EXECUTE FUNCTION append_only();

CREATE TRIGGER calibration_closing_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON calibration_closing
FOR EACH STATEMENT EXECUTE FUNCTION append_only();

CREATE TRIGGER calibration_member_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON calibration_member
FOR EACH STATEMENT EXECUTE FUNCTION append_only();

CREATE TRIGGER calibration_sheet_is_kept BEFORE UPDATE OR TRUNCATE ON calibration_sheet
FOR EACH STATEMENT EXECUTE FUNCTION append_only();

CREATE TRIGGER calibration_sheet_is_whole BEFORE DELETE ON calibration_sheet
FOR EACH ROW EXECUTE FUNCTION only_after_erasure();

CREATE TRIGGER calibration_answer_is_kept BEFORE UPDATE OR TRUNCATE ON calibration_answer
FOR EACH STATEMENT EXECUTE FUNCTION append_only();

CREATE TRIGGER calibration_answer_is_whole BEFORE DELETE ON calibration_answer
FOR EACH ROW EXECUTE FUNCTION only_after_erasure();

CREATE TRIGGER calibration_consensus_is_kept BEFORE UPDATE OR TRUNCATE ON calibration_consensus
FOR EACH STATEMENT EXECUTE FUNCTION append_only();

CREATE TRIGGER calibration_consensus_is_whole BEFORE DELETE ON calibration_consensus
FOR EACH ROW EXECUTE FUNCTION only_after_erasure();

CREATE TRIGGER calibration_case_is_kept BEFORE UPDATE OR TRUNCATE ON calibration_case
FOR EACH STATEMENT EXECUTE FUNCTION append_only();
