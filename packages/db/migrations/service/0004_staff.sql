CREATE TABLE staff (
  username text PRIMARY KEY,
  name text NOT NULL,
  roles text[] NOT NULL,
  password_hash text NOT NULL,
  must_change_password boolean NOT NULL DEFAULT false,
  disabled boolean NOT NULL DEFAULT false,
  committee_id text,
  created_at timestamptz NOT NULL,
  last_sign_in_at timestamptz,
  failed_sign_ins integer NOT NULL DEFAULT 0,
  locked_until timestamptz
);

-- Only a keyed hash of the cookie is kept.
CREATE TABLE staff_sessions (
  token_blind text PRIMARY KEY,
  username text NOT NULL REFERENCES staff (username),
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX staff_sessions_username ON staff_sessions (username);

-- Every read and write of staff, each entry carrying the hash of the one before: a changed or missing entry shows.
CREATE TABLE audit (
  position bigint PRIMARY KEY,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  matter_id uuid,
  detail jsonb NOT NULL,
  previous_hash text NOT NULL,
  hash text NOT NULL
);
CREATE INDEX audit_matter ON audit (matter_id, position);
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit is append-only';
END
$$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
