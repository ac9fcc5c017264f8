/** Documents that were known by another id before every paper of the office could be printed. */
export const renamedDocuments: Readonly<Record<string, string>> = {
  plan: 'annual-plan', 'campaign-summary': 'campaign-form', 'citizen-reception-book': 'reception-register', 'commendation-proposal': 'commendation-submission',
  'dialogue-list': 'dialogue-register', minutes: 'selection-minutes', 'petition-list': 'petition-register', 'score-sheet': 'assessment-sheet',
}

const renames = Object.entries(renamedDocuments).map(([before, after]) => `
  UPDATE document SET template = '${after}' WHERE template = '${before}';
  UPDATE recipient SET template = '${after}' WHERE template = '${before}';
  UPDATE change SET before = json_set(before, '$.template', '${after}') WHERE kind IN ('document', 'recipient') AND before ->> '$.template' = '${before}';
  UPDATE change SET after = json_set(after, '$.template', '${after}') WHERE kind IN ('document', 'recipient') AND after ->> '$.template' = '${before}';`).join('')

/** Papers are signed and kept as they were; plans have tasks; parts of a document can be left out. */
export const papers = {
  version: 3,
  up: `
  ALTER TABLE document ADD COLUMN variant TEXT;
  ALTER TABLE document ADD COLUMN record TEXT;
  ALTER TABLE document ADD COLUMN symbol TEXT;
  ALTER TABLE document ADD COLUMN symbolKey TEXT;
  ALTER TABLE document ADD COLUMN paper TEXT;
  CREATE INDEX document_record ON document(record) WHERE record IS NOT NULL;
  DROP VIEW live_document;
  CREATE VIEW live_document AS SELECT * FROM document WHERE deletedAt IS NULL;

  ALTER TABLE document_part RENAME COLUMN body TO oldBody;
  ALTER TABLE document_part ADD COLUMN body TEXT;
  UPDATE document_part SET body = oldBody;
  DROP VIEW live_document_part;
  ALTER TABLE document_part DROP COLUMN oldBody;
  ALTER TABLE document_part ADD COLUMN made TEXT;
  ALTER TABLE document_part ADD COLUMN "left" INTEGER;
  ALTER TABLE document_part ADD COLUMN secret INTEGER;
  CREATE VIEW live_document_part AS SELECT * FROM document_part WHERE deletedAt IS NULL;

  CREATE TABLE signed_paper (
    hash TEXT PRIMARY KEY NOT NULL,
    body BLOB NOT NULL
  ) STRICT;

  CREATE TABLE estimate (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "figure" TEXT NOT NULL,
    "dateFrom" TEXT NOT NULL,
    "dateTo" TEXT NOT NULL,
    "value" REAL NOT NULL,
    "reason" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL
  ) STRICT;
  CREATE INDEX estimate_order ON estimate("dateTo") WHERE deletedAt IS NULL;
  CREATE VIRTUAL TABLE estimate_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_estimate AS SELECT * FROM estimate WHERE deletedAt IS NULL;

  CREATE TABLE plan_task (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "chapter" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
    "partners" TEXT,
    "dueOn" TEXT,
    "product" TEXT,
    "doneOn" TEXT,
    "position" INTEGER,
    "note" TEXT,
    "nameKey" TEXT NOT NULL
  ) STRICT;
  CREATE INDEX plan_task_order ON plan_task("dueOn") WHERE deletedAt IS NULL;
  CREATE INDEX plan_task_unit ON plan_task("unit") WHERE "unit" IS NOT NULL;
  CREATE VIRTUAL TABLE plan_task_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_plan_task AS SELECT * FROM plan_task WHERE deletedAt IS NULL;

  ALTER TABLE target ADD COLUMN eachUnit INTEGER;
  ALTER TABLE target ADD COLUMN position INTEGER;
  DROP VIEW live_target;
  CREATE VIEW live_target AS SELECT * FROM target WHERE deletedAt IS NULL;
${renames}
`,
  rehash: ['document', 'recipient'],
} as const
