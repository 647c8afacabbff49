-- A mediator of certain committees handles their matters and calendars only; empty: all committees.
ALTER TABLE staff ADD COLUMN committees text[] NOT NULL DEFAULT '{}';
-- committee_id stays for processes of the version before, until a later file drops it.
UPDATE staff SET committees = ARRAY[committee_id] WHERE committee_id IS NOT NULL;

-- Whoever is choosing a time holds one at most: a keyed hash of what tells her session from others.
ALTER TABLE slot_claims ADD COLUMN session_blind text;
CREATE UNIQUE INDEX slot_claims_session ON slot_claims (session_blind) WHERE matter_id IS NULL;

-- From then on a message tells of what is over: a sender that comes late leaves it unsent.
ALTER TABLE outbox ADD COLUMN useless_after timestamptz;
