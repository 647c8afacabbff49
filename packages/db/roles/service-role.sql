-- Lets the service work without owning its records: what happened and who looked cannot be changed under this role, whatever the program does.
-- Run as the owner of the database after `npm run ingest` has made the tables, and again after every upgrade. Then give the role a way to sign in
-- (ALTER ROLE mingbai_service LOGIN PASSWORD …) and name it in DATABASE_URL. `npm run ingest` and `npm run reseal` keep the owner's.
DO $$
DECLARE
  part record;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'mingbai_service') THEN
    CREATE ROLE mingbai_service NOLOGIN;
  END IF;
  -- Knowledge is made anew at every start, with indexes of its own: it belongs to the service. Nothing of a resident lies there.
  EXECUTE format('GRANT mingbai_service TO %I', current_user);
  GRANT USAGE, CREATE ON SCHEMA knowledge TO mingbai_service;
  FOR part IN SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'knowledge'::regnamespace AND c.relkind = 'r' LOOP
    EXECUTE format('ALTER TABLE knowledge.%I OWNER TO mingbai_service', part.relname);
  END LOOP;
END
$$;
GRANT USAGE ON SCHEMA public TO mingbai_service;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO mingbai_service;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public, knowledge TO mingbai_service;
REVOKE INSERT, UPDATE, DELETE ON migrations FROM mingbai_service;
REVOKE UPDATE, DELETE ON audit, audit_words, day_sign_offs, matter_events FROM mingbai_service;
REVOKE INSERT ON audit_words FROM mingbai_service;
-- Erasure empties the words; the trigger lets nothing else through.
GRANT UPDATE (words_sealed) ON matter_events TO mingbai_service;
