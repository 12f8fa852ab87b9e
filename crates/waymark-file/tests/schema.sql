CREATE TABLE log_entry (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  made TEXT NOT NULL,
  arrived TEXT NOT NULL,
  author TEXT NOT NULL,
  installation TEXT NOT NULL,
  author_salt BLOB NOT NULL,
  author_hash BLOB NOT NULL,
  act TEXT NOT NULL,
  reason TEXT,
  reason_salt BLOB,
  reason_hash BLOB,
  undoes TEXT,
  redoes TEXT,
  format INTEGER NOT NULL,
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
  salt BLOB NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (entry, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX log_change_record ON log_change (kind, record);

CREATE TABLE log_redaction (
  entry INTEGER NOT NULL REFERENCES log_entry (position),
  part TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  erased_by INTEGER NOT NULL REFERENCES log_entry (position),
  hash BLOB NOT NULL,
  PRIMARY KEY (entry, part, ordinal, erased_by)
) STRICT, WITHOUT ROWID;

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
  "risks_numbered" INTEGER CHECK ("risks_numbered" BETWEEN 0 AND 1000000) NOT NULL,
  "assumptions_numbered" INTEGER CHECK ("assumptions_numbered" BETWEEN 0 AND 1000000) NOT NULL,
  "issues_numbered" INTEGER CHECK ("issues_numbered" BETWEEN 0 AND 1000000) NOT NULL,
  "dependencies_numbered" INTEGER CHECK ("dependencies_numbered" BETWEEN 0 AND 1000000) NOT NULL,
  "decisions_numbered" INTEGER CHECK ("decisions_numbered" BETWEEN 0 AND 1000000) NOT NULL,
  "actions_numbered" INTEGER CHECK ("actions_numbered" BETWEEN 0 AND 1000000) NOT NULL,
  "meetings_numbered" INTEGER CHECK ("meetings_numbered" BETWEEN 0 AND 1000000) NOT NULL,
  "findings_numbered" INTEGER CHECK ("findings_numbered" BETWEEN 0 AND 1000000) NOT NULL,
  "amber_slip" INTEGER CHECK ("amber_slip" BETWEEN 0 AND 5000) NOT NULL,
  "red_slip" INTEGER CHECK ("red_slip" BETWEEN 0 AND 5000) NOT NULL,
  "catalogue_version" TEXT NOT NULL,
  "audience" TEXT NOT NULL,
  "staff" INTEGER CHECK ("staff" BETWEEN 0 AND 1000000),
  "sites" INTEGER CHECK ("sites" BETWEEN 0 AND 1000000),
  "currency" TEXT,
  "logo" TEXT,
  "scope_wording" TEXT,
  "scope_drafted" TEXT,
  "service_catalogue" TEXT
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
  "unit" TEXT,
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
  "well" INTEGER CHECK ("well" BETWEEN 0 AND 5000),
  "badly" INTEGER CHECK ("badly" BETWEEN 0 AND 5000),
  "constraint" TEXT CHECK ("constraint" IN ('as_late_as_possible', 'start_no_earlier', 'start_no_later', 'finish_no_earlier', 'finish_no_later', 'must_start', 'must_finish', 'pinned')),
  "constraint_date" TEXT,
  "deadline" TEXT,
  "progress" INTEGER CHECK ("progress" BETWEEN 0 AND 100) NOT NULL,
  "remaining" INTEGER CHECK ("remaining" BETWEEN 0 AND 5000),
  "actual_start" TEXT,
  "actual_finish" TEXT,
  "services" TEXT NOT NULL,
  "sites" TEXT NOT NULL,
  "parties" TEXT NOT NULL,
  "aside" TEXT,
  "aside_with_scope" INTEGER CHECK ("aside_with_scope" IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX "task_parent" ON "task" ("parent");

CREATE INDEX "task_role" ON "task" ("role");

CREATE INDEX "task_owner" ON "task" ("owner");

CREATE INDEX "task_calendar" ON "task" ("calendar");

CREATE TABLE "step" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "task" TEXT REFERENCES "task" ("id") DEFERRABLE INITIALLY DEFERRED NOT NULL,
  "place" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "due" TEXT,
  "done" TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX "step_task" ON "step" ("task");

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
  "operating" TEXT CHECK ("operating" IN ('N', 'P', 'L', 'F')),
  "rated" TEXT,
  "confidence" TEXT CHECK ("confidence" IN ('low', 'medium', 'high')),
  "gap" TEXT,
  "owner" TEXT REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "due" TEXT,
  "tasks" TEXT NOT NULL,
  "tasks_apart" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX "criterion_owner" ON "criterion" ("owner");

CREATE TABLE "document" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "code" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "phase" INTEGER CHECK ("phase" BETWEEN 0 AND 1000000) NOT NULL,
  "stage1" INTEGER CHECK ("stage1" IN (0, 1)) NOT NULL,
  "role" TEXT REFERENCES "role" ("id") DEFERRABLE INITIALLY DEFERRED,
  "approved" TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX "document_role" ON "document" ("role");

CREATE TABLE "party" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "kind" TEXT CHECK ("kind" IN ('internal_supplier', 'external_supplier', 'customer_as_supplier', 'cloud_provider')) NOT NULL,
  "contact" TEXT NOT NULL,
  "supplies" TEXT,
  "contract" INTEGER CHECK ("contract" IN (0, 1)),
  "owner" TEXT REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "checks" TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX "party_owner" ON "party" ("owner");

CREATE TABLE "process" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "code" TEXT,
  "title" TEXT NOT NULL,
  "clauses" TEXT NOT NULL,
  "role" TEXT REFERENCES "role" ("id") DEFERRABLE INITIALLY DEFERRED,
  "owner" TEXT REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "manager" TEXT REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "performed" TEXT CHECK ("performed" IN ('self', 'shared', 'other', 'unknown'))
) STRICT, WITHOUT ROWID;

CREATE INDEX "process_role" ON "process" ("role");

CREATE INDEX "process_owner" ON "process" ("owner");

CREATE INDEX "process_manager" ON "process" ("manager");

CREATE TABLE "attribute_rating" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "process" TEXT REFERENCES "process" ("id") DEFERRABLE INITIALLY DEFERRED NOT NULL,
  "attribute" TEXT CHECK ("attribute" IN ('1.1', '2.1', '2.2', '3.1', '3.2', '4.1', '4.2', '5.1', '5.2')) NOT NULL,
  "rating" TEXT CHECK ("rating" IN ('N', 'P', 'L', 'F')) NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX "attribute_rating_process" ON "attribute_rating" ("process");

CREATE TABLE "activity" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "process" TEXT REFERENCES "process" ("id") DEFERRABLE INITIALLY DEFERRED NOT NULL,
  "place" TEXT NOT NULL,
  "name" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX "activity_process" ON "activity" ("process");

CREATE TABLE "raci_mark" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "process" TEXT REFERENCES "process" ("id") DEFERRABLE INITIALLY DEFERRED NOT NULL,
  "activity" TEXT REFERENCES "activity" ("id") DEFERRABLE INITIALLY DEFERRED,
  "role" TEXT REFERENCES "role" ("id") DEFERRABLE INITIALLY DEFERRED,
  "person" TEXT REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "party" TEXT REFERENCES "party" ("id") DEFERRABLE INITIALLY DEFERRED,
  "letters" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX "raci_mark_process" ON "raci_mark" ("process");

CREATE INDEX "raci_mark_activity" ON "raci_mark" ("activity");

CREATE INDEX "raci_mark_role" ON "raci_mark" ("role");

CREATE INDEX "raci_mark_person" ON "raci_mark" ("person");

CREATE INDEX "raci_mark_party" ON "raci_mark" ("party");

CREATE TABLE "assignment" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "task" TEXT REFERENCES "task" ("id") DEFERRABLE INITIALLY DEFERRED NOT NULL,
  "person" TEXT REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED NOT NULL,
  "share" INTEGER CHECK ("share" BETWEEN 0 AND 100) NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX "assignment_task" ON "assignment" ("task");

CREATE INDEX "assignment_person" ON "assignment" ("person");

CREATE TABLE "unit" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "staff" INTEGER CHECK ("staff" BETWEEN 0 AND 1000000),
  "left_out" INTEGER CHECK ("left_out" IN (0, 1)) NOT NULL,
  "why" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "customer" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "kind" TEXT CHECK ("kind" IN ('internal', 'external')) NOT NULL,
  "customer_group" TEXT,
  "users" INTEGER CHECK ("users" BETWEEN 0 AND 1000000),
  "left_out" INTEGER CHECK ("left_out" IN (0, 1)) NOT NULL,
  "why" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "site" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "purpose" TEXT NOT NULL,
  "staff" INTEGER CHECK ("staff" BETWEEN 0 AND 1000000),
  "left_out" INTEGER CHECK ("left_out" IN (0, 1)) NOT NULL,
  "why" TEXT NOT NULL,
  "operates" INTEGER CHECK ("operates" IN (0, 1)),
  "as_supplier" INTEGER CHECK ("as_supplier" IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE "technology" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "limits" INTEGER CHECK ("limits" IN (0, 1)) NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "service" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "service_group" TEXT,
  "outcome" TEXT NOT NULL,
  "criticality" TEXT CHECK ("criticality" IN ('low', 'medium', 'high', 'vital')),
  "performed" TEXT CHECK ("performed" IN ('self', 'shared', 'other', 'unknown')),
  "customers" TEXT NOT NULL,
  "left_out" INTEGER CHECK ("left_out" IN (0, 1)) NOT NULL,
  "why" TEXT NOT NULL,
  "separable" INTEGER CHECK ("separable" IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE "involvement" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "process" TEXT REFERENCES "process" ("id") DEFERRABLE INITIALLY DEFERRED NOT NULL,
  "party" TEXT REFERENCES "party" ("id") DEFERRABLE INITIALLY DEFERRED NOT NULL,
  "governs" INTEGER CHECK ("governs" IN (0, 1)) NOT NULL,
  "operates" INTEGER CHECK ("operates" IN (0, 1)) NOT NULL,
  "assessed" INTEGER CHECK ("assessed" IN (0, 1)) NOT NULL,
  "controls" TEXT NOT NULL,
  "evidence" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX "involvement_process" ON "involvement" ("process");

CREATE INDEX "involvement_party" ON "involvement" ("party");

CREATE TABLE "scope_answer" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "question" TEXT NOT NULL,
  "part" TEXT,
  "unknown" INTEGER CHECK ("unknown" IN (0, 1)) NOT NULL,
  "text" TEXT,
  "values" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "accepted_finding" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "rule" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "by" TEXT NOT NULL,
  "on" TEXT NOT NULL,
  "answers" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "scope_version" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "wording" TEXT NOT NULL,
  "approved" TEXT NOT NULL,
  "approver" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "review" TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE "scope_version_answer" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "version" TEXT REFERENCES "scope_version" ("id") DEFERRABLE INITIALLY DEFERRED NOT NULL,
  "question" TEXT NOT NULL,
  "entry" TEXT,
  "content" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX "scope_version_answer_version" ON "scope_version_answer" ("version");

CREATE TABLE "meeting" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "number" INTEGER CHECK ("number" BETWEEN 0 AND 1000000) NOT NULL,
  "title" TEXT NOT NULL,
  "kind" TEXT CHECK ("kind" IN ('steering', 'workshop', 'management_review', 'change_board', 'project', 'other')) NOT NULL,
  "date" TEXT NOT NULL,
  "hours" INTEGER CHECK ("hours" BETWEEN 0 AND 1000000),
  "place" TEXT NOT NULL,
  "attendees" TEXT NOT NULL,
  "guests" TEXT NOT NULL,
  "notes" TEXT NOT NULL,
  "held" INTEGER CHECK ("held" IN (0, 1)) NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "risk" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "number" INTEGER CHECK ("number" BETWEEN 0 AND 1000000) NOT NULL,
  "title" TEXT NOT NULL,
  "cause" TEXT NOT NULL,
  "effect" TEXT NOT NULL,
  "category" TEXT NOT NULL,
  "likelihood" INTEGER CHECK ("likelihood" BETWEEN 1 AND 5) NOT NULL,
  "impact" INTEGER CHECK ("impact" BETWEEN 1 AND 5) NOT NULL,
  "response" TEXT CHECK ("response" IN ('avoid', 'reduce', 'transfer', 'accept')),
  "plan" TEXT NOT NULL,
  "fallback" TEXT NOT NULL,
  "after_likelihood" INTEGER CHECK ("after_likelihood" BETWEEN 1 AND 5),
  "after_impact" INTEGER CHECK ("after_impact" BETWEEN 1 AND 5),
  "trigger" TEXT NOT NULL,
  "proximity" TEXT CHECK ("proximity" IN ('imminent', 'near', 'distant')),
  "owner" TEXT REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "due" TEXT,
  "delay" INTEGER CHECK ("delay" BETWEEN 0 AND 5000),
  "raised" TEXT NOT NULL,
  "closed" TEXT,
  "closing" TEXT NOT NULL,
  "process" TEXT REFERENCES "process" ("id") DEFERRABLE INITIALLY DEFERRED,
  "library" TEXT,
  "tasks" TEXT NOT NULL,
  "criteria" TEXT NOT NULL,
  "parties" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX "risk_owner" ON "risk" ("owner");

CREATE INDEX "risk_process" ON "risk" ("process");

CREATE TABLE "risk_score" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "risk" TEXT REFERENCES "risk" ("id") DEFERRABLE INITIALLY DEFERRED NOT NULL,
  "on" TEXT NOT NULL,
  "likelihood" INTEGER CHECK ("likelihood" BETWEEN 1 AND 5) NOT NULL,
  "impact" INTEGER CHECK ("impact" BETWEEN 1 AND 5) NOT NULL,
  "reason" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX "risk_score_risk" ON "risk_score" ("risk");

CREATE TABLE "assumption" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "number" INTEGER CHECK ("number" BETWEEN 0 AND 1000000) NOT NULL,
  "title" TEXT NOT NULL,
  "ground" TEXT NOT NULL,
  "effect" TEXT NOT NULL,
  "owner" TEXT REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "check_by" TEXT,
  "raised" TEXT NOT NULL,
  "checked" TEXT,
  "held" INTEGER CHECK ("held" IN (0, 1)),
  "tasks" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX "assumption_owner" ON "assumption" ("owner");

CREATE TABLE "issue" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "number" INTEGER CHECK ("number" BETWEEN 0 AND 1000000) NOT NULL,
  "title" TEXT NOT NULL,
  "details" TEXT NOT NULL,
  "severity" TEXT CHECK ("severity" IN ('red', 'amber', 'green')) NOT NULL,
  "owner" TEXT REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "due" TEXT,
  "raised" TEXT NOT NULL,
  "closed" TEXT,
  "resolution" TEXT NOT NULL,
  "risk" TEXT REFERENCES "risk" ("id") DEFERRABLE INITIALLY DEFERRED,
  "process" TEXT REFERENCES "process" ("id") DEFERRABLE INITIALLY DEFERRED,
  "tasks" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX "issue_owner" ON "issue" ("owner");

CREATE INDEX "issue_risk" ON "issue" ("risk");

CREATE INDEX "issue_process" ON "issue" ("process");

CREATE TABLE "dependency" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "number" INTEGER CHECK ("number" BETWEEN 0 AND 1000000) NOT NULL,
  "title" TEXT NOT NULL,
  "from" TEXT NOT NULL,
  "party" TEXT REFERENCES "party" ("id") DEFERRABLE INITIALLY DEFERRED,
  "owner" TEXT REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "needed_by" TEXT,
  "promised" TEXT,
  "raised" TEXT NOT NULL,
  "met" TEXT,
  "notes" TEXT NOT NULL,
  "tasks" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX "dependency_party" ON "dependency" ("party");

CREATE INDEX "dependency_owner" ON "dependency" ("owner");

CREATE TABLE "decision" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "number" INTEGER CHECK ("number" BETWEEN 0 AND 1000000) NOT NULL,
  "title" TEXT NOT NULL,
  "background" TEXT NOT NULL,
  "owner" TEXT REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "forum" TEXT NOT NULL,
  "meeting" TEXT REFERENCES "meeting" ("id") DEFERRABLE INITIALLY DEFERRED,
  "needed_by" TEXT,
  "recommended" TEXT REFERENCES "decision_option" ("id") DEFERRABLE INITIALLY DEFERRED,
  "raised" TEXT NOT NULL,
  "taken" TEXT,
  "taken_by" TEXT NOT NULL,
  "chosen" TEXT REFERENCES "decision_option" ("id") DEFERRABLE INITIALLY DEFERRED,
  "outcome" TEXT NOT NULL,
  "withdrawn" TEXT,
  "tasks" TEXT NOT NULL,
  "risks" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX "decision_owner" ON "decision" ("owner");

CREATE INDEX "decision_meeting" ON "decision" ("meeting");

CREATE INDEX "decision_recommended" ON "decision" ("recommended");

CREATE INDEX "decision_chosen" ON "decision" ("chosen");

CREATE TABLE "decision_option" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "decision" TEXT REFERENCES "decision" ("id") DEFERRABLE INITIALLY DEFERRED NOT NULL,
  "place" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "effect" TEXT NOT NULL,
  "cost" INTEGER CHECK ("cost" BETWEEN -1000000000000 AND 1000000000000)
) STRICT, WITHOUT ROWID;

CREATE INDEX "decision_option_decision" ON "decision_option" ("decision");

CREATE TABLE "audit" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "title" TEXT NOT NULL,
  "kind" TEXT CHECK ("kind" IN ('internal', 'stage_1', 'stage_2', 'surveillance')) NOT NULL,
  "first" TEXT NOT NULL,
  "last" TEXT NOT NULL,
  "auditor" TEXT REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "body" TEXT NOT NULL,
  "clauses" TEXT NOT NULL,
  "scope" TEXT NOT NULL,
  "done" TEXT,
  "conclusion" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX "audit_auditor" ON "audit" ("auditor");

CREATE TABLE "finding" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "number" INTEGER CHECK ("number" BETWEEN 0 AND 1000000) NOT NULL,
  "title" TEXT NOT NULL,
  "source" TEXT CHECK ("source" IN ('internal', 'stage_1', 'stage_2', 'surveillance')) NOT NULL,
  "grade" TEXT CHECK ("grade" IN ('major', 'minor', 'concern', 'opportunity')) NOT NULL,
  "audit" TEXT REFERENCES "audit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "clause" TEXT NOT NULL,
  "criterion" TEXT REFERENCES "criterion" ("id") DEFERRABLE INITIALLY DEFERRED,
  "evidence" TEXT NOT NULL,
  "cause" TEXT NOT NULL,
  "correction" TEXT NOT NULL,
  "corrective_action" TEXT NOT NULL,
  "owner" TEXT REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "raised" TEXT NOT NULL,
  "due" TEXT,
  "done" TEXT,
  "verified" TEXT,
  "verified_by" TEXT REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX "finding_audit" ON "finding" ("audit");

CREATE INDEX "finding_criterion" ON "finding" ("criterion");

CREATE INDEX "finding_owner" ON "finding" ("owner");

CREATE INDEX "finding_verified_by" ON "finding" ("verified_by");

CREATE TABLE "action" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "number" INTEGER CHECK ("number" BETWEEN 0 AND 1000000) NOT NULL,
  "title" TEXT NOT NULL,
  "owner" TEXT REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "due" TEXT,
  "hours" INTEGER CHECK ("hours" BETWEEN 0 AND 1000000),
  "notes" TEXT NOT NULL,
  "raised" TEXT NOT NULL,
  "done" TEXT,
  "meeting" TEXT REFERENCES "meeting" ("id") DEFERRABLE INITIALLY DEFERRED,
  "risk" TEXT REFERENCES "risk" ("id") DEFERRABLE INITIALLY DEFERRED,
  "issue" TEXT REFERENCES "issue" ("id") DEFERRABLE INITIALLY DEFERRED,
  "decision" TEXT REFERENCES "decision" ("id") DEFERRABLE INITIALLY DEFERRED,
  "finding" TEXT REFERENCES "finding" ("id") DEFERRABLE INITIALLY DEFERRED,
  "task" TEXT REFERENCES "task" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX "action_owner" ON "action" ("owner");

CREATE INDEX "action_meeting" ON "action" ("meeting");

CREATE INDEX "action_risk" ON "action" ("risk");

CREATE INDEX "action_issue" ON "action" ("issue");

CREATE INDEX "action_decision" ON "action" ("decision");

CREATE INDEX "action_finding" ON "action" ("finding");

CREATE INDEX "action_task" ON "action" ("task");

CREATE TABLE "review_item" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "meeting" TEXT REFERENCES "meeting" ("id") DEFERRABLE INITIALLY DEFERRED NOT NULL,
  "side" TEXT CHECK ("side" IN ('input', 'output')) NOT NULL,
  "topic" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "place" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX "review_item_meeting" ON "review_item" ("meeting");

CREATE TABLE "recurring_work" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "kind" TEXT CHECK ("kind" IN ('report', 'review', 'change_board', 'check', 'other')) NOT NULL,
  "process" TEXT REFERENCES "process" ("id") DEFERRABLE INITIALLY DEFERRED,
  "owner" TEXT REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
  "first" TEXT NOT NULL,
  "last" TEXT,
  "repeats" TEXT NOT NULL,
  "hours" INTEGER CHECK ("hours" BETWEEN 0 AND 1000000)
) STRICT, WITHOUT ROWID;

CREATE INDEX "recurring_work_process" ON "recurring_work" ("process");

CREATE INDEX "recurring_work_owner" ON "recurring_work" ("owner");

CREATE TABLE "cycle" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "work" TEXT REFERENCES "recurring_work" ("id") DEFERRABLE INITIALLY DEFERRED NOT NULL,
  "due" TEXT NOT NULL,
  "done" TEXT NOT NULL,
  "note" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX "cycle_work" ON "cycle" ("work");

CREATE TABLE "budget_line" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,
  "phase" INTEGER CHECK ("phase" BETWEEN 0 AND 1000000) NOT NULL,
  "kind" TEXT CHECK ("kind" IN ('staff', 'consultancy', 'tools', 'training', 'certification', 'other')) NOT NULL,
  "planned" INTEGER CHECK ("planned" BETWEEN -1000000000000 AND 1000000000000) NOT NULL,
  "forecast" INTEGER CHECK ("forecast" BETWEEN -1000000000000 AND 1000000000000),
  "notes" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "cost" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "line" TEXT REFERENCES "budget_line" ("id") DEFERRABLE INITIALLY DEFERRED NOT NULL,
  "on" TEXT NOT NULL,
  "amount" INTEGER CHECK ("amount" BETWEEN -1000000000000 AND 1000000000000) NOT NULL,
  "note" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX "cost_line" ON "cost" ("line");

