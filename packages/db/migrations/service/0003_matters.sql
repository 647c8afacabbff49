-- A matter of a resident: an application for legal aid or a dispute to be mediated. What is personal is sealed (AES-256-GCM) by the caller.
CREATE TABLE matters (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('aid', 'mediation')),
  receipt_no text NOT NULL UNIQUE,
  access_blind text NOT NULL,
  state text NOT NULL,
  -- The number of events so far. Whoever moves the matter names the version she saw, so that of two at once one is told.
  version integer NOT NULL,
  channel text NOT NULL,
  received_at timestamptz NOT NULL,
  -- Codes, flags and days; nothing that names a person.
  details jsonb NOT NULL,
  -- Who and what, as JSON; null after erasure.
  personal_sealed bytea,
  office text,
  assignee text,
  closed_at timestamptz,
  erase_after date,
  erased_at timestamptz
);
CREATE INDEX matters_queue ON matters (kind, state, received_at);
CREATE INDEX matters_assignee ON matters (assignee) WHERE closed_at IS NULL;
CREATE INDEX matters_erase_after ON matters (erase_after) WHERE erased_at IS NULL;

-- Append-only: what happened, in order. Only the sealed words may be emptied, by erasure.
CREATE TABLE matter_events (
  matter_id uuid NOT NULL REFERENCES matters (id),
  position integer NOT NULL,
  at timestamptz NOT NULL,
  from_state text,
  to_state text NOT NULL,
  actor_kind text NOT NULL CHECK (actor_kind IN ('citizen', 'respondent', 'staff', 'system')),
  actor text,
  -- Codes, articles and days that belong to the move.
  detail jsonb NOT NULL,
  -- Reason, note and whatever else was written by hand, as JSON.
  words_sealed bytea,
  PRIMARY KEY (matter_id, position)
);
CREATE FUNCTION refuse_history_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.words_sealed IS NULL
    AND (NEW.matter_id, NEW.position, NEW.at, NEW.from_state, NEW.to_state, NEW.actor_kind, NEW.actor, NEW.detail)
      IS NOT DISTINCT FROM (OLD.matter_id, OLD.position, OLD.at, OLD.from_state, OLD.to_state, OLD.actor_kind, OLD.actor, OLD.detail)
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'matter_events is append-only';
END
$$;
CREATE TRIGGER matter_events_append_only BEFORE UPDATE OR DELETE ON matter_events FOR EACH ROW EXECUTE FUNCTION refuse_history_change();

-- Keyed hashes by which staff may search and duplicates show: name, telephone, identity number and their last four digits.
CREATE TABLE matter_keys (
  matter_id uuid NOT NULL REFERENCES matters (id),
  kind text NOT NULL,
  blind text NOT NULL,
  PRIMARY KEY (matter_id, kind, blind)
);
CREATE INDEX matter_keys_blind ON matter_keys (blind, kind);

-- The clocks of a matter. One that is paused adds the days of the pause when it goes on.
CREATE TABLE matter_clocks (
  matter_id uuid NOT NULL REFERENCES matters (id),
  code text NOT NULL,
  started_on date NOT NULL,
  due_on date NOT NULL,
  paused_on date,
  ended_on date,
  PRIMARY KEY (matter_id, code, started_on)
);
CREATE INDEX matter_clocks_due ON matter_clocks (due_on) WHERE ended_on IS NULL;

-- What was read and agreed to, in which version, and when; a drawn signature is sealed.
CREATE TABLE matter_consents (
  matter_id uuid NOT NULL REFERENCES matters (id),
  kind text NOT NULL,
  version text NOT NULL,
  text_hash text NOT NULL,
  at timestamptz NOT NULL,
  signature_sealed bytea,
  PRIMARY KEY (matter_id, kind, version)
);

CREATE TABLE matter_notes (
  id uuid PRIMARY KEY,
  matter_id uuid NOT NULL REFERENCES matters (id),
  at timestamptz NOT NULL,
  by text NOT NULL,
  text_sealed bytea NOT NULL
);
CREATE INDEX matter_notes_matter ON matter_notes (matter_id, at);

-- Ratings by residents (visit = false) and follow-up visits by staff: every application is visited.
CREATE TABLE matter_visits (
  id uuid PRIMARY KEY,
  matter_id uuid NOT NULL REFERENCES matters (id),
  at timestamptz NOT NULL,
  by text NOT NULL,
  is_visit boolean NOT NULL,
  channel text,
  reached boolean NOT NULL,
  satisfied smallint CHECK (satisfied BETWEEN 1 AND 5),
  complaint boolean NOT NULL DEFAULT false,
  comment_sealed bytea
);
CREATE INDEX matter_visits_matter ON matter_visits (matter_id, at);

-- Files a resident hands in wait in a session until the application is sent, then belong to the matter. Bytes lie sealed in pieces.
CREATE TABLE upload_sessions (
  id uuid PRIMARY KEY,
  key_blind text NOT NULL,
  matter_id uuid REFERENCES matters (id),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE TABLE uploads (
  id uuid PRIMARY KEY,
  session_id uuid NOT NULL REFERENCES upload_sessions (id) ON DELETE CASCADE,
  material text NOT NULL,
  name_sealed bytea NOT NULL,
  type text NOT NULL,
  bytes integer NOT NULL,
  sha256 text NOT NULL,
  received integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL,
  completed_at timestamptz
);
CREATE INDEX uploads_session ON uploads (session_id);
CREATE TABLE upload_pieces (
  upload_id uuid NOT NULL REFERENCES uploads (id) ON DELETE CASCADE,
  start_byte integer NOT NULL,
  piece_sealed bytea NOT NULL,
  PRIMARY KEY (upload_id, start_byte)
);

-- From the kiosk to the phone: taken once, within ten minutes.
CREATE TABLE handoffs (
  code_blind text PRIMARY KEY,
  kind text NOT NULL,
  payload_sealed bytea NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);

-- Messages that must leave: written with the event they tell of, sent at least once, the key telling the receiver of a repetition.
CREATE TABLE outbox (
  id uuid PRIMARY KEY,
  key text NOT NULL UNIQUE,
  matter_id uuid NOT NULL REFERENCES matters (id),
  kind text NOT NULL,
  due_at timestamptz NOT NULL,
  payload_sealed bytea NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'failed', 'cancelled')),
  attempts integer NOT NULL DEFAULT 0,
  taken_until timestamptz,
  last_error text,
  sent_at timestamptz
);
CREATE INDEX outbox_due ON outbox (due_at) WHERE state = 'waiting';
CREATE INDEX outbox_matter ON outbox (matter_id);
