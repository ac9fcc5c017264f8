/** Words typed but not yet saved, what the screens remember, what is open and due at a glance; the sort of a document is one of a known set and needs no sort key. */
export const draftsAndScreens = {
  version: 2,
  up: `
  CREATE TABLE draft (
    key TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    record TEXT,
    title TEXT NOT NULL,
    at TEXT NOT NULL,
    body TEXT NOT NULL
  ) STRICT;

  CREATE TABLE screen_state (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
  ) STRICT;

  CREATE INDEX petition_state ON petition(status, dueOn, receivedOn) WHERE deletedAt IS NULL;

  ALTER TABLE document DROP COLUMN templateKey;
  ALTER TABLE recipient DROP COLUMN templateKey;
`,
}
