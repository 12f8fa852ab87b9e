// Every key of every page in one place, for Settings: what the pages that are not open enter when they are. A test holds
// it to what the pages enter.

import { t } from "../words";
import type { Binding, Scope } from "./keyboard.svelte";

/** Keys that belong together, with what they do. */
export interface KeyGroup {
  title: string;
  bindings: Pick<Binding, "keys" | "does">[];
}

/** The keys of a page: its folder, and the keys that open it from anywhere in a project. */
export interface PageKeys extends KeyGroup {
  page: string;
  opens?: string;
}

/** The keys of the pages, in order of work. */
export function pageKeys(): PageKeys[] {
  return [
    {
      page: "overview", title: t("overview.title"), opens: "G O",
      bindings: [
        { keys: "R", does: t("overview.key_why") },
        { keys: "P", does: t("overview.compose_pack") },
      ],
    },
    {
      page: "scope", title: t("scope.title"), opens: "G S",
      bindings: [
        { keys: "1 2 3 4 5", does: t("scope.key_choose") },
        { keys: "6 7 8 9", does: t("scope.key_choose") },
        { keys: "Enter", does: t("scope.key_next") },
        { keys: "Shift Enter", does: t("scope.key_back") },
        { keys: "F", does: t("scope.key_findings") },
        { keys: "U", does: t("scope.key_unknown") },
        { keys: "[ ]", does: t("scope.key_group") },
        { keys: "O", does: t("scope.key_open") },
        { keys: "W", does: t("scope.key_wording") },
        { keys: "V", does: t("scope.key_versions") },
        { keys: "A", does: t("scope.key_approve") },
        { keys: "R", does: t("scope.key_registers") },
      ],
    },
    {
      page: "readiness", title: t("readiness.title"), opens: "G R",
      bindings: [
        { keys: "J K", does: t("table.key_move") },
        { keys: "1 2 3 4", does: t("readiness.key_rate") },
        { keys: "Backspace", does: t("readiness.key_clear") },
        { keys: "[ ]", does: t("readiness.key_unrated") },
        { keys: "W", does: t("readiness.key_gap") },
        { keys: "O", does: t("readiness.key_owner") },
        { keys: "D", does: t("readiness.key_due") },
        { keys: "L", does: t("readiness.key_link") },
        { keys: "A", does: t("readiness.key_axis") },
        { keys: "X", does: t("table.key_select") },
        { keys: "Shift J", does: t("table.key_extend") },
        { keys: "Shift K", does: t("table.key_extend_up") },
        { keys: "Ctrl A", does: t("table.key_all") },
        { keys: "Space", does: t("table.key_inspector") },
        { keys: "Enter", does: t("readiness.key_details") },
        { keys: "/", does: t("table.key_filter") },
        { keys: "P", does: t("readiness.key_part") },
        { keys: "Enter", does: t("capability.key_rate") },
        { keys: "1 2 3 4", does: t("capability.key_rating") },
        { keys: "C", does: t("capability.key_criteria") },
        { keys: "[ ]", does: t("trend.key_step") },
        { keys: "Enter", does: t("trend.key_look") },
        { keys: "T", does: t("trend.key_table") },
        { keys: "Enter", does: t("stages.key_open") },
        { keys: "A", does: t("stages.key_approve") },
      ],
    },
    {
      page: "plan", title: t("plan.title"), opens: "G P",
      bindings: [
        { keys: "J K", does: t("table.key_move") },
        { keys: "Enter", does: t("table.key_edit") },
        { keys: "F2", does: t("table.key_edit") },
        { keys: "Tab", does: t("table.key_next") },
        { keys: "Left Right", does: t("plan.key_fold") },
        { keys: "N", does: t("plan.key_new") },
        { keys: "O", does: t("plan.key_owner") },
        { keys: "D", does: t("plan.key_due") },
        { keys: "Shift Left Right", does: t("plan.key_day") },
        { keys: "Alt Left Right", does: t("plan.key_week") },
        { keys: "Alt Shift Left Right", does: t("plan.key_length") },
        { keys: "Ctrl Shift Left Right", does: t("plan.key_progress") },
        { keys: "L", does: t("plan.key_link") },
        { keys: "Ctrl ]", does: t("plan.key_indent") },
        { keys: "Ctrl [", does: t("plan.key_outdent") },
        { keys: "Alt Up Down", does: t("plan.key_reorder") },
        { keys: "Space", does: t("table.key_inspector") },
        { keys: "X", does: t("table.key_select") },
        { keys: "Shift J", does: t("table.key_extend") },
        { keys: "Shift K", does: t("table.key_extend_up") },
        { keys: "Ctrl A", does: t("table.key_all") },
        { keys: "Ctrl D", does: t("plan.key_duplicate") },
        { keys: "Ctrl C", does: t("plan.key_copy") },
        { keys: "Ctrl V", does: t("plan.key_paste") },
        { keys: "Del", does: t("plan.key_delete") },
        { keys: "Shift Del", does: t("plan.key_aside") },
        { keys: "C", does: t("plan.key_critical") },
        { keys: "Shift C", does: t("plan.key_critical_only") },
        { keys: "+ -", does: t("plan.key_zoom") },
        { keys: "T", does: t("plan.key_now") },
        { keys: "Shift T", does: t("plan.key_bar") },
        { keys: "/", does: t("table.key_filter") },
      ],
    },
    {
      page: "owners", title: t("owners.title"), opens: "G W",
      bindings: [
        { keys: "Left Right", does: t("owners.key_column") },
        { keys: "J K", does: t("owners.key_row") },
        { keys: "A R C I", does: t("owners.key_set") },
        { keys: "Del", does: t("owners.key_clear") },
        { keys: "Enter", does: t("owners.key_open") },
        { keys: "Space", does: t("owners.key_details") },
        { keys: "W", does: t("owners.key_load") },
        { keys: "L", does: t("owners.key_level") },
        { keys: "N", does: t("owners.key_add") },
        { keys: "]", does: t("owners.key_gap") },
        { keys: "Esc", does: t("owners.key_back") },
      ],
    },
    {
      page: "raid", title: t("raid.title"), opens: "G A",
      bindings: [
        { keys: "J K", does: t("table.key_move") },
        { keys: "1 2 3 4 5", does: t("raid.key_likelihood") },
        { keys: "Shift 1 2 3 4 5", does: t("raid.key_impact") },
        { keys: "+ -", does: t("raid.key_shift") },
        { keys: "N", does: t("raid.key_add") },
        { keys: "R", does: t("raid.key_response") },
        { keys: "C", does: t("raid.key_close") },
        { keys: "L", does: t("raid.key_link") },
        { keys: "X", does: t("table.key_select") },
        { keys: "Shift J", does: t("table.key_extend") },
        { keys: "Shift K", does: t("table.key_extend_up") },
        { keys: "Ctrl A", does: t("table.key_all") },
        { keys: "H", does: t("raid.key_happen") },
        { keys: "O", does: t("raid.key_owner") },
        { keys: "D", does: t("raid.key_due") },
        { keys: "Enter", does: t("table.key_edit") },
        { keys: "Space", does: t("table.key_inspector") },
        { keys: "/", does: t("table.key_filter") },
        { keys: "[ ]", does: t("raid.key_tab") },
        { keys: "Ctrl L", does: t("raid.key_library") },
        { keys: "Del", does: t("raid.key_delete") },
      ],
    },
    {
      page: "checks", title: t("checks.title"), opens: "G C",
      bindings: [
        { keys: "J K", does: t("table.key_move") },
        { keys: "Enter", does: t("checks.key_mend") },
        { keys: "O", does: t("checks.key_owner") },
        { keys: "D", does: t("checks.key_day") },
        { keys: "L", does: t("checks.key_task") },
        { keys: "1 2 3 4", does: t("checks.key_rate") },
        { keys: "Del", does: t("checks.key_unlink") },
        { keys: "Shift Enter", does: t("checks.key_open") },
        { keys: "[ ]", does: t("checks.key_rule") },
        { keys: "Esc", does: t("checks.key_all") },
      ],
    },
    {
      page: "meetings", title: t("meetings.title"), opens: "G E",
      bindings: [
        { keys: "J K", does: t("meetings.key_move") },
        { keys: "Enter", does: t("meetings.key_enter") },
        { keys: "X", does: t("meetings.key_tick") },
        { keys: "T", does: t("meetings.key_take") },
        { keys: "A", does: t("meetings.new_action") },
        { keys: "D", does: t("meetings.new_decision") },
        { keys: "N", does: t("meetings.new") },
        { keys: "H", does: t("meetings.key_hold") },
        { keys: "F2", does: t("meetings.key_rename") },
        { keys: "Del", does: t("meetings.delete") },
        { keys: "/", does: t("meetings.find") },
      ],
    },
    {
      page: "audits", title: t("audits.title"), opens: "G U",
      bindings: [
        { keys: "J K", does: t("table.key_move") },
        { keys: "Enter", does: t("table.key_edit") },
        { keys: "Space", does: t("table.key_inspector") },
        { keys: "N", does: t("audits.key_new") },
        { keys: "X", does: t("audits.key_mark") },
        { keys: "V", does: t("audits.key_verify") },
        { keys: "R", does: t("audits.key_reopen") },
        { keys: "Del", does: t("audits.key_delete") },
        { keys: "1 2 3", does: t("audits.key_tab") },
        { keys: "/", does: t("table.key_filter") },
      ],
    },
    {
      page: "budget", title: t("budget.title"), opens: "G B",
      bindings: [
        { keys: "J K", does: t("table.key_move") },
        { keys: "Enter", does: t("table.key_edit") },
        { keys: "Space", does: t("table.key_inspector") },
        { keys: "N", does: t("budget.new") },
        { keys: "A", does: t("budget.new_cost") },
        { keys: "Del", does: t("budget.delete") },
      ],
    },
    {
      page: "pack", title: t("pack.title"), opens: "G K",
      bindings: [
        { keys: "J K", does: t("pack.key_section") },
        { keys: "PageUp PageDown", does: t("pack.key_page") },
        { keys: "Z", does: t("pack.key_zoom") },
        { keys: "B", does: t("pack.key_grey") },
        { keys: "Ctrl E", does: t("pack.key_export") },
      ],
    },
    {
      page: "history", title: t("history.title"), opens: "G H",
      bindings: [
        { keys: "J K", does: t("history.key_move") },
        { keys: "Enter", does: t("history.look") },
        { keys: "[ ]", does: t("history.key_step") },
        { keys: "Shift [ ]", does: t("history.key_step_day") },
        { keys: "U", does: t("history.key_undo") },
        { keys: "/", does: t("history.key_search") },
      ],
    },
    {
      page: "project-settings", title: t("project_settings.title"), opens: "G ,",
      bindings: [
        { keys: "1 2 3 4 5 6", does: t("project_settings.key_section") },
        { keys: "Alt Down", does: t("project_settings.key_next") },
        { keys: "Alt Up", does: t("project_settings.key_previous") },
        { keys: "Enter", does: t("project_settings.key_save") },
      ],
    },
    {
      page: "settings", title: t("settings.title"),
      bindings: [
        { keys: "1 2 3 4 5", does: t("settings.key_section") },
        { keys: "Alt Down", does: t("settings.key_next") },
        { keys: "Alt Up", does: t("settings.key_previous") },
        { keys: "/", does: t("settings.key_search") },
      ],
    },
    {
      page: "home", title: t("home.title"),
      bindings: [
        { keys: "J K", does: t("table.key_move") },
        { keys: "Enter", does: t("home.key_open") },
        { keys: "Del", does: t("home.key_forget") },
        { keys: "/", does: t("table.key_filter") },
        { keys: "Ctrl N", does: t("home.new") },
        { keys: "Ctrl O", does: t("home.open") },
      ],
    },
    {
      page: "new", title: t("new.title"),
      bindings: [
        { keys: "Tab", does: t("new.key_next") },
        { keys: "Alt Right", does: t("new.key_step") },
        { keys: "Ctrl Enter", does: t("new.create") },
        { keys: "Alt Left", does: t("new.key_back") },
        { keys: "Alt M", does: t("new.add_me") },
        { keys: "Esc", does: t("new.key_cancel") },
      ],
    },
  ];
}

/** All keys: those that work anywhere, then page by page; of what is in force, what the registry says. */
export function keyMap(scopes: Scope[]): KeyGroup[] {
  const declared = pageKeys();
  const inForce = new Map(scopes.map((scope) => [scope.title, scope]));
  const anywhere = scopes.filter((scope) => scope.within === "window");
  const known = new Set(anywhere.flatMap((scope) => scope.bindings.map((binding) => binding.keys)));
  const others = scopes.filter((scope) => scope.within !== "window" && !declared.some((group) => group.title === scope.title));
  const pages = declared.map(({ title, opens, bindings }): KeyGroup => {
    const way = opens && !known.has(opens) ? [{ keys: opens, does: t("keys.opens") }] : [];
    return { title, bindings: [...way, ...(inForce.get(title)?.bindings ?? bindings)] };
  });
  return [...anywhere, ...pages, ...others];
}
