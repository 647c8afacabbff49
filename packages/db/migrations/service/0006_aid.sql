-- The duty chief signs off each day once. The figures are those of the board at that moment.
CREATE TABLE day_sign_offs (
  day date PRIMARY KEY,
  by text NOT NULL,
  at timestamptz NOT NULL,
  figures jsonb NOT NULL,
  note_sealed bytea
);

-- Reasons of audit entries sealed anew after a change of keys. The entry itself, with what was sealed first, stays as it is: its hash is in the chain.
CREATE TABLE audit_words (
  position bigint PRIMARY KEY REFERENCES audit (position),
  words_sealed bytea NOT NULL
);

-- Sealed words may be emptied by erasure, and sealed anew under another key by whoever owns the table and says so; nothing else of an event ever changes.
CREATE OR REPLACE FUNCTION refuse_history_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
    AND (NEW.matter_id, NEW.position, NEW.at, NEW.from_state, NEW.to_state, NEW.actor_kind, NEW.actor, NEW.detail)
      IS NOT DISTINCT FROM (OLD.matter_id, OLD.position, OLD.at, OLD.from_state, OLD.to_state, OLD.actor_kind, OLD.actor, OLD.detail)
    AND (
      NEW.words_sealed IS NULL
      OR (
        OLD.words_sealed IS NOT NULL
        AND current_setting('mingbai.resealing', true) = 'on'
        AND pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'USAGE')
      )
    )
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'matter_events is append-only';
END
$$;
