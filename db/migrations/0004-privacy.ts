/**
 * The access log becomes a chain; what was erased is remembered by id alone; requests about personal data and the rules of
 * how long records are kept are records themselves.
 */
export const privacy = {
  version: 4,
  up: `
  ALTER TABLE access_log ADD COLUMN hash TEXT;

  CREATE TABLE erasure (
    id TEXT PRIMARY KEY NOT NULL,
    at TEXT NOT NULL,
    account TEXT NOT NULL,
    displayName TEXT NOT NULL,
    kind TEXT NOT NULL,
    record TEXT NOT NULL,
    fields TEXT,
    reason TEXT NOT NULL
  ) STRICT;
  CREATE INDEX erasure_record ON erasure(record);

  CREATE TABLE erased_file (
    sha256 TEXT PRIMARY KEY NOT NULL
  ) STRICT;

  CREATE TABLE retention_rule (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "of" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "ground" TEXT,
    "years" INTEGER NOT NULL,
    "confirmed" INTEGER NOT NULL,
    "note" TEXT,
    "validFrom" TEXT,
    "validTo" TEXT,
    "purposeKey" TEXT NOT NULL,
    "groundKey" TEXT
  ) STRICT;
  CREATE INDEX retention_rule_order ON retention_rule("of") WHERE deletedAt IS NULL;
  CREATE VIRTUAL TABLE retention_rule_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_retention_rule AS SELECT * FROM retention_rule WHERE deletedAt IS NULL;

  CREATE TABLE data_request (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "contact" TEXT,
    "what" TEXT NOT NULL,
    "receivedOn" TEXT NOT NULL,
    "answerDueOn" TEXT,
    "dueOn" TEXT,
    "answeredOn" TEXT,
    "doneOn" TEXT,
    "refusedWhy" TEXT,
    "note" TEXT,
    "personKey" TEXT NOT NULL
  ) STRICT;
  CREATE INDEX data_request_order ON data_request("receivedOn") WHERE deletedAt IS NULL;
  CREATE VIRTUAL TABLE data_request_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_data_request AS SELECT * FROM data_request WHERE deletedAt IS NULL;
  CREATE INDEX data_request_due ON data_request(dueOn) WHERE deletedAt IS NULL AND doneOn IS NULL;
`,
  chainAccess: true,
} as const
