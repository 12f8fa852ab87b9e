// The views a fixture answers with: the worked example, as the command line printed it or as drawn by hand.

import audits from "./fixtures/audits.json";
import baselines from "./fixtures/baselines.json";
import budget from "./fixtures/budget.json";
import explanations from "./fixtures/explain.json";
import fit from "./fixtures/fit.json";
import history from "./fixtures/history.json";
import home from "./fixtures/home.json";
import info from "./fixtures/info.json";
import intake from "./fixtures/intake.json";
import meetings from "./fixtures/meetings.json";
import minutes from "./fixtures/minutes.json";
import pack from "./fixtures/pack.json";
import people from "./fixtures/people.json";
import preview from "./fixtures/preview.json";
import profiles from "./fixtures/profiles.json";
import roles from "./fixtures/roles.json";
import schedule from "./fixtures/schedule.json";
import scope from "./fixtures/scope.json";
import scopeChange from "./fixtures/scope-change.json";
import scopeComparison from "./fixtures/scope-comparison.json";
import status from "./fixtures/status.json";
import tableImport from "./fixtures/table-import.json";
import task from "./fixtures/task.json";
import { ownersViews, type OwnersFixtures } from "./fixture-owners";
import { raidFixtures, type RaidFixtures } from "./fixture-raid";
import { readinessFixtures, type ReadinessFixtures } from "./fixture-readiness";
import { recorded } from "./recorded";
import type {
  AuditsView, BaselinesView, BudgetView, CatalogueRole, ExplainView, HistoryView, HomeView, InfoView, IntakeView, MeetingsView, MinutesView,
  PackPreview, PeopleView, Place, ProfileView, ProjectPreview, ProjectSettingsView, ScheduleView, ScopeChangeView, ScopeComparison, ScopeView, SessionView, SettingsView,
  StatusView,
  TableImportView, TargetFit, TaskDetail, ThenAndNow, UndoPreview, WhyStep,
} from "./types";

/** What a fixture answers with. */
export interface Views extends OwnersFixtures, RaidFixtures, ReadinessFixtures {
  /** Nothing: the window shows Home. */
  session: SessionView | null;
  info: InfoView;
  status: StatusView;
  scope: ScopeView;
  scopeComparison: ScopeComparison;
  scopeChange: ScopeChangeView;
  schedule: ScheduleView;
  history: HistoryView;
  home: HomeView;
  preview: ProjectPreview;
  places: Place[];
  people: PeopleView;
  projectSettings: ProjectSettingsView;
  settings: SettingsView;
  pack: PackPreview;
  roles: CatalogueRole[];
  profiles: ProfileView[];
  undoPreview: UndoPreview;
  thenAndNow: ThenAndNow;
  meetings: MeetingsView;
  /** By the id of the meeting. */
  minutes: Record<string, MinutesView>;
  audits: AuditsView;
  budget: BudgetView;
  tableImport: TableImportView;
  /** Of every row alike. */
  task: TaskDetail;
  baselines: BaselinesView;
  fit: TargetFit;
  intake: IntakeView;
}

/** The worked example on 20 November 2026, as the command line printed it. */
export function recordedViews(): Views {
  const views = recorded<Omit<Views, keyof OwnersFixtures | keyof RaidFixtures | keyof ReadinessFixtures | "session" | "places" | "settings" | "projectSettings" | "undoPreview" | "thenAndNow">>({
    info, status, scope, scopeComparison, scopeChange, schedule, history, home, preview, pack, people, roles, profiles, meetings, minutes, audits, budget, tableImport, task, baselines, fit, intake,
  });
  const session: SessionView = {
    file: "northgate.waymark",
    path: "/laptop/helen/Clients/northgate.waymark",
    author: "Helen Marsh",
    undo: "Status date set to 20 November 2026",
    redo: null,
    read_only: null,
    looking_at: null,
    throw_away: false,
    warnings: [],
  };
  const places: Place[] = [{ code: "NO", name: "Norway" }, { code: "GB-ENG", name: "United Kingdom, England" }];
  const projectSettings: ProjectSettingsView = {
    organisation: "Northgate Managed Services", edition: "ISO/IEC 20000-1:2018", size: "medium", staff: 140, sites: 2,
    start: "2026-03-02", target: "2027-04-12", status_date: "2026-11-20", today: "2026-11-20", week: "1111100",
    country: { code: "GB-ENG", name: "United Kingdom, England" }, amber_slip_days: 5, red_slip_days: 15,
    audience: "For the steering committee", currency: "GBP", logo: null,
  };
  const copies = ["2026-11-20T08:02:11Z", "2026-11-19T07:58:40Z", "2026-11-18T08:11:02Z"].map((taken) => ({
    path: `/laptop/helen/data/backups/p1/${taken}.waymark`, taken, reason: "first-edit" as const, bytes: 1_204_224,
  }));
  const settings: SettingsView = {
    author: "Helen Marsh", author_given: true, data_folder: "/laptop/helen/data", version: "0.1.0",
    backups: [
      { organisation: "Northgate Managed Services", open_here: true, copies },
      { organisation: "Sorley Health Informatics", open_here: false, copies: copies.slice(0, 1) },
    ],
  };
  const undoPreview: UndoPreview = {
    fields: [{ record: "Halden contract aligned", field: "finish", now: "11 Dec 2026", after: "4 Dec 2026" }],
    later: [], refused: null,
  };
  const thenAndNow: ThenAndNow = {
    measures: [
      { id: "gate-2", name: "Gate 2 forecast", then: "8 Jan 2027", now: "15 Jan 2027", change: "+5 days", better: false },
      { id: "ready", name: "Ready for stage 1", then: "25 Mar 2027", now: "1 Apr 2027", change: "+5 days", better: false },
      { id: "late", name: "Tasks late", then: "2", now: "4", change: "+2", better: false },
      { id: "done", name: "Tasks done", then: "71", now: "80", change: "+9", better: true },
    ],
  };
  return structuredClone({ session, ...views, ...ownersViews(), ...raidFixtures(), ...readinessFixtures(), places, projectSettings, settings, undoPreview, thenAndNow });
}

/** Each row, its chain as the ids of steps that many rows share. */
interface RecordedExplanations {
  as_of: string;
  steps: Record<string, WhyStep>;
  rows: Record<string, Omit<ExplainView, "task" | "as_of" | "why"> & { why: string[] }>;
}

/** What `waymark explain` printed of a row. A row that was not recorded is told as the first that was. */
export function recordedExplanation(task: string, since?: string): ExplainView {
  const { as_of, steps, rows } = recorded<RecordedExplanations>(explanations);
  const row = rows[task] ?? (Object.values(rows)[0] as RecordedExplanations["rows"][string]);
  const why = row.why.flatMap((id) => steps[id] ?? []);
  return structuredClone({ ...row, task, as_of, why, moved: since === undefined ? undefined : (row.moved ?? []) });
}
