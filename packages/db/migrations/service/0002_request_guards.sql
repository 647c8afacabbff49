-- One row a key: the claim is made before the work, so ten equal requests at once do it once.
CREATE TABLE idempotency_keys (
  scope text NOT NULL,
  key text NOT NULL,
  body_hash bytea NOT NULL,
  claimed_at timestamptz NOT NULL,
  status integer,
  response_sealed bytea,
  PRIMARY KEY (scope, key)
);
CREATE INDEX idempotency_keys_claimed_at ON idempotency_keys (claimed_at);

-- Fixed windows shared by every API process. `subject` is a keyed hash, never an address.
CREATE TABLE rate_limits (
  subject text NOT NULL,
  window_start timestamptz NOT NULL,
  hits integer NOT NULL,
  PRIMARY KEY (subject, window_start)
);
