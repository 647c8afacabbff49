-- Whoever or whatever can be in one place at a time: a mediator, a room. The number goes into the exclusion constraint below.
CREATE TABLE mediation_resources (
  no integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  committee_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('mediator', 'room')),
  name text NOT NULL,
  UNIQUE (committee_id, kind, name)
);

-- The weekly opening hours of a committee, one row a mediator, room and way of meeting.
CREATE TABLE opening_hours (
  id uuid PRIMARY KEY,
  committee_id text NOT NULL,
  weekday smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  from_minute smallint NOT NULL,
  to_minute smallint NOT NULL CHECK (to_minute > from_minute),
  slot_minutes smallint NOT NULL CHECK (slot_minutes BETWEEN 15 AND 240),
  mode text NOT NULL CHECK (mode IN ('on-site', 'video', 'visit')),
  mediator_no integer REFERENCES mediation_resources (no),
  room_no integer REFERENCES mediation_resources (no),
  from_day date NOT NULL,
  -- Set instead of deleting: what is booked keeps the hours it was booked under.
  until_day date
);
CREATE INDEX opening_hours_committee ON opening_hours (committee_id);

CREATE TABLE calendar_exceptions (
  id uuid PRIMARY KEY,
  committee_id text NOT NULL,
  day date NOT NULL,
  open boolean NOT NULL,
  note text NOT NULL,
  UNIQUE (committee_id, day)
);

-- A slot taken: first held for ten minutes, then booked for a matter.
CREATE TABLE slot_claims (
  id uuid PRIMARY KEY,
  slot_id text NOT NULL,
  committee_id text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  mode text NOT NULL,
  hold_blind text,
  expires_at timestamptz,
  matter_id uuid REFERENCES matters (id),
  flag text,
  CHECK ((matter_id IS NULL) = (expires_at IS NOT NULL))
);
CREATE INDEX slot_claims_span ON slot_claims (committee_id, starts_at);
CREATE UNIQUE INDEX slot_claims_matter ON slot_claims (matter_id) WHERE matter_id IS NOT NULL;

-- One row for each mediator and room a claim takes. Two claims on the same one never overlap in time: the database decides, not a check before.
-- Minutes since 1970 stay below 10^9 until the year 3871, so each resource has a stretch of numbers of its own.
CREATE TABLE slot_claim_resources (
  claim_id uuid NOT NULL REFERENCES slot_claims (id) ON DELETE CASCADE,
  resource_no integer NOT NULL REFERENCES mediation_resources (no),
  span int8range NOT NULL,
  PRIMARY KEY (claim_id, resource_no),
  EXCLUDE USING gist (span WITH &&)
);

-- The other party's one-time link; only a keyed hash is kept.
CREATE TABLE invitations (
  token_blind text PRIMARY KEY,
  matter_id uuid NOT NULL REFERENCES matters (id),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  opened_at timestamptz,
  replied_at timestamptz,
  accepted boolean
);
CREATE INDEX invitations_matter ON invitations (matter_id);

CREATE TABLE contact_attempts (
  id uuid PRIMARY KEY,
  matter_id uuid NOT NULL REFERENCES matters (id),
  at timestamptz NOT NULL,
  by text NOT NULL,
  channel text NOT NULL,
  reached boolean NOT NULL,
  note_sealed bytea
);
CREATE INDEX contact_attempts_matter ON contact_attempts (matter_id, at);
