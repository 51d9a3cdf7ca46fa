-- A line of the log may lose its detail with the salt, and nothing else; an act may go when its line has.

CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END;
$$;

CREATE FUNCTION only_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.detail IS NULL AND NEW.salt IS NULL AND OLD.action <> 'erasure'
    AND ROW(NEW.seq, NEW.at_ms, NEW.actor, NEW.role, NEW.action, NEW.subject, NEW.detail_sha256, NEW.previous, NEW.sha256)
      = ROW(OLD.seq, OLD.at_ms, OLD.actor, OLD.role, OLD.action, OLD.subject, OLD.detail_sha256, OLD.previous, OLD.sha256)
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END;
$$;

CREATE FUNCTION only_after_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM log WHERE seq = OLD.seq AND detail IS NULL) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END;
$$;

CREATE TRIGGER log_is_kept BEFORE UPDATE ON log
FOR EACH ROW EXECUTE FUNCTION only_erased();

CREATE TRIGGER log_is_whole BEFORE DELETE OR TRUNCATE ON log
FOR EACH STATEMENT EXECUTE FUNCTION append_only();

CREATE TRIGGER act_is_kept BEFORE UPDATE OR TRUNCATE ON act
FOR EACH STATEMENT EXECUTE FUNCTION append_only();

CREATE TRIGGER act_is_whole BEFORE DELETE ON act
FOR EACH ROW EXECUTE FUNCTION only_after_erasure();
