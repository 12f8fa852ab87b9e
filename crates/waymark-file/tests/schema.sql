CREATE TABLE log_entry (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  made TEXT NOT NULL,
  arrived TEXT NOT NULL,
  author TEXT NOT NULL,
  installation TEXT NOT NULL,
  author_hash BLOB NOT NULL,
  act TEXT NOT NULL,
  reason TEXT,
  reason_hash BLOB,
  undoes TEXT,
  redoes TEXT,
  format INTEGER NOT NULL,
  redacted INTEGER NOT NULL DEFAULT 0,
  hash BLOB NOT NULL UNIQUE
) STRICT;

CREATE TABLE log_parent (
  entry INTEGER NOT NULL REFERENCES log_entry (position),
  ordinal INTEGER NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (entry, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE log_change (
  entry INTEGER NOT NULL REFERENCES log_entry (position),
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  record TEXT NOT NULL,
  field TEXT,
  payload TEXT NOT NULL,
  redacted INTEGER NOT NULL DEFAULT 0,
  hash BLOB NOT NULL,
  PRIMARY KEY (entry, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX log_change_record ON log_change (kind, record);

CREATE TABLE "project" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "organisation" TEXT NOT NULL,
  "edition" TEXT CHECK ("edition" IN ('2018', '2011')) NOT NULL,
  "size" TEXT CHECK ("size" IN ('small', 'medium', 'large')) NOT NULL,
  "profile" TEXT,
  "country" TEXT,
  "start" TEXT NOT NULL,
  "target" TEXT,
  "status_date" TEXT,
  "calendar" TEXT REFERENCES "calendar" ("id") DEFERRABLE INITIALLY DEFERRED NOT NULL,
  "baseline" TEXT REFERENCES "baseline" ("id") DEFERRABLE INITIALLY DEFERRED,
  "baselines_numbered" INTEGER CHECK ("baselines_numbered" BETWEEN 0 AND 1000000) NOT NULL,
  "amber_slip" INTEGER CHECK ("amber_slip" BETWEEN 0 AND 5000) NOT NULL,
  "red_slip" INTEGER CHECK ("red_slip" BETWEEN 0 AND 5000) NOT NULL,
  "catalogue_version" TEXT NOT NULL,
  "audience" TEXT NOT NULL,
  "staff" INTEGER CHECK ("staff" BETWEEN 0 AND 1000000),
  "sites" INTEGER CHECK ("sites" BETWEEN 0 AND 1000000),
  "currency" TEXT,
  "logo" TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX "project_calendar" ON "project" ("calendar");

CREATE INDEX "project_baseline" ON "project" ("baseline");

CREATE TABLE "catalogue_entry" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "entry" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "body" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "calendar" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "week" TEXT NOT NULL,
  "base" TEXT REFERENCES "calendar" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX "calendar_base" ON "calendar" ("base");

CREATE TABLE "day_off" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "calendar" TEXT REFERENCES "calendar" ("id") DEFERRABLE INITIALLY DEFERRED NOT NULL,
  "first" TEXT NOT NULL,
  "last" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "reason" TEXT CHECK ("reason" IN ('holiday', 'closure', 'absence')) NOT NULL,
  "repeats" TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX "day_off_calendar" ON "day_off" ("calendar");

CREATE TABLE "extra_day" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "calendar" TEXT REFERENCES "calendar" ("id") DEFERRABLE INITIALLY DEFERRED NOT NULL,
  "first" TEXT NOT NULL,
  "last" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "repeats" TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX "extra_day_calendar" ON "extra_day" ("calendar");

CREATE TABLE "person" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "email" TEXT,
  "calendar" TEXT REFERENCES "calendar" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX "person_calendar" ON "person" ("calendar");

CREATE TABLE "role" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "code" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "holder" TEXT REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX "role_holder" ON "role" ("holder");

CREATE TABLE "task" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "code" TEXT,
  "parent" TEXT REFERENCES "task" ("id") DEFERRABLE INITIALLY DEFERRED,
  "place" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "kind" TEXT CHECK ("kind" IN ('task', 'operate', 'milestone', 'gate', 'audit', 'phase', 'group')) NOT NULL,
  "phase" INTEGER CHECK ("phase" BETWEEN 0 AND 1000000),
  "gate" INTEGER CHECK ("gate" BETWEEN 0 AND 1000000),
  "notes" TEXT NOT NULL,
  "deliverable" TEXT NOT NULL,
  "clauses" TEXT NOT NULL,
  "documents" TEXT NOT NULL,
  "role" TEXT REFERENCES "role" ("id") DEFERRABLE INITIALLY DEFERRED,
  "owner" TEXT REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "calendar" TEXT REFERENCES "calendar" ("id") DEFERRABLE INITIALLY DEFERRED,
  "duration" INTEGER CHECK ("duration" BETWEEN 0 AND 5000) NOT NULL,
  "constraint" TEXT CHECK ("constraint" IN ('as_late_as_possible', 'start_no_earlier', 'start_no_later', 'finish_no_earlier', 'finish_no_later', 'must_start', 'must_finish', 'pinned')),
  "constraint_date" TEXT,
  "deadline" TEXT,
  "progress" INTEGER CHECK ("progress" BETWEEN 0 AND 100) NOT NULL,
  "remaining" INTEGER CHECK ("remaining" BETWEEN 0 AND 5000),
  "actual_start" TEXT,
  "actual_finish" TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX "task_parent" ON "task" ("parent");

CREATE INDEX "task_role" ON "task" ("role");

CREATE INDEX "task_owner" ON "task" ("owner");

CREATE INDEX "task_calendar" ON "task" ("calendar");

CREATE TABLE "link" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "from" TEXT REFERENCES "task" ("id") DEFERRABLE INITIALLY DEFERRED NOT NULL,
  "to" TEXT REFERENCES "task" ("id") DEFERRABLE INITIALLY DEFERRED NOT NULL,
  "kind" TEXT CHECK ("kind" IN ('FS', 'SS', 'FF', 'SF')) NOT NULL,
  "lag" INTEGER CHECK ("lag" BETWEEN -2000 AND 2000) NOT NULL,
  "elapsed" INTEGER CHECK ("elapsed" IN (0, 1)) NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX "link_from" ON "link" ("from");

CREATE INDEX "link_to" ON "link" ("to");

CREATE TABLE "baseline" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "number" INTEGER CHECK ("number" BETWEEN 0 AND 1000000) NOT NULL,
  "name" TEXT NOT NULL,
  "taken" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "approver" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "baseline_task" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "baseline" TEXT REFERENCES "baseline" ("id") DEFERRABLE INITIALLY DEFERRED NOT NULL,
  "task" TEXT REFERENCES "task" ("id") DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "wbs" TEXT NOT NULL,
  "kind" TEXT CHECK ("kind" IN ('task', 'operate', 'milestone', 'gate', 'audit', 'phase', 'group')) NOT NULL,
  "start" TEXT NOT NULL,
  "finish" TEXT NOT NULL,
  "duration" INTEGER CHECK ("duration" BETWEEN 0 AND 5000) NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX "baseline_task_baseline" ON "baseline_task" ("baseline");

CREATE INDEX "baseline_task_task" ON "baseline_task" ("task");

CREATE TABLE "criterion" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "code" TEXT NOT NULL,
  "clause" TEXT NOT NULL,
  "weight" INTEGER CHECK ("weight" BETWEEN 0 AND 1000000) NOT NULL,
  "phase" INTEGER CHECK ("phase" BETWEEN 0 AND 1000000) NOT NULL,
  "basis" TEXT CHECK ("basis" IN ('requirement', 'good-practice', 'certification-condition')) NOT NULL,
  "defined" TEXT CHECK ("defined" IN ('N', 'P', 'L', 'F')),
  "operating" TEXT CHECK ("operating" IN ('N', 'P', 'L', 'F'))
) STRICT, WITHOUT ROWID;

CREATE TABLE "document" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "code" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "phase" INTEGER CHECK ("phase" BETWEEN 0 AND 1000000) NOT NULL,
  "stage1" INTEGER CHECK ("stage1" IN (0, 1)) NOT NULL,
  "role" TEXT REFERENCES "role" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX "document_role" ON "document" ("role");

