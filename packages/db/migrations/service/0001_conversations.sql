-- What a resident asked and was answered. Free text is sealed (AES-256-GCM) by the caller before it comes here.
CREATE TABLE conversations (
  id uuid PRIMARY KEY,
  channel text NOT NULL CHECK (channel IN ('web', 'kiosk', 'wechat')),
  started_at timestamptz NOT NULL,
  last_message_at timestamptz NOT NULL
);
CREATE INDEX conversations_last_message_at ON conversations (last_message_at);

CREATE TABLE messages (
  id uuid PRIMARY KEY,
  conversation_id uuid NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
  asked_at timestamptz NOT NULL,
  question_sealed bytea NOT NULL,
  answer_sealed bytea NOT NULL,
  outcome text NOT NULL,
  mode text NOT NULL,
  passage_ids text[] NOT NULL,
  took_ms integer NOT NULL
);
CREATE INDEX messages_conversation ON messages (conversation_id, asked_at);

CREATE TABLE feedback (
  message_id uuid PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
  helpful boolean NOT NULL,
  reason_sealed bytea,
  given_at timestamptz NOT NULL
);
