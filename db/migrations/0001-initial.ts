/** The first register: the history, the log of access, the packages sent, and one table for each kind of record. */
export const initial = {
  version: 1,
  up: `
  CREATE TABLE meta (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
  ) STRICT;

  CREATE TABLE changeset (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    account TEXT NOT NULL,
    displayName TEXT NOT NULL,
    reason TEXT NOT NULL,
    undoes INTEGER REFERENCES changeset(seq),
    standing INTEGER NOT NULL DEFAULT 1,
    final INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX changeset_undoes ON changeset(undoes) WHERE undoes IS NOT NULL;

  CREATE TABLE change (
    seq INTEGER PRIMARY KEY,
    changeset INTEGER NOT NULL REFERENCES changeset(seq) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    record TEXT NOT NULL,
    created INTEGER NOT NULL,
    before TEXT,
    after TEXT,
    hashBefore TEXT,
    hashAfter TEXT NOT NULL
  ) STRICT;
  CREATE INDEX change_changeset ON change(changeset);
  CREATE INDEX change_record ON change(record);

  CREATE TABLE access_log (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    account TEXT NOT NULL,
    displayName TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL
  ) STRICT;

  CREATE TABLE package (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    createdAt TEXT NOT NULL,
    dateFrom TEXT NOT NULL,
    dateTo TEXT NOT NULL,
    level TEXT NOT NULL,
    file TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    deliveredAt TEXT
  ) STRICT;

  CREATE TABLE value_entry (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "retiredOn" TEXT,
    "listKey" TEXT NOT NULL,
    "codeKey" TEXT NOT NULL,
    "labelKey" TEXT NOT NULL
  ) STRICT;
  CREATE INDEX value_entry_order ON value_entry("position") WHERE deletedAt IS NULL;
  CREATE UNIQUE INDEX value_entry_code ON value_entry(list, code) WHERE deletedAt IS NULL;
  CREATE VIRTUAL TABLE value_entry_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_value_entry AS SELECT * FROM value_entry WHERE deletedAt IS NULL;

  CREATE TABLE unit (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "abbreviation" TEXT,
    "parent" TEXT REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
    "category" TEXT NOT NULL,
    "headName" TEXT,
    "contactName" TEXT,
    "staff" INTEGER,
    "women" INTEGER,
    "position" INTEGER,
    "validFrom" TEXT,
    "validTo" TEXT,
    "note" TEXT,
    "nameKey" TEXT NOT NULL,
    "headNameKey" TEXT
  ) STRICT;
  CREATE INDEX unit_order ON unit("position") WHERE deletedAt IS NULL;
  CREATE INDEX unit_parent ON unit("parent") WHERE "parent" IS NOT NULL;
  CREATE VIRTUAL TABLE unit_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_unit AS SELECT * FROM unit WHERE deletedAt IS NULL;

  CREATE TABLE directive (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "number" TEXT,
    "issuedOn" TEXT,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "topic" TEXT,
    "isBase" INTEGER NOT NULL,
    "basePosition" INTEGER,
    "usedFrom" TEXT,
    "usedTo" TEXT,
    "signer" TEXT,
    "note" TEXT,
    "numberKey" TEXT,
    "issuerKey" TEXT NOT NULL,
    "subjectKey" TEXT NOT NULL
  ) STRICT;
  CREATE INDEX directive_order ON directive("issuedOn") WHERE deletedAt IS NULL;
  CREATE INDEX directive_figures ON directive("issuedOn", "direction", "category", "topic", "id", "deletedAt") WHERE deletedAt IS NULL;
  CREATE VIRTUAL TABLE directive_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_directive AS SELECT * FROM directive WHERE deletedAt IS NULL;

  CREATE TABLE model (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "actorType" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "level" TEXT,
    "unit" TEXT REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
    "actor" TEXT,
    "leadName" TEXT,
    "partners" TEXT,
    "area" TEXT,
    "audience" TEXT,
    "reason" TEXT,
    "goal" TEXT,
    "method" TEXT,
    "funds" INTEGER,
    "workdays" INTEGER,
    "land" REAL,
    "otherResources" TEXT,
    "outcome" TEXT,
    "sustainability" TEXT,
    "registeredOn" TEXT,
    "registration" TEXT,
    "continuesFrom" INTEGER,
    "startedOn" TEXT,
    "launchedOn" TEXT,
    "endedOn" TEXT,
    "status" TEXT NOT NULL,
    "selfScore" REAL,
    "councilScore" REAL,
    "proposedOn" TEXT,
    "recognisedOn" TEXT,
    "recognition" TEXT,
    "recognisedBy" TEXT,
    "exemplaryOn" TEXT,
    "replicatedOn" TEXT,
    "replicas" INTEGER,
    "replicatedAt" TEXT,
    "articles" INTEGER,
    "note" TEXT,
    "codeKey" TEXT,
    "nameKey" TEXT NOT NULL,
    "areaKey" TEXT
  ) STRICT;
  CREATE INDEX model_order ON model("nameKey") WHERE deletedAt IS NULL;
  CREATE INDEX model_unit ON model("unit") WHERE "unit" IS NOT NULL;
  CREATE INDEX model_figures ON model("registeredOn", "recognisedOn", "exemplaryOn", "replicatedOn", "launchedOn", "proposedOn", "endedOn", "category", "actorType", "field", "level", "continuesFrom", "replicas", "funds", "workdays", "land", "articles", "id", "deletedAt") WHERE deletedAt IS NULL;
  CREATE VIRTUAL TABLE model_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_model AS SELECT * FROM model WHERE deletedAt IS NULL;

  CREATE TABLE model_result (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "model" TEXT NOT NULL REFERENCES model(id) DEFERRABLE INITIALLY DEFERRED,
    "label" TEXT NOT NULL,
    "quantity" REAL NOT NULL,
    "unit" TEXT NOT NULL,
    "note" TEXT,
    "labelKey" TEXT NOT NULL
  ) STRICT;
  CREATE INDEX model_result_order ON model_result("labelKey") WHERE deletedAt IS NULL;
  CREATE INDEX model_result_model ON model_result("model") WHERE "model" IS NOT NULL;
  CREATE INDEX model_result_figures ON model_result("model", "unit", "quantity", "id", "deletedAt") WHERE deletedAt IS NULL;
  CREATE VIRTUAL TABLE model_result_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_model_result AS SELECT * FROM model_result WHERE deletedAt IS NULL;

  CREATE TABLE exemplar (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "born" TEXT,
    "sex" TEXT,
    "position" TEXT,
    "workplace" TEXT,
    "unit" TEXT REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
    "members" INTEGER,
    "women" INTEGER,
    "identityNumber" TEXT,
    "phone" TEXT,
    "ethnicity" TEXT,
    "religion" TEXT,
    "field" TEXT NOT NULL,
    "level" TEXT,
    "model" TEXT REFERENCES model(id) DEFERRABLE INITIALLY DEFERRED,
    "achievement" TEXT,
    "registeredOn" TEXT,
    "status" TEXT NOT NULL,
    "praisedOn" TEXT,
    "praise" TEXT,
    "decision" TEXT,
    "praisedBy" TEXT,
    "articles" INTEGER,
    "note" TEXT,
    "nameKey" TEXT NOT NULL,
    "positionKey" TEXT
  ) STRICT;
  CREATE INDEX exemplar_order ON exemplar("nameKey") WHERE deletedAt IS NULL;
  CREATE INDEX exemplar_unit ON exemplar("unit") WHERE "unit" IS NOT NULL;
  CREATE INDEX exemplar_model ON exemplar("model") WHERE "model" IS NOT NULL;
  CREATE INDEX exemplar_figures ON exemplar("praisedOn", "registeredOn", "category", "field", "level", "articles", "id", "deletedAt") WHERE deletedAt IS NULL;
  CREATE VIRTUAL TABLE exemplar_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_exemplar AS SELECT * FROM exemplar WHERE deletedAt IS NULL;

  CREATE TABLE dialogue (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "heldOn" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "chair" TEXT,
    "chairPosition" TEXT,
    "byHead" INTEGER NOT NULL,
    "place" TEXT,
    "unit" TEXT REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
    "reason" TEXT,
    "people" INTEGER,
    "attendances" INTEGER,
    "opinions" INTEGER,
    "answeredOnSpot" INTEGER,
    "noticeNumber" TEXT,
    "noticeOn" TEXT,
    "conclusion" TEXT,
    "note" TEXT,
    "topicKey" TEXT NOT NULL,
    "chairKey" TEXT
  ) STRICT;
  CREATE INDEX dialogue_order ON dialogue("heldOn") WHERE deletedAt IS NULL;
  CREATE INDEX dialogue_unit ON dialogue("unit") WHERE "unit" IS NOT NULL;
  CREATE INDEX dialogue_figures ON dialogue("heldOn", "noticeOn", "form", "audience", "byHead", "people", "attendances", "opinions", "answeredOnSpot", "id", "deletedAt") WHERE deletedAt IS NULL;
  CREATE VIRTUAL TABLE dialogue_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_dialogue AS SELECT * FROM dialogue WHERE deletedAt IS NULL;

  CREATE TABLE reception (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "heldOn" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "host" TEXT,
    "hostPosition" TEXT,
    "place" TEXT,
    "unit" TEXT REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
    "people" INTEGER,
    "attendances" INTEGER,
    "cases" INTEGER,
    "newCases" INTEGER,
    "groups" INTEGER,
    "groupPeople" INTEGER,
    "previousAuthority" TEXT,
    "conclusion" TEXT,
    "dueOn" TEXT,
    "doneOn" TEXT,
    "note" TEXT,
    "topicKey" TEXT NOT NULL,
    "hostKey" TEXT
  ) STRICT;
  CREATE INDEX reception_order ON reception("heldOn") WHERE deletedAt IS NULL;
  CREATE INDEX reception_unit ON reception("unit") WHERE "unit" IS NOT NULL;
  CREATE INDEX reception_figures ON reception("heldOn", "dueOn", "doneOn", "category", "people", "attendances", "cases", "newCases", "groups", "groupPeople", "id", "deletedAt") WHERE deletedAt IS NULL;
  CREATE VIRTUAL TABLE reception_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_reception AS SELECT * FROM reception WHERE deletedAt IS NULL;

  CREATE TABLE petition (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "code" TEXT,
    "receivedOn" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "detail" TEXT,
    "field" TEXT,
    "source" TEXT NOT NULL,
    "dialogue" TEXT REFERENCES dialogue(id) DEFERRABLE INITIALLY DEFERRED,
    "reception" TEXT REFERENCES reception(id) DEFERRABLE INITIALLY DEFERRED,
    "senderType" TEXT,
    "sender" TEXT,
    "address" TEXT,
    "identityNumber" TEXT,
    "phone" TEXT,
    "people" INTEGER,
    "competent" INTEGER NOT NULL,
    "handling" TEXT,
    "unit" TEXT REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
    "acceptedOn" TEXT,
    "noticeOn" TEXT,
    "forwardedOn" TEXT,
    "forwardedTo" TEXT,
    "dueOn" TEXT,
    "answeredOnSpot" INTEGER NOT NULL,
    "answeredOn" TEXT,
    "answer" TEXT,
    "outcome" TEXT,
    "status" TEXT NOT NULL,
    "closedOn" TEXT,
    "note" TEXT,
    "codeKey" TEXT,
    "summaryKey" TEXT NOT NULL,
    "senderKey" TEXT
  ) STRICT;
  CREATE INDEX petition_order ON petition("receivedOn") WHERE deletedAt IS NULL;
  CREATE INDEX petition_dialogue ON petition("dialogue") WHERE "dialogue" IS NOT NULL;
  CREATE INDEX petition_reception ON petition("reception") WHERE "reception" IS NOT NULL;
  CREATE INDEX petition_unit ON petition("unit") WHERE "unit" IS NOT NULL;
  CREATE INDEX petition_figures ON petition("receivedOn", "acceptedOn", "noticeOn", "forwardedOn", "dueOn", "answeredOn", "closedOn", "category", "source", "senderType", "field", "handling", "outcome", "competent", "answeredOnSpot", "people", "dialogue", "reception", "id", "deletedAt") WHERE deletedAt IS NULL;
  CREATE VIRTUAL TABLE petition_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_petition AS SELECT * FROM petition WHERE deletedAt IS NULL;

  CREATE TABLE proposal (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "occasion" TEXT NOT NULL,
    "emulation" TEXT,
    "addressee" TEXT,
    "unit" TEXT REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
    "councilMetOn" TEXT,
    "councilMinutes" TEXT,
    "councilMembers" INTEGER,
    "councilPresent" INTEGER,
    "councilWritten" INTEGER,
    "chair" TEXT,
    "secretary" TEXT,
    "submittedOn" TEXT,
    "number" TEXT,
    "status" TEXT NOT NULL,
    "decidedOn" TEXT,
    "decision" TEXT,
    "decidedBy" TEXT,
    "note" TEXT,
    "nameKey" TEXT NOT NULL,
    "numberKey" TEXT,
    "decisionKey" TEXT
  ) STRICT;
  CREATE INDEX proposal_order ON proposal("submittedOn") WHERE deletedAt IS NULL;
  CREATE INDEX proposal_unit ON proposal("unit") WHERE "unit" IS NOT NULL;
  CREATE INDEX proposal_figures ON proposal("submittedOn", "councilMetOn", "decidedOn", "occasion", "id", "deletedAt") WHERE deletedAt IS NULL;
  CREATE VIRTUAL TABLE proposal_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_proposal AS SELECT * FROM proposal WHERE deletedAt IS NULL;

  CREATE TABLE nominee (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "proposal" TEXT NOT NULL REFERENCES proposal(id) DEFERRABLE INITIALLY DEFERRED,
    "category" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" TEXT,
    "born" TEXT,
    "sex" TEXT,
    "members" INTEGER,
    "women" INTEGER,
    "unit" TEXT REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
    "model" TEXT REFERENCES model(id) DEFERRABLE INITIALLY DEFERRED,
    "exemplar" TEXT REFERENCES exemplar(id) DEFERRABLE INITIALLY DEFERRED,
    "award" TEXT NOT NULL,
    "achievement" TEXT,
    "votes" INTEGER,
    "blockedOn" TEXT,
    "blocked" INTEGER NOT NULL,
    "awarded" INTEGER NOT NULL,
    "awardedOn" TEXT,
    "awardedForm" TEXT,
    "amount" INTEGER,
    "note" TEXT,
    "nameKey" TEXT NOT NULL,
    "positionKey" TEXT
  ) STRICT;
  CREATE INDEX nominee_order ON nominee("nameKey") WHERE deletedAt IS NULL;
  CREATE INDEX nominee_proposal ON nominee("proposal") WHERE "proposal" IS NOT NULL;
  CREATE INDEX nominee_unit ON nominee("unit") WHERE "unit" IS NOT NULL;
  CREATE INDEX nominee_model ON nominee("model") WHERE "model" IS NOT NULL;
  CREATE INDEX nominee_exemplar ON nominee("exemplar") WHERE "exemplar" IS NOT NULL;
  CREATE INDEX nominee_figures ON nominee("proposal", "awardedOn", "awarded", "category", "award", "awardedForm", "amount", "id", "deletedAt") WHERE deletedAt IS NULL;
  CREATE VIRTUAL TABLE nominee_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_nominee AS SELECT * FROM nominee WHERE deletedAt IS NULL;

  CREATE TABLE activity (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "heldOn" TEXT,
    "endedOn" TEXT,
    "dueOn" TEXT,
    "status" TEXT NOT NULL,
    "unit" TEXT REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
    "leader" TEXT,
    "partner" TEXT,
    "directive" TEXT REFERENCES directive(id) DEFERRABLE INITIALLY DEFERRED,
    "place" TEXT,
    "sessions" INTEGER,
    "attendances" INTEGER,
    "articles" INTEGER,
    "funds" INTEGER,
    "outcome" TEXT,
    "note" TEXT,
    "nameKey" TEXT NOT NULL
  ) STRICT;
  CREATE INDEX activity_order ON activity("heldOn") WHERE deletedAt IS NULL;
  CREATE INDEX activity_unit ON activity("unit") WHERE "unit" IS NOT NULL;
  CREATE INDEX activity_directive ON activity("directive") WHERE "directive" IS NOT NULL;
  CREATE INDEX activity_figures ON activity("heldOn", "category", "partner", "sessions", "attendances", "articles", "funds", "id", "deletedAt") WHERE deletedAt IS NULL;
  CREATE VIRTUAL TABLE activity_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_activity AS SELECT * FROM activity WHERE deletedAt IS NULL;

  CREATE TABLE measure (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "dateFrom" TEXT NOT NULL,
    "dateTo" TEXT NOT NULL,
    "value" REAL NOT NULL,
    "basis" TEXT NOT NULL,
    "unit" TEXT REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
    "note" TEXT
  ) STRICT;
  CREATE INDEX measure_order ON measure("dateTo") WHERE deletedAt IS NULL;
  CREATE INDEX measure_unit ON measure("unit") WHERE "unit" IS NOT NULL;
  CREATE INDEX measure_figures ON measure("dateTo", "dateFrom", "indicator", "value", "basis", "unit", "id", "deletedAt") WHERE deletedAt IS NULL;
  CREATE VIRTUAL TABLE measure_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_measure AS SELECT * FROM measure WHERE deletedAt IS NULL;

  CREATE TABLE target (
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
    "relation" TEXT NOT NULL,
    "threshold" REAL NOT NULL,
    "dateFrom" TEXT NOT NULL,
    "dateTo" TEXT NOT NULL,
    "basis" TEXT,
    "note" TEXT,
    "nameKey" TEXT NOT NULL,
    "figureKey" TEXT NOT NULL
  ) STRICT;
  CREATE INDEX target_order ON target("nameKey") WHERE deletedAt IS NULL;
  CREATE VIRTUAL TABLE target_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_target AS SELECT * FROM target WHERE deletedAt IS NULL;

  CREATE TABLE criterion (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "sheet" TEXT NOT NULL,
    "parent" TEXT REFERENCES criterion(id) DEFERRABLE INITIALLY DEFERRED,
    "number" TEXT,
    "name" TEXT NOT NULL,
    "maximum" REAL NOT NULL,
    "position" INTEGER NOT NULL,
    "evidence" TEXT,
    "note" TEXT,
    "sheetKey" TEXT NOT NULL,
    "numberKey" TEXT,
    "nameKey" TEXT NOT NULL
  ) STRICT;
  CREATE INDEX criterion_order ON criterion("position") WHERE deletedAt IS NULL;
  CREATE INDEX criterion_parent ON criterion("parent") WHERE "parent" IS NOT NULL;
  CREATE VIRTUAL TABLE criterion_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_criterion AS SELECT * FROM criterion WHERE deletedAt IS NULL;

  CREATE TABLE assessment (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sheet" TEXT NOT NULL,
    "unit" TEXT NOT NULL REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
    "year" INTEGER NOT NULL,
    "selfScoredOn" TEXT,
    "verifiedOn" TEXT,
    "bonus" REAL,
    "deduction" REAL,
    "status" TEXT NOT NULL,
    "responsibility" TEXT,
    "note" TEXT,
    "nameKey" TEXT NOT NULL,
    "sheetKey" TEXT NOT NULL
  ) STRICT;
  CREATE INDEX assessment_order ON assessment("year") WHERE deletedAt IS NULL;
  CREATE INDEX assessment_unit ON assessment("unit") WHERE "unit" IS NOT NULL;
  CREATE VIRTUAL TABLE assessment_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_assessment AS SELECT * FROM assessment WHERE deletedAt IS NULL;

  CREATE TABLE assessment_score (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "assessment" TEXT NOT NULL REFERENCES assessment(id) DEFERRABLE INITIALLY DEFERRED,
    "criterion" TEXT NOT NULL REFERENCES criterion(id) DEFERRABLE INITIALLY DEFERRED,
    "selfScore" REAL,
    "verifiedScore" REAL,
    "evidence" TEXT,
    "note" TEXT
  ) STRICT;
  CREATE INDEX assessment_score_order ON assessment_score("criterion") WHERE deletedAt IS NULL;
  CREATE INDEX assessment_score_assessment ON assessment_score("assessment") WHERE "assessment" IS NOT NULL;
  CREATE INDEX assessment_score_criterion ON assessment_score("criterion") WHERE "criterion" IS NOT NULL;
  CREATE VIRTUAL TABLE assessment_score_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_assessment_score AS SELECT * FROM assessment_score WHERE deletedAt IS NULL;

  CREATE TABLE period (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "calendar" TEXT NOT NULL,
    "dateFrom" TEXT NOT NULL,
    "dateTo" TEXT NOT NULL,
    "dueOn" TEXT,
    "addressee" TEXT,
    "submittedOn" TEXT,
    "note" TEXT,
    "nameKey" TEXT NOT NULL
  ) STRICT;
  CREATE INDEX period_order ON period("dateTo") WHERE deletedAt IS NULL;
  CREATE VIRTUAL TABLE period_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_period AS SELECT * FROM period WHERE deletedAt IS NULL;

  CREATE TABLE unit_return (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "unit" TEXT NOT NULL REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
    "period" TEXT NOT NULL REFERENCES period(id) DEFERRABLE INITIALLY DEFERRED,
    "dueOn" TEXT,
    "receivedOn" TEXT,
    "receivedBy" TEXT,
    "number" TEXT,
    "note" TEXT,
    "numberKey" TEXT
  ) STRICT;
  CREATE INDEX unit_return_order ON unit_return("dueOn") WHERE deletedAt IS NULL;
  CREATE INDEX unit_return_unit ON unit_return("unit") WHERE "unit" IS NOT NULL;
  CREATE INDEX unit_return_period ON unit_return("period") WHERE "period" IS NOT NULL;
  CREATE VIRTUAL TABLE unit_return_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_unit_return AS SELECT * FROM unit_return WHERE deletedAt IS NULL;

  CREATE TABLE document (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "dateFrom" TEXT NOT NULL,
    "dateTo" TEXT NOT NULL,
    "period" TEXT REFERENCES period(id) DEFERRABLE INITIALLY DEFERRED,
    "number" INTEGER,
    "signedOn" TEXT,
    "status" TEXT NOT NULL,
    "note" TEXT,
    "templateKey" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL
  ) STRICT;
  CREATE INDEX document_order ON document("dateTo") WHERE deletedAt IS NULL;
  CREATE INDEX document_period ON document("period") WHERE "period" IS NOT NULL;
  CREATE VIRTUAL TABLE document_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_document AS SELECT * FROM document WHERE deletedAt IS NULL;

  CREATE TABLE document_part (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "document" TEXT NOT NULL REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
    "block" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "blockKey" TEXT NOT NULL
  ) STRICT;
  CREATE INDEX document_part_order ON document_part("blockKey") WHERE deletedAt IS NULL;
  CREATE INDEX document_part_document ON document_part("document") WHERE "document" IS NOT NULL;
  CREATE VIRTUAL TABLE document_part_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_document_part AS SELECT * FROM document_part WHERE deletedAt IS NULL;

  CREATE TABLE attachment (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "record" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "secret" INTEGER NOT NULL,
    "note" TEXT,
    "nameKey" TEXT NOT NULL,
    "mediaTypeKey" TEXT NOT NULL
  ) STRICT;
  CREATE INDEX attachment_order ON attachment("nameKey") WHERE deletedAt IS NULL;
  CREATE INDEX attachment_record ON attachment("record") WHERE "record" IS NOT NULL;
  CREATE VIRTUAL TABLE attachment_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_attachment AS SELECT * FROM attachment WHERE deletedAt IS NULL;

  CREATE TABLE agency (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parentName" TEXT NOT NULL,
    "abbreviation" TEXT NOT NULL,
    "symbolPattern" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "province" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "drafter" TEXT,
    "address" TEXT,
    "validFrom" TEXT,
    "validTo" TEXT,
    "nameKey" TEXT NOT NULL,
    "parentNameKey" TEXT NOT NULL,
    "abbreviationKey" TEXT NOT NULL,
    "placeKey" TEXT NOT NULL
  ) STRICT;
  CREATE INDEX agency_order ON agency("validFrom") WHERE deletedAt IS NULL;
  CREATE VIRTUAL TABLE agency_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_agency AS SELECT * FROM agency WHERE deletedAt IS NULL;

  CREATE TABLE officer (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "authority" TEXT NOT NULL,
    "headPosition" TEXT,
    "rank" INTEGER,
    "validFrom" TEXT,
    "validTo" TEXT,
    "nameKey" TEXT NOT NULL,
    "positionKey" TEXT NOT NULL
  ) STRICT;
  CREATE INDEX officer_order ON officer("rank") WHERE deletedAt IS NULL;
  CREATE VIRTUAL TABLE officer_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_officer AS SELECT * FROM officer WHERE deletedAt IS NULL;

  CREATE TABLE recipient (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "validFrom" TEXT,
    "validTo" TEXT,
    "templateKey" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL
  ) STRICT;
  CREATE INDEX recipient_order ON recipient("rank") WHERE deletedAt IS NULL;
  CREATE VIRTUAL TABLE recipient_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_recipient AS SELECT * FROM recipient WHERE deletedAt IS NULL;

  CREATE TABLE award_rate (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "award" TEXT NOT NULL,
    "personFactor" REAL,
    "collectiveFactor" REAL,
    "householdMultiple" REAL,
    "basis" TEXT,
    "validFrom" TEXT,
    "validTo" TEXT
  ) STRICT;
  CREATE INDEX award_rate_order ON award_rate("award") WHERE deletedAt IS NULL;
  CREATE VIRTUAL TABLE award_rate_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_award_rate AS SELECT * FROM award_rate WHERE deletedAt IS NULL;

  CREATE TABLE base_salary (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "basis" TEXT NOT NULL,
    "validFrom" TEXT NOT NULL,
    "validTo" TEXT,
    "basisKey" TEXT NOT NULL
  ) STRICT;
  CREATE INDEX base_salary_order ON base_salary("validFrom") WHERE deletedAt IS NULL;
  CREATE VIRTUAL TABLE base_salary_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_base_salary AS SELECT * FROM base_salary WHERE deletedAt IS NULL;

  CREATE TABLE deadline (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "days" INTEGER NOT NULL,
    "calendar" TEXT NOT NULL,
    "basis" TEXT,
    "validFrom" TEXT,
    "validTo" TEXT,
    "basisKey" TEXT
  ) STRICT;
  CREATE INDEX deadline_order ON deadline("step") WHERE deletedAt IS NULL;
  CREATE VIRTUAL TABLE deadline_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_deadline AS SELECT * FROM deadline WHERE deletedAt IS NULL;

  CREATE TABLE holiday (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL
  ) STRICT;
  CREATE INDEX holiday_order ON holiday("day") WHERE deletedAt IS NULL;
  CREATE VIRTUAL TABLE holiday_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_holiday AS SELECT * FROM holiday WHERE deletedAt IS NULL;

  CREATE TABLE report_rule (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "calendar" TEXT NOT NULL,
    "span" TEXT NOT NULL,
    "dueDay" INTEGER NOT NULL,
    "dueMonth" INTEGER,
    "fromDay" INTEGER,
    "toDay" INTEGER,
    "addressee" TEXT,
    "basis" TEXT,
    "validFrom" TEXT,
    "validTo" TEXT,
    "addresseeKey" TEXT,
    "basisKey" TEXT
  ) STRICT;
  CREATE INDEX report_rule_order ON report_rule("calendar") WHERE deletedAt IS NULL;
  CREATE VIRTUAL TABLE report_rule_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_report_rule AS SELECT * FROM report_rule WHERE deletedAt IS NULL;

  CREATE TABLE preference (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL,
    deletedAt TEXT,
    origin TEXT NOT NULL,
    contentHash TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "valueKey" TEXT NOT NULL
  ) STRICT;
  CREATE INDEX preference_order ON preference("nameKey") WHERE deletedAt IS NULL;
  CREATE VIRTUAL TABLE preference_search USING fts5(exact, folded, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3');
  CREATE VIEW live_preference AS SELECT * FROM preference WHERE deletedAt IS NULL;
`,
}
